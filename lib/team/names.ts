import type { Line } from '../guides/types';
import { keyOf } from './entry';
import type { Entry, EntryKey } from './types';

/** Other entries whose names `entryWords` says. */
export function namedIn({ kind, value }: Entry): EntryKey[] {
  switch (kind) {
    case 'category':
      return value.parentId === undefined ? [] : [keyOf({ kind, id: value.parentId })];
    case 'reply':
      return [keyOf({ kind: 'category', id: value.categoryId })];
    case 'playbook':
      return repliesIn(value.steps.flatMap(({ lines }) => lines));
    case 'campaign':
      return repliesIn(value.lines);
    default:
      return [];
  }
}

const repliesIn = (lines: readonly Line[]): EntryKey[] =>
  lines.flatMap((line) => ('replyId' in line ? [keyOf({ kind: 'reply', id: line.replyId })] : []));
