import { describe, expect, it } from 'vitest';
import { checkChain } from '../evidence/chain';
import type { Capture, CaseWhole } from '../evidence/types';
import { eraseCase, erasedCases } from './evidence-erase';
import { EvidenceReader } from './evidence-reader';
import { receiveCase } from './evidence-receive';
import { CASE, fakeEngine, fakeEvidence, fakeStore, got, itemBytes, newItem, subject } from './testing';

type Fake = ReturnType<typeof fakeEvidence>;

const whole = async ({ cases }: Fake, id = CASE) => got(await cases.read(id));
const acts = ({ log }: CaseWhole) => log.map(({ act }) => act);

function expectChain({ case: found, log }: CaseWhole): void {
  expect(
    checkChain(
      found.id,
      log.map(({ text }) => text),
    ),
  ).toMatchObject({ ok: true, lines: log });
}

const capture = (change: Partial<Capture> = {}): Capture => ({
  ...{ id: 'c1', caseId: CASE, parts: ['conversation'], startedAt: 1, endedAt: null, state: 'running' },
  ...{ frames: 0, reachedTop: null, reachedBottom: null, gaps: [], events: [], browser: 'x', version: '1' },
  ...change,
});

describe('a case', () => {
  it('begins its log as it is opened, and is told', async () => {
    const fake = fakeEvidence();
    const opened = await fake.opened();
    expect(opened).toMatchObject({ id: CASE, revision: 1, state: 'open', owner: '小木', closedAt: null });
    expect(opened).not.toHaveProperty('tally');
    expect(acts(await whole(fake))).toEqual(['open']);
    expect(fake.told).toEqual([CASE]);
    expect(await fake.cases.open(CASE, subject, { kind: 'other' }, '')).toMatchObject({
      error: { code: 'conflict', path: 'id' },
    });
  });

  it('is changed by whoever has seen it as it is', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    const won = got(await fake.cases.change(CASE, 1, { state: 'won', title: '差评' }, '小林'));
    expect(won).toMatchObject({ revision: 2, state: 'won', closedAt: fake.time.now });
    expect(await fake.cases.change(CASE, 1, { title: '迟了' }, '小木')).toMatchObject({
      error: { code: 'conflict', path: 'revision' },
    });
    const read = await whole(fake);
    expect(read.log.at(-1)).toMatchObject({
      act: 'change',
      by: '小林',
      detail: { fields: 'state title', state: 'won' },
    });
    expect(got(await fake.cases.change(CASE, 2, { state: 'open' }, '小木')).closedAt).toBeNull();
    expectChain(await whole(fake));
  });

  it('reminds anew when its deadline moves, and what it has reminded of is no matter for its log', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    got(await fake.cases.change(CASE, 1, { deadline: 5, reminded: [24] }, ''));
    expect(got(await fake.cases.change(CASE, 2, { reminded: [24, 4] }, '')).reminded).toEqual([24, 4]);
    expect(acts(await whole(fake))).toEqual(['open', 'change']);
    expect(got(await fake.cases.change(CASE, 3, { deadline: 9 }, '')).reminded).toEqual([]);
  });

  it('keeps which reminders were read, for this deadline alone, and counts no change by it', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    const deadline = 9;
    const { revision, updatedAt } = got(await fake.cases.change(CASE, 1, { deadline }, ''));
    const read = (hours: number, of = deadline) => fake.cases.remind([{ id: CASE, deadline: of, hours }]);
    expect(got(await read(24))).toEqual({ known: 1 });
    expect(got(await read(24))).toEqual({ known: 0 });
    expect(got(await read(4, 8))).toEqual({ known: 0 });
    expect(got(await fake.cases.remind([{ id: 'case-20260922-gone00', deadline, hours: 1 }])).known).toBe(0);
    expect(got(await fake.cases.list())).toMatchObject([{ reminded: [24], revision, updatedAt }]);
    expect(acts(await whole(fake))).toEqual(['open', 'change']);
  });

  it('takes no mark that names what is not there', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    const mark = { id: 'threat', status: 'met' as const, items: ['none'], note: '', by: '', at: 1 };
    expect(await fake.cases.change(CASE, 1, { checks: [mark] }, '')).toMatchObject({
      error: { code: 'bad-request', path: 'checks[0].items' },
    });
    expect(await fake.cases.change(CASE, 1, { slots: { threat: ['none'] } }, '')).toMatchObject({
      error: { code: 'bad-request', path: 'slots.threat' },
    });
  });

  it('is found by its conversation while it is open, and by its buyer and deadline', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    expect(got(await fake.cases.openOf('pdd-chat', 'uid:1'))?.id).toBe(CASE);
    expect(got(await fake.cases.openOf('pdd-chat', 'uid:2'))).toBeNull();
    const later = 'case-20260921-aaaaaa';
    const other = { ...subject, conversation: 'uid:2', buyerKey: null };
    got(await fake.cases.open(later, other, { kind: 'other', deadline: 50 }, ''));
    const place = { console: 'pdd-chat', conversation: 'uid:9', buyerKey: subject.buyerKey };
    const found = got(await fake.cases.here(place, 60));
    expect([found.here.map(({ id }) => id), found.due.map(({ id }) => id)]).toEqual([[CASE], [later]]);
    expect(got(await fake.cases.here(place, 50)).due).toEqual([]);
    got(await fake.cases.change(CASE, 1, { state: 'closed' }, ''));
    expect(got(await fake.cases.openOf('pdd-chat', 'uid:1'))).toBeNull();
  });

  it('is listed to a tab as to a page that asks', async () => {
    const engine = fakeEngine();
    const fake = fakeEvidence(fakeStore(engine));
    await fake.opened();
    got(await fake.cases.open('case-20260921-aaaaaa', subject, { kind: 'other' }, ''));
    const listed = got(await fake.cases.list());
    expect(listed).toHaveLength(2);
    expect(got(await new EvidenceReader(engine).cases())).toEqual(listed);
  });
});

