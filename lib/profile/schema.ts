import { fail, ok, type Result } from '../messaging/result';
import { FLAG_COLOURS, ORDER_STATUSES } from '../orders/types';
import { isMatchPattern } from './match';
import { lacking } from './needs';
import { isPattern } from './pattern';
import { MARKETPLACES, type Profile, type ProfilePatch, VOCABULARY } from './types';
import { late, z } from './zod';

/** The zod twin of `types.ts`: decodes a profile from a file, a pack or the database. */

export const marketplace = z.enum(MARKETPLACES);

/** Of a profile and of a patch; `parseProfile` and `parsePatch` also tell what is too new from what is wrong. */
export const profileShapes = late(() => {
  const selector = z.string().min(1).max(300);
  const pattern = z
    .string()
    .max(200)
    .refine(isPattern, { error: 'one {value}, {digits} or {amount}, and {*} only' });
  const marks = z.array(selector).min(1).max(20);

  /** Shown to agents, so nothing in it may hide, break the line or turn its direction. */
  const title = z
    .string()
    .min(1)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, { error: 'no control or formatting characters' });

  const find = z.strictObject({
    css: z.array(selector).min(1).max(8),
    not: marks.optional(),
    visible: z.literal(true).optional(),
  });

  const read = z.strictObject({
    from: find.optional(),
    without: marks.optional(),
    take: z.union([
      z.enum(['text', 'own-text']),
      z.strictObject({ attr: z.string().regex(/^[a-z][a-z0-9-]*$/i) }),
      z.strictObject({ query: z.string().min(1).max(60) }),
      z.strictObject({ path: z.literal(true) }),
    ]),
    pattern: pattern.optional(),
  });

  const format = z.enum(['epoch-ms', 'cn-datetime', 'ymd-hms', 'md-hms', 'hms', 'en-datetime']);
  const readTime = read.extend({ format });
  const orderRead = read.extend({ label: z.array(z.string().min(1).max(60)).min(1).max(8).optional() });

  const reads = z.array(read).min(1).max(8);
  const orderReads = z.array(orderRead).min(1).max(8);

  const messages = z.strictObject({
    list: find,
    row: find,
    skip: marks.optional(),
    skipIds: z.array(z.string().min(1).max(100)).max(50).optional(),
    id: reads.optional(),
    side: z.strictObject({ system: marks.optional(), robot: marks.optional(), buyer: marks, agent: marks }),
    text: reads,
    image: z.strictObject({ from: find, attr: z.string() }).optional(),
    card: z.strictObject({ marks, text: reads.optional() }).optional(),
    at: z.array(readTime).max(8),
    inheritTime: z.literal(true).optional(),
    uid: reads.optional(),
  });

  const conversations = z.strictObject({
    list: find.optional(),
    row: find,
    name: reads,
    uid: reads.optional(),
    last: reads.optional(),
    time: reads.optional(),
    unread: reads.optional(),
    unreadMarks: marks.optional(),
    waiting: reads.optional(),
    open: marks.optional(),
  });

  const input = z.strictObject({
    find,
    kind: z.literal('rich').optional(),
    strategies: z
      .array(z.enum(['value', 'paste', 'typed', 'beforeinput']))
      .min(1)
      .optional(),
    images: z.array(z.enum(['paste', 'drop'])).optional(),
    limit: z
      .strictObject({
        value: z.number().int().positive(),
        unit: z.enum(['characters', 'bytes']),
        verified: z.boolean(),
      })
      .optional(),
    also: z.array(z.literal('change')).optional(),
  });

  const words = <T extends z.ZodType>(meaning: T) => z.record(z.string().min(1).max(200), meaning);
  const flagColours = words(z.enum(FLAG_COLOURS));
  const times = z.array(orderRead.extend({ format })).min(1).max(8);

  const orders = z.strictObject({
    list: find.optional(),
    row: find,
    open: marks.optional(),
    id: orderReads,
    status: orderReads.optional(),
    statusWords: words(z.enum(ORDER_STATUSES)).optional(),
    items: z
      .strictObject({
        row: find,
        title: orderReads,
        sku: orderReads.optional(),
        quantity: orderReads.optional(),
        price: orderReads.optional(),
      })
      .optional(),
    paid: orderReads.optional(),
    times: z
      .strictObject({
        placed: times.optional(),
        paid: times.optional(),
        shipped: times.optional(),
        shipBy: times.optional(),
      })
      .optional(),
    recipient: z
      .strictObject({
        name: orderReads.optional(),
        phone: orderReads.optional(),
        address: orderReads.optional(),
      })
      .optional(),
    note: orderReads.optional(),
    noteEmpty: z.array(z.string().min(1)).optional(),
    flag: z.strictObject({ read: orderReads, colours: flagColours }).optional(),
    buyer: orderReads.optional(),
  });

  const ownWords = z.array(z.string().min(1)).min(1);
  const button = z.strictObject({ from: find, words: ownWords.optional() });
  const note = z.strictObject({
    entry: find.extend({ words: ownWords.optional(), blank: ownWords.optional() }).optional(),
    dialog: find.optional(),
    order: orderReads.optional(),
    orderInAddress: z.string().min(1).optional(),
    box: input,
    flag: z
      .strictObject({ option: find, colour: orderReads, colours: flagColours, chosen: marks.optional() })
      .optional(),
    save: button,
    cancel: button.optional(),
    enterSaves: z.literal(true).optional(),
    signs: marks.optional(),
  });

  const evidence = z.strictObject({
    date: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .nullable(),
    strength: z.enum(['live', 'several', 'single']),
    sources: z.number().int().min(0),
    note: z.string().max(300).optional(),
  });

  const conversation = z
    .strictObject({ name: reads.optional(), uid: reads.optional(), thread: reads.optional() })
    .refine((part) => Object.keys(part).length > 0, { error: 'name, uid or thread' });
  const parts = {
    conversation: conversation.optional(),
    messages: messages.optional(),
    conversations: conversations.optional(),
    input: input.optional(),
    orders: orders.optional(),
    note: note.optional(),
  };

  const profile = z
    .strictObject({
      vocabulary: z.number().int().min(1),
      id: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(60),
      marketplace,
      page: z.enum(['chat', 'orders', 'note']),
      name: z.strictObject({ 'zh-CN': title.max(40), en: title.max(60) }),
      language: z.enum(['zh-CN', 'en']),
      addresses: z
        .array(z.string().refine(isMatchPattern, { error: 'a match pattern such as https://host/path/*' }))
        .min(1)
        .max(40),
      utcOffset: z
        .string()
        .regex(/^[+-]\d\d:\d\d$/)
        .optional(),
      evidence,
      partEvidence: z
        .strictObject({
          conversation: evidence.optional(),
          messages: evidence.optional(),
          conversations: evidence.optional(),
          input: evidence.optional(),
          orders: evidence.optional(),
          note: evidence.optional(),
        })
        .optional(),
      capabilities: z.array(z.enum(['conversation', 'messages', 'list', 'insert', 'orders', 'note'])),
      ownSlashList: z.literal(true).optional(),
      frame: find.optional(),
      shop: reads.optional(),
      ...parts,
    })
    .check((context) => {
      // A profile may not promise what it has no part for.
      context.value.capabilities.forEach((capability, index) => {
        const missing = lacking(context.value as Profile, capability);
        if (missing === null) return;
        context.issues.push({
          code: 'custom',
          message: `needs the part ${missing}`,
          path: ['capabilities', index],
          input: capability,
        });
      });
    });

  const patch = z.strictObject({
    vocabulary: z.number().int().min(1),
    of: z.string().min(1).max(60),
    parts: z
      .strictObject(parts)
      .refine((given) => Object.keys(given).length > 0, { error: 'at least one part' }),
    evidence,
  });

  return { profile, patch };
});

