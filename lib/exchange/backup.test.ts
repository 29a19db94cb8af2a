import { describe, expect, it } from 'vitest';
import { digest } from '../platform/digest';
import { seeded } from '../replies/testing';
import {
  BACKUP_END,
  BACKUP_KINDS,
  BACKUP_VERSION,
  type BackupContent,
  backupName,
  bytesText,
  contentText,
  countsOf,
  headAndContent,
  withoutWords,
} from './backup-format';
import { openBackup } from './backup-open';
import { compared, restorePlan, withLacked } from './backup-plan';

const EMPTY = Object.fromEntries(BACKUP_KINDS.map((kind) => [kind, []])) as unknown as BackupContent;
const hash = (text: string) => digest(new TextEncoder().encode(text).buffer as ArrayBuffer);
const open = (text: string) => openBackup(text, hash);

async function fileOf(content: BackupContent): Promise<string> {
  const sha256 = await hash(contentText(content));
  const head = {
    madeAt: '2026-11-22T01:02:03.000Z',
    program: '0.1.0',
    words: true,
    counts: countsOf(content),
    sha256,
  };
  const files = content.files.map(({ id }, n) => bytesText(id, 'AAAA', n === 0));
  return [...headAndContent(head, content), ...files, BACKUP_END].join('');
}

/** Texts with all that JSON, templates and editors trip over. */
const TEXTS = [
  '亲，{buyer.name}您好',
  '{a|b}\n{---}\n"引号"',
  '\u2028\ud83d\ude00\\',
  '\ud800',
  '=1+1',
  '__proto__',
];

function randomLibrary(seed: number): BackupContent {
  const random = seeded(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const text = () => `${TEXTS[upTo(TEXTS.length)]}${upTo(50)}`;
  const many = <T>(n: number, make: (index: number) => T): T[] =>
    Array.from({ length: upTo(n) }, (_, i) => make(i));
  const words = () => ({ title: text(), body: text(), ...(random() < 0.3 && { wordings: many(4, text) }) });
  const file = (n: number) => ({ id: `f${n}`, name: text(), type: 'image/png', size: upTo(9), at: n });
  return {
    ...EMPTY,
    sets: many(4, (n) => ({ id: `s${n}`, kind: 'team', name: text(), language: 'en', version: 0, order: n })),
    categories: many(6, (n) => ({ id: `c${n}`, setId: 's0', name: text(), order: n })),
    replies: many(40, (n) => ({
      id: `r${n}`,
      setId: 's0',
      categoryId: 'c0',
      ...words(),
      shortcut: '',
      stage: random() < 0.5 ? null : 'pre',
      tags: many(3, text),
      order: random() * 10,
      pinned: random() < 0.5,
      editedAt: upTo(1e6),
      revision: upTo(9),
    })),
    overlays: many(6, (n) => ({
      replyId: `r${n}`,
      at: n,
      revision: upTo(5),
      reworded: { words: words(), base: words() },
    })),
    usage: many(20, (n) => ({ replyId: `r${n}`, count: upTo(99), lastAt: n, situations: { none: upTo(5) } })),
    files: many(3, file),
    settings: [{ key: 'agentName', value: text() }],
  };
}

/** Counts of saves apart, which a restore may only raise. */
const plain = (content: BackupContent) =>
  JSON.parse(JSON.stringify(content, (key, value) => (key === 'revision' ? undefined : value)));

const byKey = <T extends object>(rows: readonly T[]) =>
  [...rows].sort((a, b) =>
    JSON.stringify(Object.values(a)[0]) < JSON.stringify(Object.values(b)[0]) ? -1 : 1,
  );

function applied(here: BackupContent, plan: ReturnType<typeof restorePlan>): BackupContent {
  const kinds = BACKUP_KINDS.map((kind) => {
    const first = (row: object) => String(Object.values(row)[0]);
    const gone = new Set([...plan.put[kind], ...plan.remove[kind]].map(first));
    return [kind, byKey([...here[kind].filter((row) => !gone.has(first(row))), ...plan.put[kind]])];
  });
  return Object.fromEntries(kinds) as BackupContent;
}

describe('a file', () => {
  it('gives back what it was made of, whatever stands in it', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const content = randomLibrary(seed);
      const opened = await open(await fileOf(content));
      if (!opened.ok) throw new Error(`${seed}: ${JSON.stringify(opened.error)}`);
      expect(opened.value.content).toEqual(content);
      expect(Object.keys(opened.value.bytes)).toEqual(content.files.map(({ id }) => id));
    }
  });

  it('may have been set out anew by an editor', async () => {
    const text = await fileOf(randomLibrary(3));
    expect(await open(JSON.stringify(JSON.parse(text), null, 4))).toMatchObject({ ok: true });
  });

  it('is plain: a row a line', async () => {
    const content = { ...EMPTY, settings: [{ key: 'agentName', value: '小木' }] };
    expect((await fileOf(content)).split('\n')).toContain('{"key":"agentName","value":"小木"}');
  });

  it('is named by its day', () => {
    expect(backupName(new Date(2026, 0, 5, 23, 59).getTime())).toBe('sellerside-backup-2026-01-05.json');
  });

  it('leaves out what buyers wrote, and nothing else', () => {
    const question = {
      id: 'q',
      revision: 1,
      editedAt: 1,
      question: '能退吗',
      product: null,
      at: 1,
      answer: null,
    };
    const item = { ...question, words: [{ side: 'buyer' as const, text: '我叫李雷' }] };
    const content = { ...EMPTY, guides: [{ kind: 'questions' as const, id: 'q', item }] };
    expect(withoutWords(content).guides[0]?.item).toEqual({ ...question, words: [] });
  });
});

