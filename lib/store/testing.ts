import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CaseSubject } from '../evidence/types';
import type { Result } from '../messaging/result';
import type { OrderMark } from '../notes/mark';
import type { ReplyDraft } from '../replies/types';
import { type Engine, openDatabase } from './database';
import { CaptureRepository } from './evidence-captures';
import { CaseRepository } from './evidence-cases';
import { type ItemBytes, ItemRepository, type NewItem } from './evidence-items';
import type { EvidenceContext } from './evidence-log';
import { SealRepository } from './evidence-seals';
import { Feed } from './feed';
import { LibraryRepository } from './library';
import { type ReplyContext, ReplyRepository } from './replies';
import { Store } from './store';

/** For unit tests: an empty database of their own, and rows to put into it. */

export function fakeEngine(): Engine {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export function fakeStore(engine: Engine = fakeEngine()): Store {
  return new Store(() => openDatabase(engine));
}

/** Ids count up (`id-1`, `id-2` …), and time stands at `time.now`. */
export function fakeReplies(store: Store = fakeStore()) {
  const time = { now: 1_000 };
  let ids = 0;
  const context: ReplyContext = {
    now: () => time.now,
    newId: () => `id-${++ids}`,
    names: async () => ({ language: 'zh-CN', set: '我的话术', category: '未分类' }),
  };
  const replies = new ReplyRepository(store, context);
  const library = new LibraryRepository(store, context, replies.changes);
  return { store, replies, library, time };
}

/** The value of what must not fail. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function draft(over: Partial<ReplyDraft> = {}): ReplyDraft {
  return {
    title: '催发货',
    body: '亲，今天就发',
    shortcut: 'fh1',
    stage: 'in',
    tags: [],
    categoryId: null,
    ...over,
  };
}

export function mark(id: string, over: Partial<OrderMark> = {}): Omit<OrderMark, 'at'> {
  return {
    id,
    orderId: `260907-${id}`,
    console: 'pdd-chat',
    marketplace: 'pdd',
    shop: '木几家居',
    buyer: null,
    agent: '1号',
    formatId: 'own',
    situationId: 'ship',
    before: { note: '', flag: null },
    after: { note: '发顺丰 1号', flag: 'red' },
    isSaved: true,
    ...over,
  };
}

export const CASE = 'case-20260921-k3f9q2';

export const subject: CaseSubject = {
  console: 'pdd-chat',
  marketplace: 'pdd',
  shop: '木几家居',
  conversation: 'uid:1',
  buyerName: '林*儿',
  buyerUid: '1',
  buyerKey: '["pdd-chat","木几家居","uid:1"]',
};

/** Repositories of cases; time stands at `time.now`, and `told` are the cases that were told to have changed. */
export function fakeEvidence(store: Store = fakeStore()) {
  const time = { now: 1_790_000_000_000 };
  const told: string[] = [];
  const context: EvidenceContext = { store, now: () => time.now, changes: new Feed() };
  context.changes.listen((id) => told.push(id));
  const cases = new CaseRepository(context);
  return {
    ...{ store, time, told, context, cases },
    items: new ItemRepository(context),
    captures: new CaptureRepository(context),
    seals: new SealRepository(context),
    /** Opens `CASE`. */
    opened: async () => got(await cases.open(CASE, subject, { kind: 'extortion_review' }, '小木')),
  };
}

export function newItem(id: string, over: Partial<NewItem> = {}): NewItem {
  return {
    ...{
      id,
      caseId: CASE,
      kind: 'frame',
      name: '',
      mime: 'image/png',
      bytes: 3,
      sha256: id.repeat(64).slice(0, 64),
    },
    ...{ crc32: 1, role: 'original', derivedFrom: [], method: 'screenshot', capture: null, page: null },
    clock: { local: 1_790_000_000_000, offset: 480, monotonic: 1 },
    ...{ messages: [], continuity: null, marks: [], account: null, by: '小木' },
    ...over,
  };
}

export function itemBytes(text = 'png', over: Partial<ItemBytes> = {}): ItemBytes {
  return { blob: new Blob([text]), extension: 'png', said: null, ...over };
}
