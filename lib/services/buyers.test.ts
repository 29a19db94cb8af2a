import { beforeEach, describe, expect, it } from 'vitest';
import { type BuyerPlace, cardKey } from '../buyer/card';
import type { OpenQuestion } from '../guides/types';
import { BackupRepository } from '../store/backup';
import { BackupShelf } from '../store/backup-shelf';
import { BriefRepository } from '../store/briefs';
import { BuyerRepository } from '../store/buyers';
import { FeedbackRepository } from '../store/feedback';
import { GuideRepository } from '../store/guides';
import { LearnedRepository } from '../store/learned';
import type { Store } from '../store/store';
import { fakeEngine, fakeStore, got } from '../store/testing';
import { Backups } from './backup';
import { buyerCalls } from './buyers';
import { hintCalls } from './hints';

const PLACE: BuyerPlace = {
  console: 'pdd-chat',
  shop: '木几家居',
  conversation: 'uid:7482019365520',
  name: '林*儿',
  uid: '7482019365520',
};
const key = cardKey(PLACE);

let store: Store;
let shelf: BackupShelf;
let backups: Backups;
let guides: GuideRepository;
let calls: ReturnType<typeof buyerCalls>;
beforeEach(() => {
  store = fakeStore();
  shelf = new BackupShelf(fakeEngine());
  let ids = 0;
  const repository = new BackupRepository(store);
  backups = new Backups({
    ...{ repository, shelf, now: () => 1_000, program: '0.1.0' },
    newId: () => `backup-${++ids}`,
    restored: () => {},
  });
  guides = new GuideRepository(store, () => 1_000);
  calls = buyerCalls({ buyers: new BuyerRepository(store, () => 1_000), guides, backups, now: () => 0 });
});

const shelfText = async () => {
  const rows = got(await shelf.list());
  const texts: string[] = [];
  for (const { id } of rows) texts.push(got(await shelf.text(id)));
  return texts.join('\n');
};
const note = async (place = PLACE) =>
  got(await calls['buyers.note']({ place, change: { notes: '电话 13812345678' } }));

it('writes a file of a buyer, masked unless chosen otherwise', async () => {
  await note();
  const masked = got(await calls['buyers.export']({ key, masked: true })).text;
  expect(masked).not.toMatch(/13812345678|7482019365520|林\*儿/);
  expect(JSON.parse(masked)).toMatchObject({ format: 'sellerside-buyer', masked: true });
  expect(got(await calls['buyers.export']({ key, masked: false })).text).toContain('13812345678');
  expect(await calls['buyers.export']({ key: 'nobody', masked: true })).toMatchObject({
    error: { code: 'not-found' },
  });
});

describe('erasing a buyer', () => {
  it('reaches the backups that are kept here, which stay sound', async () => {
    await note();
    await note({ ...PLACE, conversation: 'uid:9', name: '周*', uid: '9' });
    const kept = got(await backups.make('asked', true));
    expect(await shelfText()).toContain('7482019365520');
    expect(got(await calls['buyers.erase']({ key }))).toMatchObject({ cards: 1, backups: 1 });
    expect(await shelfText()).not.toContain('7482019365520');
    const { difference } = got(await backups.check(kept.id));
    expect(difference.buyers).toMatchObject({ same: 1, fresh: 0, onlyHere: 0 });
  });

  it('tells who shows the questions that their words are gone', async () => {
    let told = 0;
    const question: OpenQuestion = {
      id: 'q',
      revision: 0,
      editedAt: 0,
      question: '杯盖',
      words: [{ side: 'buyer', text: '咬坏了' }],
      product: null,
      at: 1,
      answer: null,
    };
    await guides.save('questions', question);
    await calls['buyers.asked']({ place: PLACE, question: 'q' });
    guides.changes.listen(() => {
      told += 1;
    });
    expect(got(await calls['buyers.erase']({ key })).questions).toBe(1);
    await expect.poll(() => told).toBe(1);
  });
});

describe('a backup', () => {
  it('has buyers only with the words of buyers, and takes none away that it has not', async () => {
    await note();
    const without = got(await backups.make('asked', false));
    expect(await shelfText()).not.toContain('7482019365520');
    got(await backups.restore(without.id, 'exact'));
    expect(got(await calls['buyers.list']({}))).toHaveLength(1);
    const undo = got(await backups.list()).find(({ cause }) => cause === 'restore');
    await calls['buyers.erase']({ key });
    got(await backups.restore(undo?.id ?? '', 'exact'));
    expect(got(await calls['buyers.list']({}))).toEqual([]);
  });

  it('with their words brings them back', async () => {
    const card = await note();
    const { id } = got(await backups.make('asked', true));
    got(
      await store.write(['buyers'], async ({ buyers }) => {
        await buyers.clear();
        return null;
      }),
    );
    got(await backups.restore(id, 'add'));
    expect(got(await calls['buyers.list']({}))).toEqual([card]);
  });
});

