import { beforeEach, describe, expect, it } from 'vitest';
import { LearnedRepository } from './learned';
import { sweep } from './sweep';
import { draft, fakeReplies, got } from './testing';

const DAY = 86_400_000;
let desk: ReturnType<typeof fakeReplies>;
let learned: LearnedRepository;
beforeEach(() => {
  desk = fakeReplies();
  desk.time.now = 1_000 * DAY;
  learned = new LearnedRepository(desk.store, () => desk.time.now);
});

const use = async (replyId: string, how: 'picked' | 'edited' = 'picked') =>
  got(await learned.use({ intent: 'stock', replyId, how }));

it('counts what was used for what, an edit for less than a pick', async () => {
  expect((await use('r')).weight).toBe(1);
  expect((await use('r', 'edited')).weight).toBe(1.5);
  await use('s');
  expect(got(await learned.read()).map(({ replyId, weight }) => [replyId, weight])).toEqual([
    ['r', 1.5],
    ['s', 1],
  ]);
});

it('tells of each row, and that all are gone', async () => {
  const told: unknown[] = [];
  learned.changes.listen((row) => told.push(row));
  const row = await use('r');
  expect(got(await learned.clear())).toEqual({ cleared: 1 });
  expect(got(await learned.read())).toEqual([]);
  expect(told).toEqual([row, null]);
});

describe('what is forgotten', () => {
  it('is what was used of replies that are gone for good, and what has long faded', async () => {
    const { id } = got(await desk.replies.save({ id: null, draft: draft(), revision: 0 }));
    await use(id);
    await use('gone');
    desk.time.now += DAY;
    await sweep(desk.store, { now: desk.time.now, talkDays: 90 });
    expect(got(await learned.read()).map(({ replyId }) => replyId)).toEqual([id]);
    desk.time.now += 300 * DAY;
    await sweep(desk.store, { now: desk.time.now, talkDays: 90 });
    expect(got(await learned.read())).toEqual([]);
  });
});
