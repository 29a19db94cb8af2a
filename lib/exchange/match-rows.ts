import type { Reply } from '../replies/types';
import type { Draft } from './drafts';

/** What a row meets in the set: a reply to change, a reply or an earlier row that says the same, or nothing. */
export type Meeting = { reply: Reply; isById: boolean } | { same: Reply } | { repeats: number } | null;

/** A text by which two are the same: line ends and edges don't count, everything that a buyer would see does. */
const textKey = (body: string): string =>
  body
    .normalize('NFC')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Which reply each row is about. In this order: the reply that our own export names by its id; one with the same text;
 * the only one with the same shortcut; the only one with the same title in the same category, where the file has one
 * such row as well. A reply is claimed once, and where several may be meant, none is.
 * @param homeIds id of the category that each row would lie in; null: a new one
 */
export function matchRows(
  drafts: readonly Draft[],
  replies: readonly Reply[],
  homeIds: readonly (string | null)[],
): Meeting[] {
  const meetings: Meeting[] = drafts.map(() => null);
  const claimed = new Set<string>();
  const open = () => drafts.flatMap((draft, at) => (meetings[at] === null ? [{ draft, at }] : []));
  const claim = (at: number, reply: Reply, isById: boolean) => {
    claimed.add(reply.id);
    meetings[at] = { reply, isById };
  };

  // An id that nobody here has says nothing: the file is from another browser.
  const byId = new Map(replies.map((reply) => [reply.id, reply]));
  for (const { draft, at } of open()) {
    const reply = byId.get(draft.row.own.id ?? '');
    if (reply && !claimed.has(reply.id)) claim(at, reply, true);
  }

  // In our own exports two replies may say the same under different titles: they are two.
  const sameKey = (isOwn: boolean, title: string, homeId: string | null, body: string) =>
    isOwn ? `own\u001f${homeId}\u001f${title}\u001f${textKey(body)}` : textKey(body);
  // The first of equals: which of two that say the same is meant makes no difference.
  const said = new Map<string, Reply>();
  for (const reply of replies) {
    for (const isOwn of [true, false]) {
      const key = sameKey(isOwn, reply.title, reply.categoryId, reply.body);
      if (!said.has(key)) said.set(key, reply);
    }
  }
  const lines = new Map<string, number>();
  for (const { draft, at } of open()) {
    const { row, title, body } = draft;
    const key = sameKey(row.isOwn, title, homeIds[at] ?? row.path?.join('/') ?? '', body);
    const reply = said.get(key);
    const line = lines.get(key);
    if (reply && !claimed.has(reply.id)) {
      claimed.add(reply.id);
      meetings[at] = { same: reply };
    } else if (line !== undefined) meetings[at] = { repeats: line };
    else if (reply) meetings[at] = { same: reply };
    lines.set(key, lines.get(key) ?? row.line);
  }

  const pair = (rowKey: (draft: Draft, at: number) => string | null, replyKey: (reply: Reply) => string) => {
    // Unclaimed ones only, and looked at once: a reply that is taken by its text is not asked for by its title.
    const there = onlyOnes(
      replies.filter(({ id }) => !claimed.has(id)),
      replyKey,
    );
    const asking = onlyOnes(open(), ({ draft, at }) => rowKey(draft, at) ?? '');
    for (const [key, { at }] of asking) {
      const reply = key === '' ? undefined : there.get(key);
      if (reply) claim(at, reply, false);
    }
  };
  pair(
    ({ row }) => row.shortcut,
    ({ shortcut }) => shortcut,
  );
  pair(
    ({ row }, at) => (row.title === null || homeIds[at] == null ? null : `${homeIds[at]}\u001f${row.title}`),
    ({ categoryId, title }) => `${categoryId}\u001f${title}`,
  );
  return meetings;
}

/** By key, the items that share theirs with no other. */
function onlyOnes<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  const several = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (found.has(key)) several.add(key);
    else found.set(key, item);
  }
  for (const key of several) found.delete(key);
  return found;
}
