import type { Category, Reply, ReplySet } from '../../lib/replies/types';

export const replySet: ReplySet = {
  id: 'team-1',
  kind: 'team',
  name: '客服一组',
  language: 'zh-CN',
  version: 0,
  order: 1,
};
export const category: Category = { id: 'c-1', setId: 'team-1', name: '发货', order: 0 };

export function reply(id: string, body: string): Reply {
  return {
    ...{ id, body, setId: 'team-1', categoryId: 'c-1', title: body.slice(0, 8), shortcut: '', stage: null },
    ...{ tags: [], order: 1, pinned: false, editedAt: 0, revision: 0 },
  };
}
