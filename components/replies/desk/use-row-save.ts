import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { NO_CHANGE } from '../../../lib/replies/edits';
import { rowOf } from '../../../lib/replies/overlay';
import type { Reply } from '../../../lib/replies/types';
import { applied, type RowDraft, rowFaults } from './row-draft';
import type { DeskLibrary } from './types';
import type { Acts } from './use-acts';
import type { RowDrafts } from './use-row-drafts';

interface Options {
  id: string;
  library: DeskLibrary;
  drafts: RowDrafts;
  acts: Acts;
  isStarter: boolean;
  /** As it is in the library by now. */
  view: Reply | undefined;
}

/** A draft's way into the library: a row by the keeper's write, a bundled reply as the agent's own words over it. */
export function useRowSave({ id, library, drafts, acts, isStarter, view }: Options) {
  const [isTried, setTried] = useState(false);
  useEffect(() => setTried(false), [id]);

  const saveAs = async (base: Reply, draft: RowDraft): Promise<void> => {
    setTried(true);
    // An agent's own reply may lie in a category of the team's, and stays theirs while it stays there.
    const to =
      draft.categoryId === base.categoryId ? undefined : library.shelf.categories.get(draft.categoryId);
    const reply = { ...applied(base, draft), setId: to?.setId ?? base.setId };
    if (Object.keys(rowFaults(reply, library.ownLabels)).length > 0) return;
    if (isStarter) return saveOver(reply);
    const seen: Record<string, number> = base.revision > 0 ? { [base.id]: base.revision } : {};
    const text = t('library.saved', { title: reply.title });
    const done = await acts.act({ ...NO_CHANGE, replies: [rowOf(reply)], seen }, text);
    if (done) drafts.put(id, null);
    // The newer row is on its way; what was typed waits for it, to be shown beside it.
    else if (done === null) drafts.put(id, { base, draft });
  };
  const saveOver = async (reply: Reply): Promise<void> => {
    const { id: _i, setId: _s, order: _o, pinned: _p, editedAt: _e, revision, overlay: _v, ...draft } = reply;
    const saved = await call('replies.save', { id, draft, revision });
    if (!saved.ok) return acts.failed(saved.error);
    drafts.put(id, null);
    acts.say({ tone: 'done', text: t('library.savedOver', { title: reply.title }), actions: [] });
  };
  return {
    isTried,
    save: (draft: RowDraft) => {
      const base = drafts.of(id)?.base ?? view;
      if (base) void saveAs(base, draft);
    },
    /** Over what somebody else has saved; where they have removed it, as a new one: its history ended with it. */
    overwrite: (draft: RowDraft) => {
      const base = drafts.of(id)?.base;
      if (!base) return;
      if (view) void saveAs({ ...base, revision: view.revision }, draft);
      else void saveAs({ ...base, id: crypto.randomUUID(), revision: 0 }, draft);
    },
  };
}
