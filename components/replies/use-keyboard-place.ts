import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Rows } from './use-rows';

/** Where in the pane the keyboard is, and where it goes by itself. `searchAsked` counts the wishes for the search box. */
export function useKeyboardPlace(rows: Rows, searchAsked: number) {
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const row = rows.active && document.getElementById(rows.active.id);
    row?.scrollIntoView({ block: 'nearest' });
  }, [rows.active?.id]);
  useEffect(() => {
    if (searchAsked === 0) return;
    box.current?.focus();
    box.current?.select();
  }, [searchAsked]);
  return {
    box,
    list,
    toBox: () => box.current?.focus(),
    /** The console's page has the keyboard now. Were it left to the list here, the next digit typed would pick again. */
    leaveList: () => (document.hasFocus() ? box.current?.focus() : list.current?.blur()),
  };
}