describe('an item', () => {
  it('is kept with its bytes, its line and the capture that it comes from', async () => {
    const engine = fakeEngine();
    const fake = fakeEvidence(fakeStore(engine));
    await fake.opened();
    got(await fake.captures.begin(capture(), '小木'));
    const kept = got(
      await fake.items.keep(newItem('a', { capture: 'c1' }), itemBytes('bytes'), capture({ frames: 1 })),
    );
    expect(kept).toMatchObject({ seq: 1, path: 'items/0001-frame.png' });
    const read = await whole(fake);
    expect(read.items).toEqual([kept]);
    expect(read.captures[0]?.frames).toBe(1);
    expect(read.log.at(-1)).toMatchObject({ act: 'capture', item: kept.path, sha256: kept.sha256 });
    expectChain(read);
    expect(await got(await new EvidenceReader(engine).blobOf('a')).text()).toBe('bytes');
  });

  it('has a number of its own, also after the one before it was removed', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    got(await fake.items.keep(newItem('a'), itemBytes(), null));
    got(await fake.items.keep(newItem('b'), itemBytes(), null));
    expect(got(await fake.items.remove('b', '拍错了', '小木'))).toEqual({ removed: true });
    expect(got(await fake.items.remove('b', '拍错了', '小木'))).toEqual({ removed: false });
    expect(got(await fake.items.keep(newItem('c'), itemBytes(), null)).path).toBe('items/0003-frame.png');
    const read = await whole(fake);
    expect(read.items.map(({ seq }) => seq)).toEqual([1, 3]);
    const gone = read.log.find(({ act }) => act === 'delete');
    expect(gone).toMatchObject({
      item: 'items/0002-frame.png',
      sha256: 'b'.repeat(64),
      detail: { reason: '拍错了' },
    });
    expect(await fake.items.blob('b')).toMatchObject({ error: { code: 'not-found' } });
    const [summary] = got(await fake.cases.list());
    expect(summary).toMatchObject({ items: 2, bytes: 6 });
  });

  it('leaves no mark behind that would rest on nobody’s word', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    for (const id of ['a', 'b']) got(await fake.items.keep(newItem(id), itemBytes(), null));
    const mark = { status: 'met' as const, note: '', by: '', at: 1 };
    const checks = [
      { ...mark, id: 'threat', items: ['a'] },
      { ...mark, id: 'order', items: ['a', 'b'] },
      { ...mark, id: 'call', items: [] },
    ];
    got(await fake.cases.change(CASE, 1, { checks, slots: { threat: ['b', 'a'] } }, ''));
    got(await fake.items.remove('a', '拍错了', ''));
    const { case: left } = await whole(fake);
    expect(left.checks.map(({ id, items }) => [id, items])).toEqual([
      ['order', ['b']],
      ['call', []],
    ]);
    expect(left.slots).toEqual({ threat: ['b'] });
    // Whoever still shows it as it was may not save that back.
    expect(left.revision).toBe(3);
  });

  it('that is made of others says so, and is of the same case', async () => {
    const fake = fakeEvidence();
    await fake.opened();
    got(await fake.items.keep(newItem('a'), itemBytes(), null));
    const derived = { role: 'derived', method: 'redacted', kind: 'picture', derivedFrom: ['a'] } as const;
    const copy = got(
      await fake.items.keep(newItem('b', { ...derived, derivedFrom: ['a'] }), itemBytes(), null),
    );
    expect(copy.path).toBe('derived/0002-redacted.png');
    expect(acts(await whole(fake)).at(-1)).toBe('redact');
    const refused = await fake.items.keep(
      newItem('c', { ...derived, derivedFrom: ['x'] }),
      itemBytes(),
      null,
    );
    expect(refused).toMatchObject({ error: { code: 'not-found', path: 'from' } });
    expect((await whole(fake)).items).toHaveLength(2);
  });

  it('of a case or a capture that has gone is not kept', async () => {
    const fake = fakeEvidence();
    const refused = await fake.items.keep(newItem('a'), itemBytes(), null);
    expect(refused).toMatchObject({ error: { code: 'not-found', path: 'case' } });
    await fake.opened();
    expect(await fake.items.keep(newItem('a'), itemBytes(), capture())).toMatchObject({
      error: { code: 'not-found', path: 'capture' },
    });
    expect(await fake.items.blob('a')).toMatchObject({ ok: false });
  });
});

