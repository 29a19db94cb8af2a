import { useRef, useState } from 'preact/hooks';
import type { Reply } from '../../lib/replies/types';
import type { Filled, Gap } from '../../lib/template/fill';
import type { Values } from '../../lib/template/variables';
import type { Shelf } from './shelf';
import type { Shown } from './use-inserts';

/** What the agent has typed into the console's own box to ask for a reply, and what was shown to them then. */
export interface Asked {
  shown: Shown;
  replacing: string;
}

/** A row that is open for its blanks. */
export interface Filling {
  rowId: string;
  replyId: string;
  /** As it was then: what has been typed outlives it. */
  reply: Reply;
  gaps: Gap[];
  values: Readonly<Record<string, string>>;
  /** What was shown when the row was opened: the values are meant for that buyer, and for no other. */
  shown: Shown;
  asked?: Asked;
}

/** The one row whose blanks are being filled, and what has been typed into them. */
export function useFilling(shelf: Shelf, filled: (reply: Reply, typed?: Values) => Filled) {
  const [filling, setFilling] = useState<Filling | null>(null);
  const openRow = useRef<string | undefined>(undefined);
  openRow.current = filling?.rowId;
  return {
    filling,
    open: setFilling,
    close: () => setFilling(null),
    type: (gap: string, value: string) =>
      setFilling(filling && { ...filling, values: { ...filling.values, [gap]: value } }),
    /** Keys of the blanks that are still open. */
    missing: ({ replyId, reply, values }: Filling): string[] =>
      filled(shelf.replies.get(replyId) ?? reply, values).gaps.map((gap) => gap.key),
    /** What has been typed for this reply, if it is the open one. */
    valuesOf: (replyId: string) => (filling?.replyId === replyId ? filling.values : undefined),
    /** Another row has been opened since this was drawn. */
    hasMovedOn: () => openRow.current !== undefined && openRow.current !== filling?.rowId,
  };
}
