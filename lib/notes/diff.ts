export interface NotePiece {
  kind: 'kept' | 'added' | 'removed';
  text: string;
}

/**
 * What stands there against what is to stand there, without empty pieces. Notes grow at one end: what both begin and
 * end with is kept, and what lies between is one change. Never cuts through an emoji.
 */
export function noteDiff(before: string, after: string): NotePiece[] {
  // Put before what stands there, a new entry may begin as that one does: 发顺丰…；发顺丰….
  const isFirst = after.endsWith(before) && !after.startsWith(before);
  const old = [...before];
  const now = [...after];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (!isFirst && start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const pieces: NotePiece[] = [
    { kind: 'kept', text: old.slice(0, start).join('') },
    { kind: 'removed', text: old.slice(start, old.length - end).join('') },
    { kind: 'added', text: now.slice(start, now.length - end).join('') },
    { kind: 'kept', text: old.slice(old.length - end).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}
