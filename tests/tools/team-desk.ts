import type { Page } from '@playwright/test';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import { call } from './panel-driver';

/** A supervisor's or an agent's workspace without a face: asks of the background what its pages ask. */

export async function ask<N extends CallName>(own: Page, name: N, args: CallArgs<N>): Promise<CallValue<N>> {
  const answer = await call(own, name, args);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const SET = {
  id: 'team-1',
  kind: 'team',
  name: '客服一组',
  language: 'zh-CN',
  version: 0,
  order: 1,
} as const;
const CATEGORY = { id: 'team-1-ship', setId: SET.id, name: '发货', order: 0 };

/** Puts replies (id, body) into the team's set; those of one call are all new, or all there. */
export async function writeReplies(
  desk: Page,
  rows: readonly (readonly [id: string, body: string])[],
): Promise<void> {
  const [first] = rows;
  const known = first && (await call(desk, 'replies.read', { id: first[0] }));
  const revisions = known?.ok ? await Promise.all(rows.map(([id]) => ask(desk, 'replies.read', { id }))) : [];
  await ask(desk, 'library.write', {
    cause: 'edit',
    sets: [SET],
    categories: [CATEGORY],
    replies: rows.map(([id, body], order) => ({
      ...{ id, body, order, setId: SET.id, categoryId: CATEGORY.id, title: body.slice(0, 12) },
      ...{ shortcut: '', stage: null, tags: [], pinned: false, editedAt: 0, revision: 0 },
    })),
    remove: { sets: [], categories: [], replies: [] },
    seen: Object.fromEntries(revisions.map(({ reply }) => [reply.id, reply.revision])),
  });
}

/** Publishes all that differs from what is published. */
export async function published(desk: Page, reason = '改了几句'): Promise<number> {
  const { joined } = await ask(desk, 'team.read', {});
  const base = joined?.seq ?? 0;
  return (await ask(desk, 'team.publish', { base, reason, except: [], validUntil: null })).seq;
}
