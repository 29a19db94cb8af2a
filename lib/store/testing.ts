import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Result } from '../messaging/result';
import type { OrderMark } from '../notes/mark';
import type { ReplyDraft } from '../replies/types';
import { type Engine, openDatabase } from './database';
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