it('has a capture end as it ended first', async () => {
  const fake = fakeEvidence();
  await fake.opened();
  got(await fake.captures.begin(capture(), '小木'));
  expect(got(await fake.captures.running()).map(({ id }) => id)).toEqual(['c1']);
  got(await fake.captures.finish(capture({ state: 'complete', frames: 4 }), '小木', null));
  got(await fake.captures.finish(capture({ state: 'interrupted' }), '小木', 'tab-closed'));
  const { captures, log } = await whole(fake);
  expect(captures[0]).toMatchObject({ state: 'complete', frames: 4 });
  expect(log.map(({ act }) => act)).toEqual(['open', 'capture', 'capture-end']);
  expect(got(await fake.captures.running())).toEqual([]);
});

it('finds cases by words that were said in them', async () => {
  const fake = fakeEvidence();
  await fake.opened();
  const said = { said: '不赔 50 就给差评\n加我 qq 12345678' };
  got(await fake.items.keep(newItem('t', { kind: 'transcript' }), itemBytes('{}', said), null));
  expect(got(await fake.cases.search('差评 ＱＱ'))).toEqual([CASE]);
  expect(got(await fake.cases.search('差评 退货'))).toEqual([]);
  got(await fake.items.remove('t', '重截', ''));
  expect(got(await fake.cases.search('差评'))).toEqual([]);
});

