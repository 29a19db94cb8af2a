import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FocusGroup } from '../../lib/guides/focus';
import type { Language } from '../../lib/replies/types';
import {
  arrange,
  categoriesIn,
  fitting,
  type Group,
  type RowRef,
  rowsOf,
  type Scope,
  type Setting,
} from './arrange';
import type { Shelf } from './shelf';

/** Rows drawn at first; the list grows on demand. */
const ROWS = 50;

/** What the list shows: the query, the scope, what is folded, and which row the keyboard is on. */
export function useRows(shelf: Shelf, language: Language, focus: readonly FocusGroup[], setting: Setting) {
  const [query, setQuery] = useState('');
  /** A pick has been made with this query: the next word typed replaces it. */
  const [isUsed, setUsed] = useState(false);
  const [scope, setScope] = useState<Scope>({ stage: null, language, categoryId: null });
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [limit, setLimit] = useState(ROWS);
  const [activeId, setActiveId] = useState<string | null>(null);
  const extent = useExtent(shelf);
  useEffect(() => setScope((before) => ({ ...before, language })), [language]);

  // Made anew for another query, scope or extent of the library (which stands for the shelf's content), for another
  // talk, and for nothing else: no row moves under the hand.
  const { canFill: _, ...told } = setting;
  const about = JSON.stringify([focus, told]);
  const arrangement = useMemo(
    () => arrange(shelf, { query, scope, setting, focus, now: Date.now() }),
    [shelf, query, scope, extent, about],
  );
  const categories = useMemo(() => categoriesIn(shelf, scope, setting), [shelf, scope, extent, about]);
  const { rows, more } = rowsOf(arrangement, byHand, limit);
  // Typing alone marks the first row, which Enter picks; with nothing typed no row is one keystroke from going in.
  const active = rows.find(({ id }) => id === activeId) ?? (query.trim() ? rows[0] : undefined);
  const isOpen = (group: Group) => byHand.get(group.id) ?? group.open;
  const begin = () => {
    setActiveId(null);
    setLimit(ROWS);
  };

  return {
    /** The rows for another query, as they would stand here now. */
    rowsFor: (other: string): RowRef[] =>
      rowsOf(arrange(shelf, { query: other, scope, setting, focus, now: Date.now() }), new Map(), ROWS).rows,
    /** Whether a reply may be used here and today, whatever the list is narrowed to. */
    fits: fitting(shelf, setting),
    query,
    isUsed,
    scope,
    categories,
    arrangement,
    rows,
    more,
    active,
    isOpen,
    setActive: setActiveId,
    used: () => setUsed(true),
    changeQuery(text: string) {
      setQuery(text);
      setUsed(false);
      begin();
    },
    changeScope(change: Partial<Scope>) {
      setScope((before) => ({ ...before, ...change }));
      begin();
    },
    toggle: (group: Group) => setByHand(new Map(byHand).set(group.id, !isOpen(group))),
    showMore: () => setLimit(limit + ROWS),
  };
}

export type Rows = ReturnType<typeof useRows>;

/** Changes when a reply comes, or all have come; an edit or a use of one draws again and changes nothing. */
function useExtent(shelf: Shelf): string {
  const read = () => `${shelf.phase} ${shelf.extent}`;
  const [extent, setExtent] = useState(read);
  const [, draw] = useState(0);
  // Before anything else can come: a part that arrived between the drawing and a later effect would be missed.
  useLayoutEffect(() => {
    const look = () => {
      setExtent(read());
      draw((count) => count + 1);
    };
    look();
    return shelf.listen(look);
  }, [shelf]);
  return extent;
}
