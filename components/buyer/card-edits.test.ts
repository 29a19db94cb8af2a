import { beforeEach, expect, it } from 'vitest';
import { type BuyerCard, type BuyerNotes, type BuyerPlace, cardKey, newCard } from '../../lib/buyer/card';
import { fail, ok, type Result } from '../../lib/messaging/result';
import { arrived } from '../../lib/messaging/testing';
import { CardEdits } from './card-edits';

const place = (uid: string): BuyerPlace => ({
  console: 'pdd-chat',
  shop: '木几家居',
  conversation: `uid:${uid}`,
  name: uid,
  uid,
});
const [LIN, ZHOU] = [place('1'), place('2')];

let writes: { place: BuyerPlace; change: Partial<BuyerNotes>; answer: (result: Result<BuyerCard>) => void }[];
let kept: BuyerCard[];
let edits: CardEdits;
beforeEach(() => {
  writes = [];
  kept = [];
  edits = new CardEdits({
    write: (place, change) => new Promise((answer) => writes.push({ place, change, answer })),
    kept: (card) => kept.push(card),
    changed: () => {},
  });
});
const answer = async (n: number, result: Result<BuyerCard> = ok(newCard(LIN, 1))) => {
  writes[n]?.answer(result);
  await arrived();
};

it('writes the first letter at once, and what is typed meanwhile with the next', async () => {
  edits.type(LIN, { notes: '要' });
  edits.type(LIN, { notes: '要墨' });
  edits.type(LIN, { notes: '要墨绿', tags: ['急'] });
  expect(writes.map(({ change }) => change)).toEqual([{ notes: '要' }]);
  expect(edits.of(cardKey(LIN))).toEqual({ notes: '要墨绿', tags: ['急'] });
  await answer(0);
  expect(writes[1]?.change).toEqual({ notes: '要墨绿', tags: ['急'] });
  await answer(1);
  expect([edits.isAllKept, kept.length, writes.length]).toEqual([true, 2, 2]);
});

it('belongs to the buyer for whom it was typed', async () => {
  edits.type(LIN, { notes: '林的' });
  edits.type(LIN, { notes: '林的备注' });
  edits.type(ZHOU, { notes: '周的' });
  expect(edits.of(cardKey(ZHOU))).toEqual({ notes: '周的' });
  await answer(0);
  await answer(1);
  expect(writes.map(({ place, change }) => [place.uid, change.notes])).toEqual([
    ['1', '林的'],
    ['2', '周的'],
    ['1', '林的备注'],
  ]);
});

it('keeps what could not be written, says so, and sends it with what comes next', async () => {
  edits.type(LIN, { notes: '要墨绿' });
  await answer(0, fail('storage-full'));
  expect([edits.failure, edits.of(cardKey(LIN))]).toEqual(['storage-full', { notes: '要墨绿' }]);
  edits.type(LIN, { tags: ['急'] });
  expect(writes[1]?.change).toEqual({ notes: '要墨绿', tags: ['急'] });
  await answer(1);
  expect([edits.failure, edits.isAllKept]).toEqual([null, true]);
});

it('tries again when it is asked to', async () => {
  edits.type(LIN, { notes: '要墨绿' });
  await answer(0, fail('storage-failed'));
  edits.again();
  expect(writes[1]?.change).toEqual({ notes: '要墨绿' });
});

it('brings nothing back of a buyer who was erased meanwhile', async () => {
  edits.type(LIN, { notes: '要' });
  edits.type(LIN, { notes: '要墨绿' });
  edits.drop(cardKey(LIN));
  await answer(0);
  expect([writes.length, kept.length, edits.isAllKept]).toEqual([1, 0, true]);
});