it('notes who looked at what, and who has it', async () => {
  const fake = fakeEvidence();
  await fake.opened();
  for (const id of ['a', 'b']) got(await fake.items.keep(newItem(id), itemBytes(), null));
  expect(got(await fake.cases.note(CASE, 'view', { items: ['a', 'b'], detail: {} }, '小林'))).toEqual({
    seq: 5,
  });
  got(await fake.cases.note(CASE, 'hand-over', { items: [], detail: { to: '存档员' } }, '小木'));
  expect((await whole(fake)).case).toMatchObject({
    handedTo: '存档员',
    handedAt: fake.time.now,
    receivedAt: null,
  });
  got(await fake.cases.note(CASE, 'receive', { items: [], detail: {} }, '存档员'));
  const read = await whole(fake);
  expect(read.case.receivedAt).toBe(fake.time.now);
  expect(acts(read).slice(3)).toEqual(['view', 'view', 'hand-over', 'receive']);
  expect(await fake.cases.note(CASE, 'view', { items: ['x'], detail: {} }, '')).toMatchObject({
    error: { code: 'bad-request', path: 'items[0]' },
  });
  expectChain(read);
});

it('is erased with all that belongs to it, and leaves that it was and why it went', async () => {
  const fake = fakeEvidence();
  await fake.opened();
  got(await fake.captures.begin(capture(), ''));
  got(await fake.items.keep(newItem('a'), itemBytes('png', { said: '差评' }), null));
  const head = (await whole(fake)).log.at(-1)?.hash;
  expect(got(await eraseCase(fake.context, CASE, '期满三年', '小林'))).toEqual({ items: 1 });
  const tables = [
    'cases',
    'evidenceItems',
    'evidenceBytes',
    'evidenceSaid',
    'captures',
    'custody',
    'seals',
  ] as const;
  const left = await fake.store.read(tables, (database) =>
    Promise.all(tables.map((name) => database.table(name).count())),
  );
  expect(got(left)).toEqual(tables.map(() => 0));
  expect(got(await erasedCases(fake.context))).toEqual([
    {
      ...{ id: CASE, kind: 'extortion_review', openedAt: fake.time.now, erasedAt: fake.time.now },
      ...{ by: '小林', reason: '期满三年', items: 1, head },
    },
  ]);
});

describe('a case that was handed in', () => {
  async function handed() {
    const from = fakeEvidence();
    await from.opened();
    got(await from.items.keep(newItem('a'), itemBytes('one'), null));
    got(await from.items.keep(newItem('b'), itemBytes('two'), null));
    got(await from.items.remove('b', '拍错了', ''));
    return whole(from);
  }

  it('has its log as it was, and one line more; numbers of what it once had are not given again', async () => {
    const sent = await handed();
    const fake = fakeEvidence();
    const bytes = { blobs: new Map([['a', new Blob(['one'])]]), said: new Map<string, string>() };
    got(await receiveCase(fake.context, sent, bytes, '存档员'));
    const read = await whole(fake);
    expect(read.log.slice(0, -1)).toEqual(sent.log);
    expect(acts(read).at(-1)).toBe('receive');
    expectChain(read);
    expect(got(await fake.items.keep(newItem('c'), itemBytes(), null)).seq).toBe(3);
    // Again, for a receipt that did not come: nothing is written. Another log is another hand-in.
    const before = await whole(fake);
    expect(await receiveCase(fake.context, sent, bytes, '')).toMatchObject({ ok: true });
    expect(await whole(fake)).toEqual(before);
    const shorter = { ...sent, log: sent.log.slice(0, -1) };
    expect(await receiveCase(fake.context, shorter, bytes, '')).toMatchObject({
      error: { code: 'conflict', path: 'id' },
    });
  });
});

it('reads no database into being', async () => {
  const engine = fakeEngine();
  expect(await new EvidenceReader(engine).blobOf('a')).toMatchObject({ error: { code: 'not-found' } });
  expect((await new EvidenceReader(engine).cases()).ok).toBe(false);
  expect(await engine.indexedDB.databases()).toEqual([]);
});
