import { useMemo, useRef, useState } from 'preact/hooks';

/** Which rows are chosen, and at which one the keyboard is. A row that is not on show is not chosen. */
export function useSelection(ids: readonly string[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<string | null>(null);
  /** Where a range begins. */
  const anchor = useRef<string | null>(null);
  const places = useMemo(() => new Map(ids.map((id, place) => [id, place])), [ids]);
  const chosen = useMemo(() => ids.filter((id) => selected.has(id)), [ids, selected]);

  const only = (id: string) => {
    anchor.current = id;
    setCursor(id);
    setSelected(new Set([id]));
  };
  const toggle = (id: string) => {
    anchor.current = id;
    setCursor(id);
    const after = new Set(selected);
    if (!after.delete(id)) after.add(id);
    setSelected(after);
  };
  const rangeTo = (id: string) => {
    const from = places.get(anchor.current ?? id) ?? 0;
    const to = places.get(id) ?? 0;
    setCursor(id);
    setSelected(new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1)));
  };
  /** @returns the place that the keyboard is at now; null where there is none. */
  const move = (by: number, isRange: boolean): number | null => {
    if (ids.length === 0) return null;
    const at = places.get(cursor ?? '');
    const to = at === undefined ? 0 : Math.max(0, Math.min(ids.length - 1, at + by));
    const id = ids[to] as string;
    if (isRange) rangeTo(id);
    else only(id);
    return to;
  };
  return {
    selected,
    chosen,
    cursor: cursor !== null && places.has(cursor) ? cursor : null,
    only,
    toggle,
    rangeTo,
    move,
    all: () => setSelected(new Set(ids)),
    none: () => setSelected(new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;