type Shapes = ReturnType<typeof profileShapes>;

/** Fails to compile when schema and type drift apart. zod writes an optional key as `key?: T | undefined`. */
type Loose<T> = T extends readonly (infer E)[]
  ? Loose<E>[]
  : T extends object
    ? { [K in keyof T]: undefined extends T[K] ? Loose<T[K]> | undefined : Loose<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const _parity: Same<Loose<z.output<Shapes['profile']>>, Loose<Profile>> = true;
const _patchParity: Same<Loose<z.output<Shapes['patch']>>, Loose<ProfilePatch>> = true;
void [_parity, _patchParity];

/**
 * Decodes a profile. Errors: `vocabulary-newer` when it asks for words this version does not know, else
 * `profile-invalid`; `path` names the place (`messages.row.css[0]`), `detail.problem` says what is wrong.
 */
export function parseProfile(json: unknown): Result<Profile> {
  return parse(profileShapes().profile, json, '(profile)') as Result<Profile>;
}

/** Decodes a patch; errors as `parseProfile`. */
export function parsePatch(json: unknown): Result<ProfilePatch> {
  return parse(profileShapes().patch, json, '(patch)') as Result<ProfilePatch>;
}

function parse(schema: z.ZodType, json: unknown, whole: string): Result<unknown> {
  const asked = (json as { vocabulary?: unknown } | null)?.vocabulary;
  if (typeof asked === 'number' && asked > VOCABULARY) {
    return fail('vocabulary-newer', { path: 'vocabulary', detail: { asked, known: VOCABULARY } });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(extra === undefined ? [] : [extra])];
  return fail('profile-invalid', {
    path: writePath(path) || whole,
    detail: { problem: issue?.message ?? 'does not fit' },
  });
}

function writePath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`),
    '',
  );
}
