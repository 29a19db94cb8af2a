import { useState } from 'preact/hooks';

/** Which rows show all of their text, and the reply whose team's text is being looked at. */
export function useUnfolded() {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [compared, compare] = useState<string | null>(null);
  return {
    isExpanded: (rowId: string) => expanded.has(rowId),
    expand(rowId: string, open: boolean) {
      const changed = new Set(expanded);
      if (open) changed.add(rowId);
      else changed.delete(rowId);
      setExpanded(changed);
    },
    compared,
    compare,
  };
}
