import { beforeEach, expect, it } from 'vitest';
import { BuyerRepository } from './buyers';
import { MarkRepository } from './marks';
import { NoteFormatRepository } from './note-formats';
import type { Store } from './store';
import { sweep } from './sweep';
import { fakeStore, got, mark } from './testing';

const DAY = 86_400_000;
let store: Store;
let marks: MarkRepository;
let now: number;
beforeEach(() => {
  store = fakeStore();
  now = 1_000 * DAY;
  marks = new MarkRepository(store, () => now);
});

it('lists the marks of a day, and those of one order', async () => {
  await marks.add(mark('a'));
  now += DAY;
  await marks.add(mark('b', { orderId: 'other' }));
  const ids = async (range: Parameters<MarkRepository['list']>[0]) =>
    got(await marks.list(range)).map(({ id }) => id);
  expect(await ids({ from: now, until: now + DAY })).toEqual(['b']);
  // The end of a day is the beginning of the next.
  expect(await ids({ from: now - DAY, until: now })).toEqual(['a']);
  expect(await ids({ orderId: 'other' })).toEqual(['b']);
});

it('keeps the time of a mark that is seen saved later', async () => {
  const first = got(await marks.add(mark('a', { isSaved: false })));
  now += 5_000;
  expect(got(await marks.add(mark('a')))).toEqual({ ...first, isSaved: true });
  expect(got(await marks.list({ orderId: first.orderId }))).toHaveLength(1);
});

it('lets go of what is older than words of a conversation are kept', async () => {
  await marks.add(mark('old'));
  now += 31 * DAY;
  await marks.add(mark('young'));
  got(await sweep(store, { now, talkDays: 30 }));
  expect(got(await marks.list({ from: 0, until: now + 1 })).map(({ id }) => id)).toEqual(['young']);
});

it('erases with a buyer the marks of their orders that were made before they had a card', async () => {
  const place = { console: 'pdd-chat', shop: '木几', conversation: 'uid:7', name: null, uid: '7' };
  await marks.add(mark('early', { buyer: null, orderId: '260907-1' }));
  await marks.add(mark('another', { buyer: null, orderId: '260907-2' }));
  const buyers = new BuyerRepository(store, () => now);
  const order = { id: '260907-1', at: 1, paid: 1, status: null, titles: [] };
  const card = got(await buyers.see(place, { day: '2026-11-01', orders: [order] }));
  expect(got(await buyers.erase(card.key))).toMatchObject({ marks: 1 });
  expect(got(await marks.list({ from: 0, until: now + 1 })).map(({ id }) => id)).toEqual(['another']);
});

it('refuses a format that somebody has saved since it was read', async () => {
  const formats = new NoteFormatRepository(store);
  let told = 0;
  formats.changes.listen(() => {
    told += 1;
  });
  const format = {
    ...{ id: 'own-1', name: '我们的备注', situations: [], date: '{M}.{D}', separator: ' ' },
    ...{ maxLength: null, place: 'append' as const, keep: [], colours: {} },
  };
  const saved = got(await formats.save(format, 0));
  expect(saved.revision).toBe(1);
  expect(await formats.save(format, 0)).toMatchObject({ error: { code: 'conflict' } });
  expect(got(await formats.remove('own-1'))).toEqual({ removed: true });
  expect(got(await formats.list())).toEqual([]);
  await expect.poll(() => told).toBe(2);
});
