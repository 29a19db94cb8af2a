import { beforeEach, describe, expect, it } from 'vitest';
import { type BuyerPlace, cardKey } from '../buyer/card';
import type { OpenQuestion } from '../guides/types';
import { BriefRepository } from './briefs';
import { type BuyerChange, BuyerRepository } from './buyers';
import type { Database, OutLetterRow, TableName, TransferRow } from './database';
import { CaseRepository } from './evidence-cases';
import { Feed } from './feed';
import { FeedbackRepository } from './feedback';
import { GuideRepository } from './guides';
import { MarkRepository } from './marks';
import { PlaybookPlaceRepository } from './playbook-places';
import type { Store } from './store';
import { sweep } from './sweep';
import { CASE, fakeStore, got, mark, subject } from './testing';

const DAY = 86_400_000;
const PLACE: BuyerPlace = {
  console: 'pdd-chat',
  shop: '木几家居',
  conversation: 'uid:7482019',
  name: '林*儿',
  uid: '7482019',
};
const OTHER: BuyerPlace = { ...PLACE, conversation: 'uid:9', name: '周*', uid: '9' };
const key = cardKey(PLACE);
const ORDER = { id: 'o1', at: 5, paid: 89, status: 'done' as const, titles: ['杯'] };

let time: number;
let store: Store;
let buyers: BuyerRepository;
let told: BuyerChange[];
beforeEach(() => {
  time = 1_000 * DAY;
  store = fakeStore();
  buyers = new BuyerRepository(store, () => time);
  told = [];
  buyers.changes.listen((change) => told.push(change));
});

describe('a card', () => {
  it('begins with what the console shows, and grows by it', async () => {
    await buyers.see(PLACE, { day: '2026-11-01', orders: [ORDER] });
    time += DAY;
    const card = got(await buyers.see(PLACE, { day: '2026-11-02', orders: [] }));
    expect(card).toMatchObject({ key, days: ['2026-11-01', '2026-11-02'], orders: [{ id: 'o1', paid: 89 }] });
    expect(got(await buyers.read(key))).toEqual(card);
    expect(told.at(-1)).toEqual({ key, card });
  });

  it('keeps the field that another tab has written', async () => {
    await buyers.note(PLACE, { notes: '要墨绿' });
    await buyers.note(PLACE, { tags: ['等补货'] });
    await buyers.see(PLACE, { day: '2026-11-01', orders: [] });
    expect(got(await buyers.read(key))).toMatchObject({ notes: '要墨绿', tags: ['等补货'] });
  });

  it('is another in another shop', async () => {
    await buyers.note(PLACE, { notes: '甲店的' });
    expect(got(await buyers.note({ ...PLACE, shop: '乙店' }, { tags: [] })).notes).toBe('');
    expect(got(await buyers.list())).toHaveLength(2);
  });

  it('stands before those seen longer ago', async () => {
    await buyers.see(PLACE, { day: '2026-11-01', orders: [] });
    time += 1;
    await buyers.see(OTHER, { day: '2026-11-01', orders: [] });
    expect(got(await buyers.list()).map(({ name }) => name)).toEqual(['周*', '林*儿']);
  });
});

const question = (id: string): OpenQuestion => ({
  id,
  revision: 0,
  editedAt: 0,
  question: '杯盖能单买吗',
  words: [{ side: 'buyer', text: '我家狗把盖子咬坏了' }],
  product: null,
  at: time,
  answer: null,
});

/** Something of both buyers in every table that can have it. */
async function fill() {
  const guides = new GuideRepository(store, () => time);
  const places = new PlaybookPlaceRepository(store, () => time);
  const feedback = new FeedbackRepository(store, () => time);
  const briefs = new BriefRepository(store, () => time);
  const marks = new MarkRepository(store, () => time);
  for (const place of [PLACE, OTHER]) {
    const { uid } = place;
    await buyers.see(place, { day: '2026-11-01', orders: [ORDER] });
    await buyers.note(place, { notes: `${uid} 的备注` });
    const asked = place === PLACE ? 'q-first' : 'q-second';
    await guides.save('questions', question(asked));
    await buyers.asked(place, asked);
    for (const talk of [`pdd-chat uid:${uid}`, `pdd-chat uid:${uid} packs/review`]) {
      await places.save(talk, { key: talk, playbookId: 'packs/review~own', stepId: 's', at: 0 });
    }
    await store.write(['usedToday'], ({ usedToday }) =>
      usedToday.put({ ...place, id: `u-${uid}`, replyId: 'r', buyer: `${place.name} 用过`, at: time }),
    );
    await store.write(['outLetters'], ({ outLetters }) =>
      outLetters.put({
        ...{ id: `l-${uid}`, writtenAt: time, sentAt: null, answeredAt: null, state: 'waiting' },
        buyers: [cardKey(place)],
        letter: {
          ...{ kind: 'question', id: `l-${uid}`, at: '2026-11-23T00:00:00.000Z' },
          person: { name: '小林', role: 'agent', group: '' },
          body: { text: `${uid} 问的`, marketplace: 'pdd', shop: '', count: 1 },
        },
      }),
    );
    await feedback.wrong('angry', ['angry-1'], { text: `${uid} 说的`, buyer: cardKey(place) });
    await briefs.add({ id: `b-${uid}`, buyer: cardKey(place), text: `${uid} 要退 80`, due: 1 });
    await marks.add(
      mark(`m-${uid}`, { buyer: cardKey(place), after: { note: `${uid} 改地址`, flag: 'red' } }),
    );
  }
}

