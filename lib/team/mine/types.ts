/**
 * What is one person's own and follows them to their other browsers: their replies and words over the team's, tags and
 * notes of buyers, follow-ups, settings. Each browser writes one file of its own (`mine/<shelf>/<device>`), encrypted
 * with a code that only that person has, and reads those of the others: nobody ever writes what another one writes.
 */

export const MINE_KINDS = ['category', 'reply', 'overlay', 'card', 'follow-up', 'setting'] as const;
export type MineKind = (typeof MINE_KINDS)[number];

/** One thing, as it was last said somewhere. `value` null: it was taken away there. */
export interface MineItem {
  kind: MineKind;
  id: string;
  /** Canonical JSON. */
  value: string | null;
  /** Epoch milliseconds, by the clock of the browser that said it. */
  at: number;
}

export interface MineState {
  /** Null: not in use. */
  joined: {
    /** Names of this person's browsers, this one first; `at`: its newest file, epoch milliseconds. */
    devices: { id: string; name: string; at: number | null; isThis: boolean }[];
    items: number;
  } | null;
  /** `space`: by itself; `file`: handed over. */
  way: 'space' | 'file';
  /** Of the last exchange; null: none yet. */
  at: number | null;
  fault: string | null;
}

/** What came in by an exchange. */
export interface MineNews {
  taken: number;
  /** Words that both sides had changed: the older ones are kept beside, as replies of one's own. */
  kept: number;
}
