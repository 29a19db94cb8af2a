import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../lib/replies/types';
import type { Proposed } from '../../lib/template/propose';
import { type Draft, draftOf, EMPTY_DRAFT } from './draft';

/** A reply on its way through the editor. */
export interface Editing {
  /** Null: a new one. */
  reply: Reply | null;
  start: Draft;
  /** What of the start is a variable in place of what was said. */
  proposed: readonly Proposed[];
}

/** Whether a reply is being written in place of the list, and which. `onClosed`: the list is there again. */
export function useEditing(onClosed: () => void) {
  const [editing, setEditing] = useState<Editing | null>(null);
  /** How often the editor has been closed. */
  const [closed, setClosed] = useState(0);
  useEffect(() => {
    if (closed > 0) onClosed();
  }, [closed]);
  return {
    editing,
    edit: (reply: Reply) => setEditing({ reply, start: draftOf(reply), proposed: [] }),
    write: (start: Partial<Draft> = {}, proposed: readonly Proposed[] = []) =>
      setEditing({ reply: null, start: { ...EMPTY_DRAFT, ...start }, proposed }),
    close() {
      setEditing(null);
      setClosed(closed + 1);
    },
  };
}