describe('what is no backup is called by its name', () => {
  const is = async (text: string) => {
    const opened = await open(text);
    return opened.ok ? 'a backup' : (opened.error.detail?.is ?? opened.error.code);
  };
  it.each([
    ['not-json', 'PK\u0003\u0004 a workbook'],
    ['export', '{"format":"sellerside-library","version":1}'],
    ['pack', '{"format":"sellerside-pack"}'],
    ['profile', '{"vocabulary":2,"id":"x","addresses":[]}'],
    ['patch', '{"vocabulary":2,"of":"pdd-chat","parts":{}}'],
    ['unknown', '[]'],
    ['unknown', '{}'],
  ])('%s', async (name, text) => expect(await is(text)).toBe(name));

  it('one that broke off', async () => {
    const text = await fileOf(randomLibrary(1));
    for (const part of [0.2, 0.5, 0.99]) expect(await is(text.slice(0, text.length * part))).toBe('cut');
  });

  it('one in which a single word is another', async () => {
    const content = { ...EMPTY, settings: [{ key: 'agentName', value: '小木' }] };
    expect(await is((await fileOf(content)).replace('小木', '小林'))).toBe('altered');
  });

  it('one of a newer program, before anything else of it is looked at', async () => {
    const text = JSON.stringify({
      format: 'sellerside-backup',
      version: BACKUP_VERSION + 1,
      content: 'other',
    });
    expect(await open(text)).toMatchObject({
      error: { code: 'vocabulary-newer', detail: { version: BACKUP_VERSION + 1, known: BACKUP_VERSION } },
    });
  });

  it('one with a row that does not fit, by its path', async () => {
    const content = {
      ...EMPTY,
      usage: [
        { replyId: 'a', count: 1, lastAt: 1 },
        { replyId: 'b', count: '2', lastAt: 1 },
      ],
    };
    expect(await open(await fileOf(content as never))).toMatchObject({
      error: { code: 'bad-request', path: 'content.usage[1].count' },
    });
  });

  it('one that has a row twice', async () => {
    const row = { replyId: 'a', count: 1, lastAt: 1 };
    expect(await open(await fileOf({ ...EMPTY, usage: [row, row] }))).toMatchObject({
      error: { code: 'bad-request', path: 'content.usage[1]' },
    });
  });
});

