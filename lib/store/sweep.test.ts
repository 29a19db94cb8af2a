import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenQuestion } from '../guides/types';
import type { Reply } from '../replies/types';
import type { Letter } from '../team/back/types';
import { FileRepository } from './files';
import { GuideRepository } from './guides';
import { PlaybookPlaceRepository } from './playbook-places';
import { sweep } from './sweep';
import { draft, fakeReplies, got } from './testing';

const DAY = 86_400_000;
let desk: ReturnType<typeof fakeReplies>;
let files: FileRepository;

beforeEach(() => {
  desk = fakeReplies();
  desk.time.now = 1_000 * DAY;
  files = new FileRepository(desk.store, () => desk.time.now);
});

const pass = async (days: number, talkDays = 90) => {
  desk.time.now += days * DAY;
  return got(await sweep(desk.store, { now: desk.time.now, talkDays })).swept;
};
const count = async (table: 'usage' | 'versions' | 'files' | 'playbookPlaces' | 'undos' | 'tombstones') =>
  got(await desk.store.read([table], (database) => database.table(table).count()));
const file = async (id: string) =>
  got(await files.add({ id, name: id, type: 'image/png', size: 1, bytes: new ArrayBuffer(1) }));
const save = async (over: object = {}) =>
  got(await desk.replies.save({ id: null, draft: draft(over), revision: 0 }));
const removeByWrite = (row: Reply) =>
  desk.library.write({
    cause: 'bulk',
    sets: [],
    categories: [],
    replies: [],
    remove: { sets: [], categories: [], replies: [row.id] },
    seen: { [row.id]: row.revision },
  });

it('works once a day', async () => {
  expect(await pass(0)).toBe(true);
  expect(await pass(0.5)).toBe(false);
  expect(await pass(0.5)).toBe(true);
});

it('forgets after two days in which conversations a reply was used', async () => {
  const use = (id: string, daysAgo: number) => ({
    ...{ id, replyId: 'r', console: 'pdd-chat', conversation: 'uid:1', buyer: '林*儿' },
    at: desk.time.now - daysAgo * DAY,
  });
  await desk.store.write(['usedToday'], ({ usedToday }) => usedToday.bulkPut([use('new', 1), use('old', 3)]));
  await pass(0);
  const left = got(await desk.store.read(['usedToday'], ({ usedToday }) => usedToday.toArray()));
  expect(left.map(({ id }) => id)).toEqual(['new']);
});

it('forgets after 30 days what was sent to the supervisor, and nothing that waits', async () => {
  const letter = (id: string, sentDaysAgo: number | null) => ({
    ...{ id, writtenAt: 0, answeredAt: null, buyers: [], letter: { id } as Letter },
    state: sentDaysAgo === null ? ('waiting' as const) : ('sent' as const),
    sentAt: sentDaysAgo === null ? null : desk.time.now - sentDaysAgo * DAY,
  });
  await desk.store.write(['outLetters'], ({ outLetters }) =>
    outLetters.bulkPut([letter('new', 29), letter('old', 31), letter('waits', null)]),
  );
  await pass(0);
  const left = got(await desk.store.read(['outLetters'], ({ outLetters }) => outLetters.toArray()));
  expect(left.map(({ id }) => id)).toEqual(['new', 'waits']);
});

