import { late, z } from '../profile/zod';
import { text } from '../replies/schema';
import { sha256 } from './head-schema';
import { isShown } from './shown';
import { type Invite, ROLES, type SpacePlace } from './types';

/** Names and addresses of the own net: a NAS in the office mostly has no certificate. What is read there is signed. */
const NEAR =
  /^(localhost|127(\.\d+){3}|\[::1\]|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|[^.]+\.(local|lan))$/;

const address = () =>
  z
    .string()
    .max(300)
    .superRefine((value, context) => {
      const message = addressFault(value);
      if (message) context.addIssue({ code: 'custom', message });
    });

function addressFault(value: string): string | null {
  if (!URL.canParse(value)) return 'no address';
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  // A name in front of the host, or a signed query, is a secret, and addresses are handed on.
  if (username || password || search || hash) return 'more than an address';
  return protocol === 'https:' || (protocol === 'http:' && NEAR.test(hostname)) ? null : 'not https';
}

/** Where a space can be; as an invite, a policy or a form names it. */
export const placeShape = late(() => {
  const folder = address().endsWith('/');
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('file') }),
    z.strictObject({ kind: z.literal('https'), url: folder }),
    z.strictObject({ kind: z.literal('webdav'), url: folder }),
    z.strictObject({
      kind: z.literal('s3'),
      endpoint: address(),
      region: z.string().regex(/^[a-z0-9-]{1,40}$/),
      bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
      /** Empty, or folders with a slash at the end of each. */
      prefix: z
        .string()
        .max(200)
        .regex(/^(?:(?!\.\.?\/)[\w.-]+\/)*$/),
      pathStyle: z.boolean(),
    }),
  ]) satisfies z.ZodType<SpacePlace>;
});

/** Shown to the person who is to trust it. */
export const shown = (shape: z.ZodString) => shape.max(40).refine(isShown, { error: 'hidden signs' });

export const inviteShape = late(
  () =>
    z.strictObject({
      team: sha256(),
      name: shown(text(40)),
      place: placeShape(),
      role: z.enum(ROLES),
      group: shown(z.string()),
    }) satisfies z.ZodType<Invite>,
);
