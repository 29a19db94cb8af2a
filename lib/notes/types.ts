import type { FlagColour, OrderStatus } from '../orders/types';

/**
 * How a shop marks its orders: what an agent writes into the console's note, and which flag goes with it. All of it is
 * data that a team can write by itself; nothing of it is evaluated.
 */
export interface NoteFormat {
  /** kebab-case for the bundled ones. */
  id: string;
  name: string;
  /** In the order in which they are offered. */
  situations: NoteSituation[];
  /** `{YYYY}`, `{YY}`, `{MM}`, `{M}`, `{DD}`, `{D}`, other signs as they are; such as `{M}.{D}`. */
  date: string;
  /** Between one entry and the next in the console's note, such as a blank or `；`. */
  separator: string;
  /** Of one entry, in characters; null: only the console's own limit counts. */
  maxLength: number | null;
  /** Where a new entry goes. What stands there stays: notes are other people's, too. */
  place: 'append' | 'prepend';
  /** Marks that no entry may hold or change besides `#tags`, such as the warehouse's own `【已打单】`. */
  keep: string[];
  /** For marketplaces without a colour: what stands for it there. */
  colours: Record<string, Partial<Record<FlagColour, FlagColour>>>;
}

export interface NoteSituation {
  /** Unique in its format. */
  id: string;
  name: string;
  /** `{event}`, `{agent}`, `{date}`, each at most once; other signs as they are; such as `{event}+{agent}/{date}`. */
  template: string;
  /** Null: the flag stays as it is. */
  flag: FlagColour | null;
  /** Statuses of the order that it is for; empty: any. */
  statuses: OrderStatus[];
  /** Events that are offered to be picked, such as 发顺丰. */
  events: string[];
}

export const NOTE_FAULTS = [
  /** It reads as an entry, and nobody known has signed it. */
  'no-agent',
  'no-date',
  /** What stands in the date's place is no day. */
  'date-unreadable',
  /** A day, written another way than the format's. */
  'date-form',
  /** All of an entry is there, and other signs part it. */
  'wrong-separator',
  /** Signed, and in the form of no situation. */
  'unknown-situation',
  /** The order's flag is not that of its newest entry. */
  'flag-differs',
] as const;
/** How an entry breaks its shop's format. */
export type NoteFault = (typeof NOTE_FAULTS)[number];

/** One piece of a note as it is read back. */
export interface NoteEntry {
  text: string;
  /** Where it begins in the note. */
  at: number;
  /** The format that it was read by; null: none, it is somebody's free words, a `#tag`, the warehouse's mark. */
  formatId: string | null;
  /** Null: of no situation, or it cannot be told which of `couldBe`. */
  situationId: string | null;
  /** Situations of the format that share its form, where nothing tells them apart; else empty. */
  couldBe: string[];
  /** In the order of `NOTE_FAULTS`; always empty where `formatId` is null. */
  faults: NoteFault[];
  event: string | null;
  agent: string | null;
  /** As it is written; `day` is `YYYY-MM-DD` where the year is known or can be told from `now`. */
  date: { text: string; day: string | null } | null;
}
