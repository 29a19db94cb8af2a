import { Dexie } from 'dexie';
import type { Reply, ReplyVersion } from '../replies/types';
import { sameTexts, sameWords, wordsOf } from '../replies/words';
import type { Database } from './database';

/** Earlier words that are kept of a reply. */
export const VERSIONS_KEPT = 20;

/** Keeps what a row said before another one takes its place, where that says something else. */
export async function keepVersions(
  { versions }: Database,
  pairs: readonly { before: Reply; after: Reply }[],
  cause: ReplyVersion['cause'],
): Promise<void> {
  const said = pairs.filter(({ before, after }) => !saysTheSame(before, after));
  await versions.bulkPut(said.map(({ before }) => versionOf(before, cause)));
}

/** Newest first. */
export function readVersions({ versions }: Database, replyId: string): Promise<ReplyVersion[]> {
  return versions
    .where('[replyId+revision]')
    .between([replyId, Dexie.minKey], [replyId, Dexie.maxKey])
    .reverse()
    .limit(VERSIONS_KEPT)
    .toArray();
}

function saysTheSame(a: Reply, b: Reply): boolean {
  return sameWords(a, b) && a.shortcut === b.shortcut && sameTexts(a.tags, b.tags);
}

function versionOf(before: Reply, cause: ReplyVersion['cause']): ReplyVersion {
  const { id, revision, editedAt, shortcut, tags } = before;
  return { replyId: id, revision, at: editedAt, cause, words: { ...wordsOf(before), shortcut, tags } };
}