describe('traces of a reply that has gone', () => {
  it.each<[string, (row: Reply) => Promise<unknown>, (row: Reply, undoId: string) => Promise<unknown>]>([
    ['removed by its agent', (row) => desk.replies.remove(row), (row) => desk.replies.restore(row)],
    [
      'removed by a write',
      async (row) => got(await removeByWrite(row)).undoId,
      (_, undoId) => desk.library.undo({ undoId }),
    ],
  ])('%s: wait as long as it can come back, then go', async (_, remove, bring) => {
    const files = [await file('f')];
    const first = await save({ files });
    const row = got(
      await desk.replies.save({
        id: first.id,
        draft: draft({ files, body: '改' }),
        revision: 1,
      }),
    );
    await desk.replies.used(row.id);
    const undoId = (await remove(row)) as string;
    await pass(29);
    expect([await count('usage'), await count('versions'), await count('files')]).toEqual([1, 1, 1]);
    await bring(row, undoId);
    await pass(40);
    expect([await count('usage'), await count('versions'), await count('files')]).toEqual([1, 1, 1]);
    const again = got(await desk.replies.readLibrary()).replies[0] as Reply;
    await remove(again);
    await pass(31);
    expect([await count('usage'), await count('versions'), await count('files')]).toEqual([0, 0, 0]);
    expect([await count('undos'), await count('tombstones')]).toEqual([0, 0]);
  });

  it('do not take the counts of a guide’s lines with them, but for guides that have gone', async () => {
    const guides = new GuideRepository(desk.store, () => 0);
    await guides.save('products', {
      id: 'p',
      revision: 0,
      editedAt: 0,
      name: '凳',
      aliases: [],
      sections: [],
      questions: [],
    });
    await desk.replies.used('product:p#contents-0');
    await desk.replies.used('product:gone#contents-0');
    await pass(1);
    const rows = got(await desk.store.read(['usage'], (database) => database.usage.toArray()));
    expect(rows.map(({ replyId }) => replyId)).toEqual(['product:p#contents-0']);
  });
});

it('leaves a file alone that an editor has just added', async () => {
  await file('young');
  await pass(0);
  expect(await count('files')).toBe(1);
  await pass(2);
  expect(await count('files')).toBe(0);
});

it('keeps the 20 newest versions of each reply', async () => {
  const row = await save();
  await save();
  for (let n = 1; n <= 25; n++) {
    got(await desk.replies.save({ id: row.id, draft: draft({ body: `第 ${n} 稿` }), revision: n }));
  }
  expect(got(await desk.replies.read(row.id)).versions).toHaveLength(20);
  expect(await count('versions')).toBe(25);
  await pass(1);
  const { versions } = got(await desk.replies.read(row.id));
  expect(versions.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, n) => 25 - n));
  expect(await count('versions')).toBe(20);
});

describe('what is a buyer’s', () => {
  it('is forgotten after 90 days: where a conversation stands', async () => {
    const places = new PlaybookPlaceRepository(desk.store, () => desk.time.now);
    await places.save('pdd-chat c-1', { key: '', playbookId: 'p', stepId: 's', at: 0 });
    await pass(89);
    expect(await count('playbookPlaces')).toBe(1);
    await pass(2);
    expect(await count('playbookPlaces')).toBe(0);
  });

  const question = (id: string, answer: OpenQuestion['answer']): OpenQuestion => ({
    id,
    revision: 0,
    editedAt: 0,
    question: '能承重多少',
    words: [{ side: 'buyer', text: '能坐大人吗' }],
    product: null,
    at: desk.time.now,
    answer,
  });

  it('is forgotten after as many days as were chosen: the talk around a question, which waits on', async () => {
    const guides = new GuideRepository(desk.store, () => desk.time.now);
    const kept = got(await guides.save('questions', question('open', null)));
    await pass(29, 30);
    expect(got(await guides.read()).questions).toEqual([kept]);
    await pass(2, 30);
    expect(got(await guides.read()).questions).toEqual([{ ...kept, words: [] }]);
    // Whoever was writing the answer then can still save it.
    got(await guides.save('questions', { ...kept, words: [] }));
  });

  it('is forgotten 90 days after it was answered: a question', async () => {
    const guides = new GuideRepository(desk.store, () => desk.time.now);
    await guides.save(
      'questions',
      question('answered', { text: '150 公斤', at: desk.time.now, productId: null }),
    );
    await guides.save('questions', question('open', null));
    await pass(89);
    expect(got(await guides.read()).questions).toHaveLength(2);
    await pass(2);
    expect(got(await guides.read()).questions.map(({ id }) => id)).toEqual(['open']);
  });
});