describe('a restore', () => {
  it('leaves what the backup says, exactly or beside what was here, and its counts say so beforehand', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const [here, backup] = [randomLibrary(seed), randomLibrary(seed + 1000)];
      const exact = applied(here, restorePlan(here, backup, 'exact'));
      const sorted = Object.fromEntries(BACKUP_KINDS.map((kind) => [kind, byKey(backup[kind] as object[])]));
      // A file is its bytes: the name that it has here stays.
      const named = (content: BackupContent) => ({
        ...plain(content),
        files: content.files.map(({ id }) => id),
      });
      expect(named(exact)).toEqual(named(sorted as never));

      const both = applied(here, restorePlan(here, backup, 'add'));
      const difference = compared(here, backup);
      for (const kind of BACKUP_KINDS) {
        const { fresh, changed, same, onlyHere } = difference[kind];
        expect(fresh + changed + same, kind).toBe(backup[kind].length);
        expect(both[kind].length, kind).toBe(backup[kind].length + onlyHere);
        expect(restorePlan(here, backup, 'add').put[kind].length, kind).toBe(fresh + changed);
      }
      const again = compared(exact, backup);
      for (const kind of BACKUP_KINDS)
        expect(again[kind]).toMatchObject({ fresh: 0, changed: 0, onlyHere: 0 });
    }
  });

  it('never lets a revision go back or stand still under other words', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const [here, backup] = [randomLibrary(seed), randomLibrary(seed + 1000)];
      const mine = new Map(here.replies.map((row) => [row.id, row.revision]));
      for (const row of restorePlan(here, backup, 'add').put.replies) {
        expect(row.revision).toBeGreaterThan(mine.get(row.id) ?? -1);
      }
    }
  });

  it('adds shops by their name, and takes none away', () => {
    const shop = (id: string, name: string) => ({ id, name, values: { courier: id } });
    const table = (...shops: ReturnType<typeof shop>[]) => [{ shops, ownFields: [], revision: 3 }];
    const here = { ...EMPTY, shops: table(shop('a', '木几'), shop('b', '云杉')) };
    const backup = { ...EMPTY, shops: table(shop('z', '木几')) };
    const [put] = restorePlan(here, backup, 'add').put.shops;
    expect(put).toEqual({ shops: [shop('z', '木几'), shop('b', '云杉')], ownFields: [], revision: 4 });
  });

  it('takes no words from a question when it has none', () => {
    const question = {
      id: 'q',
      revision: 1,
      editedAt: 1,
      question: '能退吗',
      product: null,
      at: 1,
      answer: null,
    };
    const words = [{ side: 'buyer' as const, text: '我叫李雷' }];
    const guides = (item: object) =>
      [{ kind: 'questions' as const, id: 'q', item }] as BackupContent['guides'];
    const here = { ...EMPTY, guides: guides({ ...question, words }) };
    expect(restorePlan(here, withoutWords(here), 'exact').put.guides).toEqual([]);
    const other = { ...EMPTY, guides: guides({ ...question, question: '能换吗', words: [] }) };
    expect(restorePlan(here, other, 'exact').put.guides[0]?.item).toMatchObject({
      question: '能换吗',
      words,
    });
  });
});

const SINCE_3 = ['teamRules', 'ruleSwitches', 'ruleLines', 'marks', 'noteFormats'];

describe.each([
  { version: 1, later: ['learned', 'feedback', 'buyers', 'briefs', ...SINCE_3] },
  { version: 2, later: SINCE_3 },
])('a backup of version $version', ({ version, later }) => {
  const first = async () => {
    const content = Object.fromEntries(
      Object.entries(randomLibrary(7)).filter(([kind]) => !later.includes(kind)),
    );
    const head = { madeAt: '2026-11-22T01:02:03.000Z', program: '0.1.0', words: true };
    const sha256 = await hash(JSON.stringify(content));
    return JSON.stringify({ format: 'sellerside-backup', version, ...head, sha256, content, bytes: {} });
  };

  it('opens, and is one of this version from then on', async () => {
    const opened = await open(await first());
    expect(opened).toMatchObject({ ok: true, value: { lacks: later, content: { teamRules: [] } } });
    if (!opened.ok) return;
    const { head, content } = opened.value;
    expect(await open([...headAndContent(head, content), BACKUP_END].join(''))).toMatchObject({ ok: true });
  });

  it('that somebody has altered is refused as before', async () => {
    expect(await open((await first()).replace('亲', '你'))).toMatchObject({
      error: { detail: { is: 'altered' } },
    });
  });

  it('takes nothing away of what it does not know', async () => {
    const opened = await open(await first());
    if (!opened.ok) throw new Error('not opened');
    const row = { of: 'hints', rule: 'jargon', isOn: false } as const;
    const here: BackupContent = { ...EMPTY, ruleSwitches: [row] };
    const whole = withLacked(opened.value.content, opened.value.lacks, here);
    expect(restorePlan(here, whole, 'exact').remove.ruleSwitches).toEqual([]);
    expect(compared(here, whole).ruleSwitches).toMatchObject({ same: 1, onlyHere: 0 });
  });
});
