import { browser } from '../../platform/browser';
import { report } from '../../platform/log';
import { parseInvite } from '../../team/invite';
import type { Invite, SpacePlace, SpaceSecret } from '../../team/types';

/** What whoever looks after the machine has decided, by the browser's managed policy (assets/public/managed-schema.json). */
export interface Policy {
  invite: Invite;
  secret: SpaceSecret | null;
}

const KEYS = ['invite', 'user', 'secret'];

/** Firefox rejects where there is no policy at all. */
const told = async (keys: string[]): Promise<Record<string, unknown>> =>
  browser.storage.managed.get(keys).catch(() => ({}));

/** `none`: nothing is decided; `unreadable`: something is, and nobody knows what. */
export async function readPolicy(): Promise<Policy | 'none' | 'unreadable'> {
  const { invite, ...words } = await told(KEYS);
  if (typeof invite !== 'string' || invite === '') return 'none';
  const parsed = parseInvite(invite);
  if (!parsed.ok) {
    report('team', { code: `policy-${parsed.fault}` });
    return 'unreadable';
  }
  const [user, secret] = [words.user, words.secret].map((word) => (typeof word === 'string' ? word : ''));
  return { invite: parsed.value, secret: secretFor(parsed.value.place, user ?? '', secret ?? '') };
}

/** Whether anything may go back from this machine, in whichever team it is. */
export async function mayGoBack(): Promise<boolean> {
  return (await told(['wayBack'])).wayBack !== false;
}

function secretFor({ kind }: SpacePlace, user: string, secret: string): SpaceSecret | null {
  if (user === '') return null;
  if (kind === 'webdav') return { kind, user, password: secret };
  return kind === 's3' ? { kind, accessKeyId: user, secretAccessKey: secret } : null;
}
