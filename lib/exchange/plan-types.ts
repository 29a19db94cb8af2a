import type { Category, Language, Reply, ReplySet } from '../replies/types';
import type { Home } from './categories';
import type { Words } from './merge';
import type { SkipCode, SourceRow } from './types';

/** Where rows are to go: a set that is there, or one to be made. */
export type Target =
  | { id: string }
  | { fresh: Pick<ReplySet, 'kind' | 'name' | 'language'> & { shops?: string[] } };

/** The library as it is now: rows as they are shared, without anybody's overlay. */
export interface PlanLibrary {
  sets: readonly ReplySet[];
  categories: readonly Category[];
  replies: readonly Reply[];
}

export const ROW_STATES = ['new', 'changed', 'same', 'invalid'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What one row of the file would do. */
export interface PlanEntry {
  line: number;
  state: RowState;
  title: string;
  body: string;
  shortcut: string;
  /** Names of the category that it would lie in, or lies in. */
  path: string[];
  /** Of a row that is invalid. */
  reason?: SkipCode;
  detail?: Record<string, string | number>;
  /** What it changes, as it is now. */
  before?: Pick<Reply, 'title' | 'body' | 'shortcut'>;
  /** For a new row: one that says nearly the same, here or further up in the file. */
  near?: { title: string; body: string; line: number | null };
  /** Another reply of the set, or an earlier row, has its shortcut. */
  sharesShortcut?: true;
  /** For a row that is the same: an earlier row of the file says it. */
  repeats?: number;
}

export interface Plan {
  entries: PlanEntry[];
  counts: Record<RowState, number>;
  /** New rows that say nearly what another says. */
  near: number;
  /** Names of categories that would be made. */
  newCategories: string[][];
}

/** Words for what an import has to make by itself. */
export interface PlanNames {
  /** The category of rows that have none. */
  unsorted: string;
  personal: string;
  language: Language;
}

/** What is to be written for one row. */
export interface Put {
  before: Reply | null;
  words: Words;
  home: Home;
  row: SourceRow;
}

export interface Planned {
  plan: Plan;
  puts: Put[];
}
