import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { Reply } from '../../../lib/replies/types';
import type { RowDraft } from './row-draft';

/** What was typed, and the reply that it was begun from: by its revision two edits at once are noticed. */
interface Typed {
  base: Reply;
  draft: RowDraft;
}

/** What has been typed and not saved, by reply: going to another one loses nothing. */
export function useRowDrafts(isLinkUp: boolean) {
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const isDirty = typed.size > 0;
  const [owner] = useState(() => `library-desk ${crypto.randomUUID()}`);
  // An update of the extension waits while there are words that nobody has saved; so does closing the tab. A
  // background that has died has forgotten it and is told again.
  useEffect(() => {
    if (!isLinkUp || !isDirty) return;
    void call('busy.set', { owner, busy: true });
    return () => void call('busy.set', { owner, busy: false });
  }, [isDirty, isLinkUp]);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);

  const put = (id: string, each: Typed | null) =>
    setTyped((before) => {
      const after = new Map(before);
      if (each) after.set(id, each);
      else after.delete(id);
      return after;
    });
  return { of: (id: string) => typed.get(id), put, isDirty: (id: string) => typed.has(id) };
}

export type RowDrafts = ReturnType<typeof useRowDrafts>;