describe('what comes back from hints', () => {
  const hintsWith = (chosen: { learning: boolean; feedbackWords: boolean; feedbackShare?: boolean }) =>
    hintCalls({
      learned: new LearnedRepository(store, () => 1),
      feedback: new FeedbackRepository(store, () => 1),
      briefs: new BriefRepository(store, () => 1),
      buyers: new BuyerRepository(store, () => 1),
      settings: async () => ({ feedbackShare: false, agentName: '小木', ...chosen }),
      now: () => 5,
    });
  const wrong = { signal: 'angry', rules: ['a', 'b', 'a'], words: '气死我了哈哈', buyer: key } as const;

  it('learns nothing where learning is switched off', async () => {
    const off = hintsWith({ learning: false, feedbackWords: false });
    expect(got(await off['learned.use']({ intent: 'stock', replyId: 'r', how: 'picked' }))).toBeNull();
    expect(got(await off['learned.read']({}))).toEqual([]);
    const on = hintsWith({ learning: true, feedbackWords: false });
    expect(got(await on['learned.use']({ intent: 'stock', replyId: 'r', how: 'picked' }))).toMatchObject({
      weight: 1,
    });
  });

  it('counts a wrong hint by its rules, and keeps words with consent only', async () => {
    const calls = hintsWith({ learning: true, feedbackWords: false });
    await calls['feedback.wrong']({ ...wrong, rules: [...wrong.rules] });
    expect(got(await calls['feedback.list']({}))).toMatchObject([
      { rule: 'a', count: 1, words: [] },
      { rule: 'b', count: 1, words: [] },
    ]);
    const agreed = hintsWith({ learning: true, feedbackWords: true });
    await agreed['feedback.wrong']({ ...wrong, rules: ['a'] });
    // Nobody could erase words of whom nobody knows.
    await agreed['feedback.wrong']({ ...wrong, rules: ['b'], buyer: null });
    expect(got(await agreed['feedback.list']({}))).toMatchObject([
      { rule: 'a', count: 2, words: [{ text: '气死我了哈哈', buyer: key }] },
      { rule: 'b', count: 2, words: [] },
    ]);
  });

  it('counts a right hint beside the wrong ones', async () => {
    const calls = hintsWith({ learning: true, feedbackWords: false });
    await calls['feedback.right']({ signal: 'angry', rules: ['a'] });
    await calls['feedback.wrong']({ ...wrong, rules: ['a'] });
    await calls['feedback.right']({ signal: 'angry', rules: ['a'] });
    expect(got(await calls['feedback.list']({}))).toMatchObject([{ rule: 'a', count: 1, right: 2 }]);
  });

  it('hands over what was marked with consent only, and words with another', async () => {
    await note();
    const marked = hintsWith({ learning: true, feedbackWords: true });
    await marked['feedback.wrong']({ ...wrong, rules: ['a'], words: '林*儿：我电话 13812345678' });
    expect(await marked['feedback.hand']({})).toMatchObject({ error: { path: 'feedbackShare' } });
    const agreed = hintsWith({ learning: true, feedbackWords: false, feedbackShare: true });
    expect(got(await agreed['feedback.hand']({}))).toMatchObject({
      agent: '小木',
      madeAt: '1970-01-01T00:00:00.005Z',
      rules: [{ rule: 'a', wrong: 1, words: [] }],
    });
    const both = hintsWith({ learning: true, feedbackWords: true, feedbackShare: true });
    expect(got(await both['feedback.hand']({})).rules[0]?.words).toEqual(['***：我电话 ***']);
  });

  it('makes letters of what was called wrong, with whose words are in them', async () => {
    await note();
    const calls = hintsWith({ learning: true, feedbackWords: true });
    await calls['feedback.wrong']({ ...wrong, rules: ['a'], words: '林*儿：我电话 13812345678' });
    await calls['feedback.right']({ signal: 'angry', rules: ['b'] });
    const body = { signal: 'angry', rule: 'a', count: 1 };
    expect(got(await calls['feedback.letters']({}))).toEqual([
      { kind: 'wrong-hint', body: { ...body, words: ['***：我电话 ***'] }, buyers: [key] },
    ]);
    const wordless = hintsWith({ learning: true, feedbackWords: false });
    expect(got(await wordless['feedback.letters']({}))).toEqual([
      { kind: 'wrong-hint', body: { ...body, words: [] }, buyers: [] },
    ]);
  });

  it('keeps a question to the supervisor until it is answered, or taken back', async () => {
    const calls = hintsWith({ learning: true, feedbackWords: false });
    await calls['briefs.add']({ id: 'b', buyer: key, text: '退 80', due: 9 });
    expect(got(await calls['briefs.answer']({ id: 'b', text: '可以' }))).toMatchObject({
      due: 9,
      answer: { text: '可以', at: 1 },
    });
    expect(got(await calls['briefs.answer']({ id: 'b', text: '' })).answer).toBeNull();
    expect(got(await calls['briefs.remove']({ id: 'b' }))).toEqual({ removed: true });
    expect(await calls['briefs.answer']({ id: 'b', text: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
