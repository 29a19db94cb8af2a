import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FocusGroup } from '../../lib/guides/focus';
import type { Language } from '../../lib/replies/types';
import { type Bar, CHOSEN_BARS } from '../../lib/search/scope';
import { arrange, type Group, isOpen, type RowRef, rowsOf, shownGroups } from './arrange';
import { categoriesIn, fitting, OPEN_SCOPE, type Scope, type Setting } from './narrowing';
import type { Shelf } from './shelf';

/** Rows drawn at first; the list grows on demand. */
const ROWS = 50;

interface Options {
  /** What the console's agents write in; decides which set is offered first. */
  language: Language;
  focus: readonly FocusGroup[];
  setting: Setting;
  /** What the agent has narrowed this console's list to; it stays so until they say otherwise. */
  kept: Partial<Scope>;
  keep: (scope: Partial<Scope>) => void;
}

/** What the list shows: the query, the scope, what is folded, and which row the keyboard is on. */
export function useRows(shelf: Shelf, { language, focus, setting, kept, keep }: Options) {
  const [query, setQuery] = useState('');
  /** A pick has been made with this query: the next word typed replaces it. */
  const [isUsed, setUsed] = useState(false);
  /** What of the scope does not hold for this query. */
  const [wide, setWide] = useState<readonly Bar[]>([]);
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [limit, setLimit] = useState(ROWS);
  const [activeId, setActiveId] = useState<string | null>(null);
  const extent = useExtent(shelf);
  const scope = useScope(shelf, { ...OPEN_SCOPE, language, ...kept });

  // Made anew for another query, scope or extent of the library (which stands for the shelf's content), for another
  // talk, and for nothing else: no row moves under the hand.
  const { canFill: _, ...told } = setting;
  const isSearch = query.trim() !== '';
  // What a search finds has no part in the talk's groups: one that comes late must not rank the hits anew.
  const about = JSON.stringify([isSearch ? [] : focus, told]);
  const arrangement = useMemo(
    () => arrange(shelf, { query, scope, wide, setting, focus, now: Date.now() }),
    [shelf, query, scope, wide, extent, about],
  );
  const categories = useMemo(() => categoriesIn(shelf, scope, setting), [shelf, scope, extent, about]);
  const { rows, more } = rowsOf(arrangement, byHand, limit);
  // Typing alone marks the first row, which Enter picks; with nothing typed no row is one keystroke from going in.
  const active = rows.find(({ id }) => id === activeId) ?? (isSearch ? rows[0] : undefined);
  const begin = () => {
    setActiveId(null);
    setLimit(ROWS);
  };

  return {
    /** The rows for another query, as they would stand here now. */
    rowsFor: (other: string): RowRef[] => {
      const wish = { query: other, scope, wide: [], setting, focus, now: Date.now() };
      return rowsOf(arrange(shelf, wish), new Map(), ROWS).rows;
    },
    /** Whether a reply may be used here and today, whatever the list is narrowed to. */
    fits: fitting(shelf, setting),
    query,
    isUsed,
    scope,
    categories,
    arrangement,
    groups: shownGroups(arrangement.groups, byHand),
    rows,
    more,
    active,
    isOpen: (group: Group) => isOpen(group, byHand),
    setActive: setActiveId,
    used: () => setUsed(true),
    /** `all`: whatever the list is narrowed to. */
    changeQuery(text: string, all = false) {
      setQuery(text);
      setUsed(false);
      setWide(all ? CHOSEN_BARS : []);
      begin();
    },
    changeScope(change: Partial<Scope>) {
      keep({ ...kept, ...change });
      begin();
    },
    /** Shows what the scope hides of this query: by these bars, or all that it hides. */
    widen(bars = arrangement.hidden.flatMap((each) => each.bars)) {
      if (bars.length > 0) setWide([...wide, ...bars]);
    },
    toggle: (group: Group) => setByHand(new Map(byHand).set(group.id, !isOpen(group, byHand))),
    showMore: () => setLimit(limit + ROWS),
  };
}

export type Rows = ReturnType<typeof useRows>;

/** The same object while it says the same. A category that is gone narrows nothing. */
function useScope(shelf: Shelf, scope: Scope): Scope {
  const isGone =
    scope.categoryId !== null && shelf.phase === 'full' && !shelf.categories.has(scope.categoryId);
  const said = JSON.stringify(isGone ? { ...scope, categoryId: null } : scope);
  return useMemo(() => JSON.parse(said) as Scope, [said]);
}

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