async function everything(): Promise<string> {
  const names: TableName[] = [
    ...(['buyers', 'playbookPlaces', 'guides', 'feedback', 'briefs', 'marks', 'singles'] as const),
    'usedToday',
    'outLetters',
  ];
  const read = await store.read(names, async (database: Database) => {
    const rows: unknown[] = [];
    for (const name of names) rows.push(await database.table(name).toArray());
    return rows;
  });
  return JSON.stringify(got(read));
}

describe('erasing a buyer', () => {
  it('leaves nothing of them in any table, and all of the next one', async () => {
    await fill();
    expect(await everything()).toContain('7482019');
    expect(got(await buyers.erase(key))).toEqual({
      cards: 1,
      places: 2,
      questions: 1,
      feedback: 1,
      briefs: 1,
      marks: 1,
      letters: 1,
      casesKept: [],
    });
    const left = await everything();
    expect(left).not.toContain('7482019');
    expect(left).not.toContain('林*儿');
    for (const theirs of [
      '9 的备注',
      '9 说的',
      '9 要退 80',
      '9 改地址',
      '9 问的',
      '周* 用过',
      'pdd-chat uid:9 packs/review',
      '咬坏了',
    ])
      expect(left).toContain(theirs);
    expect(told.at(-1)).toEqual({ key, card: null });
  });

  it('takes back a case whose letter has not gone, and leaves one that has gone to its archivist', async () => {
    const row = { way: 'up', kind: 'case', state: 'done', says: null } as unknown as TransferRow;
    await store.write(['transfers', 'outLetters'], async ({ transfers, outLetters }) => {
      for (const state of ['waiting', 'sent'] as const) {
        await transfers.put({ ...row, id: `t-${state}`, letter: state });
        await outLetters.put({ id: state, state, buyers: [key] } as unknown as OutLetterRow);
      }
    });
    expect(got(await buyers.erase(key)).letters).toBe(2);
    const rows = got(await store.read(['transfers'], ({ transfers }) => transfers.toArray()));
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ['t-sent', 'done'],
      ['t-waiting', 'dropped'],
    ]);
  });

  it('keeps the question, which names nobody, and the count of a wrong hint', async () => {
    await fill();
    await buyers.erase(key);
    const questions = got(await new GuideRepository(store, () => 0).read()).questions;
    expect(questions.find(({ id }) => id === 'q-first')).toMatchObject({
      question: '杯盖能单买吗',
      words: [],
    });
    expect(got(await new FeedbackRepository(store, () => 0).list())[0]?.count).toBe(2);
  });

  it('of one who is not there does nothing', async () => {
    expect(got(await buyers.erase('nobody'))).toEqual({
      cards: 0,
      places: 0,
      questions: 0,
      feedback: 0,
      briefs: 0,
      marks: 0,
      letters: 0,
      casesKept: [],
    });
  });

  it('leaves cases about them, and names them', async () => {
    await fill();
    const cases = new CaseRepository({ store, now: () => 0, changes: new Feed() });
    got(await cases.open(CASE, { ...subject, buyerKey: key }, { kind: 'other' }, ''));
    expect(got(await buyers.erase(key)).casesKept).toEqual([CASE]);
    expect(got(await cases.case(CASE)).buyerName).toBe(subject.buyerName);
  });
});

it('hands out all that is kept of one, and nothing of another', async () => {
  await fill();
  const kept = got(await buyers.kept(key));
  expect(kept.questions[0]?.words[0]?.text).toContain('咬坏了');
  expect(kept.feedback).toEqual([{ signal: 'angry', text: '7482019 说的', at: time }]);
  expect(kept.briefs.map(({ text }) => text)).toEqual(['7482019 要退 80']);
  expect(kept.marks.map(({ after }) => after.note)).toEqual(['7482019 改地址']);
  expect(await buyers.kept('nobody')).toMatchObject({ error: { code: 'not-found' } });
});

describe('with time', () => {
  const pass = async (days: number, talkDays: number) => {
    time += days * DAY;
    return got(await sweep(store, { now: time, talkDays })).forgotten;
  };

  it('all of a buyer goes who has not been seen for as many days as were chosen', async () => {
    await fill();
    expect(await pass(29, 30)).toBe(false);
    expect(got(await buyers.list())).toHaveLength(2);
    await buyers.see(OTHER, { day: '2026-11-30', orders: [] });
    expect(await pass(2, 30)).toBe(true);
    const [left, ...none] = got(await buyers.list());
    expect(none).toEqual([]);
    // What of a card nobody has seen since goes as well.
    expect(left).toMatchObject({ name: '周*', notes: '9 的备注', orders: [] });
    expect(got(await new BriefRepository(store, () => time).list())).toEqual([]);
    const [fault] = got(await new FeedbackRepository(store, () => time).list());
    expect(fault).toMatchObject({ count: 2, words: [] });
  });
});
