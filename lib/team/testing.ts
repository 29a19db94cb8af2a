import { mulberry32 } from '../../tests/tools/random';
import type { Bytes } from './bytes';
import { keyOf, textOf } from './entry';
import { sealHead } from './head';
import { addStatement } from './keys';
import { packEntries } from './object';
import {
  importSigning,
  newSeeds,
  type PublicKeys,
  publicKeysOf,
  type Seeds,
  type Signer,
  signerOf,
  verifier,
} from './sign';
import { packSnapshot } from './snapshot';
import type { Entry, EntryKey, Head, KeyStatement } from './types';

/** Helpers of the tests beside it. */

export const { subtle } = globalThis.crypto;
export const verify = verifier(subtle);
export const AT = '2026-11-22T08:00:00.000Z';
export const NOW = Date.parse(AT);

export interface Person extends PublicKeys {
  name: string;
  seeds: Seeds;
  signer: Signer;
}

/** The same keys for the same seed. */
export async function person(name: string, seed: number): Promise<Person> {
  const next = mulberry32(seed);
  const seeds = newSeeds((length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)));
  const keys = publicKeysOf(seeds);
  const signer = signerOf(subtle, keys.fingerprint, await importSigning(subtle, seeds.sign));
  return { ...keys, name, seeds, signer };
}

/** A team of this person alone. */
export async function teamOf(first: Person): Promise<KeyStatement[]> {
  return [await addStatement([], first, AT, first.signer)];
}

export function reply(id: string, over: object = {}): Extract<Entry, { kind: 'reply' }> {
  const value = {
    id,
    setId: 'team-1',
    categoryId: 'team-1-ship',
    title: `发货 ${id}`,
    body: `亲，${id} 今天就为您安排发出，请放心`,
    shortcut: '',
    stage: 'in' as const,
    tags: ['发货'],
    order: 1,
    ...over,
  };
  return { kind: 'reply', id, value };
}

export const set: Extract<Entry, { kind: 'set' }> = {
  kind: 'set',
  id: 'team-1',
  value: { id: 'team-1', kind: 'team', name: '家居组', language: 'zh-CN', version: 0, order: 1 },
};

type Draft = Parameters<typeof sealHead>[0];

/** What a head says where a test does not care. */
export function headDraft(keys: KeyStatement[], over: Partial<Head> = {}): Draft {
  return {
    team: keys[0]?.by ?? '',
    name: '木几家居',
    seq: 1,
    at: AT,
    previous: null,
    reason: '第一版',
    validFrom: null,
    validUntil: null,
    keys,
    snapshot: { seq: over.seq ?? 1, files: [] },
    deltas: [],
    ...over,
  };
}

/** What must not fail. */
export function got<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** As it is published. */
export const standing = (...entries: Entry[]): Map<EntryKey, string> =>
  new Map(entries.map((entry) => [keyOf(entry), textOf(entry)]));

/** Of entries that nobody has looked at yet. */
export const packAll = (entries: readonly Entry[]) => packEntries(standing(...entries), () => false);

/** A head that holds these entries, and their files. */
export async function published(by: Person, keys: KeyStatement[], entries: Entry[]) {
  const files = got(await packSnapshot(standing(...entries)));
  const snapshot = { seq: 1, files: files.map(({ ref }) => ref) };
  return { ...(await sealHead(headDraft(keys, { snapshot }), by.signer)), files };
}

/** The file with other text in it. */
export function edited(bytes: Bytes, edit: (text: string) => string): Bytes {
  return new TextEncoder().encode(edit(new TextDecoder().decode(bytes)));
}

const evidence = { date: '2026-11', strength: 'live', sources: 1 } as const;
const own: Entry = {
  kind: 'console',
  id: 'our-desk',
  value: {
    vocabulary: 1,
    id: 'our-desk',
    marketplace: 'other',
    page: 'chat',
    name: { 'zh-CN': '自家客服', en: 'Our desk' },
    language: 'zh-CN',
    addresses: ['https://desk.example.com/*'],
    evidence,
    capabilities: ['conversation'],
    conversation: { name: [{ from: { css: ['#buyer'] }, take: 'text' }] },
  },
};

