import type { Category, Reply, ReplySet } from './types';

/** Helpers of the tests beside it. */

/** Numbers from 0 to under 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const sets: ReplySet[] = [
  { id: 'zh', kind: 'starter', name: '通用', language: 'zh-CN', version: 1, order: 0 },
  { id: 'en', kind: 'starter', name: 'General', language: 'en', version: 1, order: 1 },
  { id: 'own', kind: 'personal', name: '我的', language: 'zh-CN', version: 0, order: 2 },
];

export const categories: Category[] = [
  { id: 'ship', setId: 'zh', name: '物流', order: 0 },
  { id: 'after', setId: 'zh', name: '售后', order: 1 },
];

let made = 0;
export function reply(title: string, rest: Partial<Reply> = {}): Reply {
  made += 1;
  return {
    id: title,
    setId: 'zh',
    categoryId: 'ship',
    title,
    body: '',
    shortcut: '',
    stage: null,
    tags: [],
    order: made,
    pinned: false,
    editedAt: 0,
    revision: 0,
    ...rest,
  };
}
