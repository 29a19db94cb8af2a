import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { FailureCode } from '../../lib/messaging/result';
import type { Reply } from '../../lib/replies/types';
import { type Draft, draftFaults, draftOf, NEW_CATEGORY } from './draft';
import { type Faults, savedOf } from './written';

interface Options {
  /** Null: a new one. */
  reply: Reply | null;
  start: Draft;
  /** What is in the library under this reply's id by now. */
  newest: Reply | undefined;
  ownLabels: readonly string[] | null;
  /** The background answers. */
  isLinkUp: boolean;
  onSaved: (reply: Reply) => void;
}

/** As which reply a draft is saved. */
type Target = Pick<Reply, 'id' | 'revision'> | null;

/** What the editor holds, and its way into the library. What was typed stays until it is saved. */
export function useDraft({ reply, start, newest, ownLabels, isLinkUp, onSaved }: Options) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(reply ? draftOf(reply) : start);
  // Two consoles may each have an editor open; one that closes must not speak for the other.
  const [owner] = useState(() => `reply-editor ${crypto.randomUUID()}`);
  // An update of the extension waits while there are words that nobody has saved. A background that has died has
  // forgotten it and is told again.
  useEffect(() => {
    if (!isLinkUp) return;
    void call('busy.set', { owner, busy: isDirty });
    return () => void call('busy.set', { owner, busy: false });
  }, [isDirty, isLinkUp]);

  const faults = draftFaults(draft, ownLabels);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const failed = (code: FailureCode) => {
    setSaving(false);
    setTrouble(code);
  };
  const saveAs = async (target: Target) => {
    setTried(true);
    if (Object.keys(faults).length > 0 || isSaving) return;
    setSaving(true);
    let { categoryId } = draft;
    if (categoryId === NEW_CATEGORY) {
      const made = await call('categories.add', { name: draft.newCategory.trim() });
      if (!made.ok) return failed(made.error.code);
      categoryId = made.value.id;
      // A second try must not make it twice.
      change({ categoryId, newCategory: '' });
    }
    const saved = await call('replies.save', {
      id: target?.id ?? null,
      revision: target?.revision ?? 0,
      draft: { ...savedOf(draft), categoryId },
    });
    if (saved.ok) onSaved(saved.value);
    else failed(saved.error.code);
  };

  return {
    draft,
    change,
    isDirty,
    isSaving,
    trouble,
    /** Nothing is called wrong before the first try to save. */
    faults: isTried ? faults : ({} as Faults),
    save: () => void saveAs(reply),
    /** After a conflict: over what somebody else has saved meanwhile. */
    overwrite: () => void saveAs(newest ?? null),
    /** After it has been deleted elsewhere. */
    saveNew: () => void saveAs(null),
  };
}