/** One entry of each kind, and more where a kind has several forms. */
export const EVERY_KIND: Entry[] = [
  {
    kind: 'recall',
    id: 'r-9',
    value: { reason: '价格写错了', at: AT, title: '满减说明', words: ['满 200 减 100'] },
  },
  {
    kind: 'notice',
    id: 'n-1',
    value: { title: '今晚直播', text: '八点起按新价格回复', mustRead: true, until: '2026-11-30' },
  },
  set,
  {
    kind: 'set',
    id: 's-2',
    value: { ...set.value, id: 's-2', kind: 'shop', shops: ['木几旗舰店'], groups: ['售后'] },
  },
  {
    kind: 'category',
    id: 'team-1-ship',
    value: { id: 'team-1-ship', setId: 'team-1', name: '发货', order: 0, colour: 'red' },
  },
  reply('a'),
  reply('b', {
    shortcut: 'fh1',
    wordings: ['今天就发'],
    translations: { en: 'Ships today' },
    shops: ['木几旗舰店'],
  }),
  {
    kind: 'shop',
    id: 's-1',
    value: { id: 's-1', name: '木几旗舰店', values: { returnAddress: '某市某路 1 号', 售后群: '8 群' } },
  },
  { kind: 'shop-field', id: '售后群', value: { label: '售后群', order: 1 } },
  {
    kind: 'playbook',
    id: 'p-1',
    value: {
      id: 'p-1',
      name: '接待',
      language: 'zh-CN',
      about: '',
      steps: [
        {
          id: 'hello',
          name: '问好',
          advice: ['先问用途'],
          lines: [{ replyId: 'a' }, { title: '问好', body: '亲，在的' }],
        },
      ],
    },
  },
  {
    kind: 'product',
    id: 'lamp',
    value: {
      id: 'lamp',
      name: '台灯',
      aliases: ['T-12'],
      sections: [{ kind: 'selling', lines: ['三档亮度'] }],
      questions: [{ question: '能充电吗', answer: '可以的，亲' }],
    },
  },
  {
    kind: 'campaign',
    id: 'd12',
    value: {
      id: 'd12',
      name: '双12',
      from: '2026-12-10',
      until: '2026-12-12',
      links: [{ label: '会场', url: 'https://example.com/d12' }],
      combinations: ['灯 + 灯泡 = 99'],
      rules: ['不叠加'],
      lines: [],
    },
  },
  {
    kind: 'note-format',
    id: 'f-1',
    value: {
      id: 'f-1',
      name: '木几备注',
      situations: [
        {
          id: 'price',
          name: '改价',
          template: '{event}+{agent}/{date}',
          flag: 'yellow',
          statuses: [],
          events: ['改价'],
        },
      ],
      date: '{M}.{D}',
      separator: '；',
      maxLength: null,
      place: 'append',
      keep: [],
      colours: {},
    },
  },
  {
    kind: 'rule',
    id: 'team-1',
    value: {
      of: 'hints',
      id: 'team-1',
      language: 'zh-CN',
      signal: 'threat_review',
      said: 'buyer',
      strength: 2,
      hard: ['挂网上'],
      soft: [],
      allow: [],
      beside: [],
    },
  },
  {
    kind: 'rule',
    id: 'team-2',
    value: {
      of: 'wording',
      id: 'team-2',
      language: 'zh-CN',
      label: 'over_promise',
      level: 'warn',
      marketplaces: [],
      why: '别打包票',
      hard: ['包您满意'],
      soft: [],
      allow: [],
      better: [],
    },
  },
  { kind: 'rule-switch', id: 'hints jargon', value: { of: 'hints', rule: 'jargon', isOn: false } },
  {
    kind: 'rule-line',
    id: 'l-1',
    value: {
      id: 'l-1',
      of: 'hints',
      language: 'zh-CN',
      text: '挂网上去',
      marketplace: null,
      expected: ['threat_review'],
    },
  },
  { kind: 'setting', id: 'caseYears', value: { value: 5 } },
  own,
  {
    kind: 'patch',
    id: 'pdd-chat input',
    value: {
      of: 'pdd-chat',
      part: 'input',
      patch: {
        vocabulary: 1,
        of: 'pdd-chat',
        parts: { input: { find: { css: ['textarea.reply'] } } },
        evidence,
      },
    },
  },
];
