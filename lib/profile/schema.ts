import { fail, ok, type Result } from '../messaging/result';
import { isMatchPattern } from './match';
import { isPattern } from './pattern';
import { type Profile, VOCABULARY } from './types';
import { z } from './zod';

/** The zod twin of `types.ts`: decodes a profile from a file, a pack or the database. */

const selector = z.string().min(1).max(300);
const pattern = z.string().max(200).refine(isPattern, { error: 'one {value} or {digits}, and {*} only' });
const marks = z.array(selector).min(1).max(20);

const find = z.strictObject({
  css: z.array(selector).min(1).max(8),
  not: marks.optional(),
  visible: z.literal(true).optional(),
});

const read = z.strictObject({
  from: find.optional(),
  take: z.union([
    z.enum(['text', 'own-text']),
    z.strictObject({ attr: z.string().regex(/^[a-z][a-z0-9-]*$/i) }),
  ]),
  pattern: pattern.optional(),
});

const readTime = read.extend({
  format: z.enum(['epoch-ms', 'cn-datetime', 'ymd-hms', 'md-hms', 'hms']),
});

const reads = z.array(read).min(1).max(8);

const messages = z.strictObject({
  list: find,
  row: find,
  skip: marks.optional(),
  skipIds: z.array(z.string().min(1).max(100)).optional(),
  id: reads,
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
  limit: z
    .strictObject({
      value: z.number().int().positive(),
      unit: z.enum(['characters', 'bytes']),
      verified: z.boolean(),
    })
    .optional(),
  also: z.array(z.literal('change')).optional(),
});

const marketplace = z.enum([
  'pdd',
  'douyin',
  'jd',
  'taobao',
  'kuaishou',
  'xiaohongshu',
  '1688',
  'wechat',
  'shopee',
  'lazada',
  'tiktok',
  'amazon',
  'ebay',
  'etsy',
  'aliexpress',
  'temu',
  'other',
]);

/** What a capability needs of the profile: a profile may not promise what it has no part for. */
const NEEDS = {
  conversation: 'conversation',
  messages: 'messages',
  list: 'conversations',
  insert: 'input',
} as const;

const profile = z
  .strictObject({
    vocabulary: z.number().int().min(1),
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
    marketplace,
    page: z.enum(['chat', 'orders', 'note']),
    name: z.strictObject({ 'zh-CN': z.string().min(1).max(40), en: z.string().min(1).max(60) }),
    language: z.enum(['zh-CN', 'en']),
    addresses: z
      .array(z.string().refine(isMatchPattern, { error: 'a match pattern such as https://host/path/*' }))
      .min(1)
      .max(40),
    utcOffset: z
      .string()
      .regex(/^[+-]\d\d:\d\d$/)
      .optional(),
    evidence: z.strictObject({
      date: z.string().regex(/^\d{4}-\d{2}$/),
      strength: z.enum(['live', 'several', 'single']),
      sources: z.number().int().min(0),
      note: z.string().max(300).optional(),
    }),
    capabilities: z.array(z.enum(['conversation', 'messages', 'list', 'insert'])),
    ownSlashList: z.literal(true).optional(),
    conversation: z.strictObject({ name: reads, uid: reads.optional() }).optional(),
    messages: messages.optional(),
    conversations: conversations.optional(),
    input: input.optional(),
  })
  .check((context) => {
    context.value.capabilities.forEach((capability, index) => {
      if (context.value[NEEDS[capability]] !== undefined) return;
      context.issues.push({
        code: 'custom',
        message: `needs the part ${NEEDS[capability]}`,
        path: ['capabilities', index],
        input: capability,
      });
    });
  });

/** Fails to compile when schema and type drift apart. zod writes an optional key as `key?: T | undefined`. */
type Loose<T> = T extends readonly (infer E)[]
  ? Loose<E>[]
  : T extends object
    ? { [K in keyof T]: undefined extends T[K] ? Loose<T[K]> | undefined : Loose<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const _parity: Same<Loose<z.output<typeof profile>>, Loose<Profile>> = true;
void _parity;

/**
 * Decodes a profile. Errors: `vocabulary-newer` when it asks for words this version does not know, else
 * `profile-invalid`; `path` names the place (`messages.row.css[0]`), `detail.problem` says what is wrong.
 */
export function parseProfile(json: unknown): Result<Profile> {
  const asked = (json as { vocabulary?: unknown } | null)?.vocabulary;
  if (typeof asked === 'number' && asked > VOCABULARY) {
    return fail('vocabulary-newer', { path: 'vocabulary', detail: { asked, known: VOCABULARY } });
  }
  const parsed = profile.safeParse(json);
  if (parsed.success) return ok(parsed.data as Profile);
  const issue = parsed.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(extra === undefined ? [] : [extra])];
  return fail('profile-invalid', {
    path: writePath(path) || '(profile)',
    detail: { problem: issue?.message ?? 'not a profile' },
  });
}

function writePath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`),
    '',
  );
}
