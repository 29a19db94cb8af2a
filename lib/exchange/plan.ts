import { type Category, UNSORTED_CATEGORY } from '../replies/types';
import { type BlankGroup, type Decision, type Decisions, decisionFor } from './blank-decide';
import { type CategoryChoices, type Home, homesOf, matchCategories, pathKey } from './categories';
import { type Draft, draftOf } from './drafts';
import { describer, refusedEntry } from './entries';
import { type Meeting, matchRows } from './match-rows';
import { checked, isSame, merged } from './merge';
import {
  type Plan,
  type PlanEntry,
  type PlanLibrary,
  type PlanNames,
  type Planned,
  type Put,
  ROW_STATES,
  type Target,
} from './plan-types';
import { categoriesOf, targetSet } from './target';
import type { Skipped, SourceRow } from './types';

/** How far a long piece of work is: rows done, of how many. */
export type Progress = (done: number, total: number) => void;
const PROGRESS_EVERY = 1000;

export interface PlanInput {
  rows: readonly SourceRow[];
  /** Rows that could not even be read. */
  skipped: readonly Skipped[];
  blanks: readonly BlankGroup[];
  library: PlanLibrary;
  target: Target;
  choices: CategoryChoices;
  decisions: Decisions;
  names: PlanNames;
  progress: Progress;
}

/** What an import would do, row by row, against the library as it is: the same for the same, and nothing is removed. */
export function planImport(input: PlanInput): Planned {
  const { library, target } = input;
  const set = targetSet(library, target);
  const categories = categoriesOf(library, target);
  // Only the set that is meant: other sets may say the same, and theirs is theirs.
  const replies = library.replies.filter(({ setId }) => setId === set?.id);
  const homeOf = homeFinder(input, categories);
  const { drafts, entries } = draftsOf(input);
  const homes = drafts.map(({ row }) => homeOf(row));
  const meetings = matchRows(
    drafts,
    replies,
    homes.map((home) => ('id' in home ? home.id : null)),
  );
  const { progress } = input;
  const tell = describer(replies, library.replies, categories, input.names.unsorted);
  const puts: Put[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (at % PROGRESS_EVERY === 0) progress(at, drafts.length);
    const meeting = meetings[at] ?? null;
    // Null is a row that is there already.
    const outcome = outcomeOf(meeting, draft, homes[at] as Home);
    if (outcome && 'reason' in outcome) entries.push(refusedEntry(draft.row, outcome));
    else {
      if (outcome) puts.push(outcome);
      entries.push(tell(draft, meeting, outcome));
    }
  }
  // As in the file: a person goes through it with the sheet beside.
  entries.sort((a, b) => a.line - b.line);
  return { plan: planOf(entries, puts, categories), puts };
}

/** The category that rows of a path go into. */
function homeFinder({ rows, choices, names, target, library }: PlanInput, categories: readonly Category[]) {
  const homes = homesOf(matchCategories(rows, categories), choices, categories, names.unsorted);
  const kind = 'fresh' in target ? target.fresh.kind : targetSet(library, target)?.kind;
  return ({ path }: SourceRow): Home => {
    const home = homes.get(pathKey(path ?? [])) ?? { under: null, names: [names.unsorted] };
    // The store has a drawer of its own for what an agent puts into none.
    return kind === 'personal' && !path?.length && 'names' in home ? { id: UNSORTED_CATEGORY } : home;
  };
}

/** The rows with their texts, and those of which the text can't be taken. */
function draftsOf({ rows, skipped, blanks, decisions }: PlanInput): {
  drafts: Draft[];
  entries: PlanEntry[];
} {
  const decided = new Map(blanks.map((group) => [group.key, decisionFor(group, decisions)]));
  const decide = (key: string): Decision => decided.get(key) ?? { as: 'open' };
  const drafts: Draft[] = [];
  const entries = skipped.map((each) => refusedEntry(each, each));
  for (const row of rows) {
    const draft = draftOf(row, decide);
    if ('reason' in draft) entries.push(refusedEntry(row, draft));
    else drafts.push(draft);
  }
  return { drafts, entries };
}

/** Null: there is nothing to write. */
function outcomeOf(meeting: Meeting, draft: Draft, home: Home): Put | Omit<Skipped, 'line'> | null {
  if (meeting && !('reply' in meeting)) return null;
  const { row } = draft;
  const before = meeting?.reply ?? null;
  const result = checked(merged(before, draft));
  if ('reason' in result) return result;
  if (!before) return { before, words: result.words, home, row };
  // Another tool's file moves nothing: somebody may have put it where it lies. Our own says where it belongs.
  const stays: Home = { id: before.categoryId };
  const goes = meeting?.isById && row.path !== null ? home : stays;
  const isThere = 'id' in goes && goes.id === before.categoryId;
  return isThere && isSame(before, result.words) ? null : { before, words: result.words, home: goes, row };
}

/** What is counted and listed of it. */
function planOf(entries: PlanEntry[], puts: readonly Put[], categories: readonly Category[]): Plan {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const made = new Map<string, string[]>();
  for (const { home } of puts) {
    if ('id' in home) continue;
    const above = home.under === null ? [] : [names.get(home.under) ?? ''];
    made.set(pathKey([...above, ...home.names]), [...above, ...home.names]);
  }
  const count = (state: PlanEntry['state']) => entries.filter((entry) => entry.state === state).length;
  return {
    entries,
    counts: Object.fromEntries(ROW_STATES.map((state) => [state, count(state)])) as Plan['counts'],
    near: entries.filter(({ near }) => near !== undefined).length,
    newCategories: [...made.values()],
  };
}
