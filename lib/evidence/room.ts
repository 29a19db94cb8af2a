import { isSettled, keptUntil } from './case';
import { CASE_KINDS, CASE_STATES, type CaseKind, type CaseState, type CaseSummary } from './types';

/** Which cases of the archive room are shown; every field narrows further. */
export interface RoomQuery {
  words: string;
  state: CaseState | null;
  kind: CaseKind | null;
  shop: string | null;
  owner: string | null;
  due: Due | null;
}

/** `today`: until the day ends; `week`: within seven days; `late`: past it; `none`: no deadline is known. */
export const DUES = ['late', 'today', 'week', 'none'] as const;
export type Due = (typeof DUES)[number];

/** The moment, and the end of its day where the archivist sits; epoch milliseconds. */
export interface Today {
  now: number;
  end: number;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

export function isDue({ deadline }: Pick<CaseSummary, 'deadline'>, due: Due, { now, end }: Today): boolean {
  if (deadline === null) return due === 'none';
  if (due === 'late') return deadline < now;
  return due !== 'none' && deadline >= now && deadline <= (due === 'today' ? end : now + WEEK);
}

/**
 * Those that fit, in the order in which they want a hand: what is pending by its deadline, without one behind, and what is
 * decided last, newest first.
 * @param kindName as the list shows it, since people search for what they read
 * @param spoken ids of cases whose transcripts hold the words
 */
export function roomRows(
  cases: readonly CaseSummary[],
  query: RoomQuery,
  {
    today,
    kindName,
    spoken,
  }: { today: Today; kindName: (kind: CaseKind) => string; spoken: ReadonlySet<string> },
): CaseSummary[] {
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const holdsWords = (each: CaseSummary) => {
    if (words.length === 0 || spoken.has(each.id)) return true;
    const { id, title, buyerName, buyerUid, orderIds, product, fault, kind } = each;
    const text = [id, title, buyerName, buyerUid, ...orderIds, product, fault, kindName(kind)]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return cases
    .filter(
      (each) =>
        (query.state === null || each.state === query.state) &&
        (query.kind === null || each.kind === query.kind) &&
        (query.shop === null || each.shop === query.shop) &&
        (query.owner === null || each.owner === query.owner) &&
        (query.due === null || (!isSettled(each.state) && isDue(each, query.due, today))) &&
        holdsWords(each),
    )
    .sort(byDeadline);
}

function byDeadline(one: CaseSummary, other: CaseSummary): number {
  const settled = Number(isSettled(one.state)) - Number(isSettled(other.state));
  if (settled !== 0) return settled;
  const byDate = !isSettled(one.state) ? (one.deadline ?? Infinity) - (other.deadline ?? Infinity) : 0;
  // Two without a deadline: infinity less infinity is no number.
  return byDate || other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1);
}

/**
 * Whether what is kept of it is to go: `soon` a month before its years are over, `over` after them.
 * @param years for how many a closed case is kept; @param now epoch milliseconds
 */
export function retention(
  { closedAt }: Pick<CaseSummary, 'closedAt'>,
  years: number,
  now: number,
): 'soon' | 'over' | null {
  const end = keptUntil(closedAt, years);
  if (end === null || now < end - MONTH) return null;
  return now < end ? 'soon' : 'over';
}

/** As it stands in the address; empty where nothing is narrowed. What cannot be read back narrows nothing. */
export function queryText(query: RoomQuery): string {
  const told = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(told).toString();
}

export function readQuery(text: string): RoomQuery {
  const params = new URLSearchParams(text);
  const oneOf = <T extends string>(name: string, all: readonly T[]): T | null =>
    all.find((each) => each === params.get(name)) ?? null;
  return {
    words: params.get('words') ?? '',
    state: oneOf('state', CASE_STATES),
    kind: oneOf('kind', CASE_KINDS),
    shop: params.get('shop'),
    owner: params.get('owner'),
    due: oneOf('due', DUES),
  };
}
