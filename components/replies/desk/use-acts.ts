import { useRef, useState } from 'preact/hooks';
import type { LibraryWrite } from '../../../lib/messaging/calls';
import type { Failure } from '../../../lib/messaging/result';
import { t } from '../../../lib/platform/i18n';
import type { Change } from '../../../lib/replies/edits';
import { faultText } from '../../ui/fault-text';
import type { Said } from '../../ui/status-line';
import type { DeskLibrary } from './types';

/** Changes of the library, each whole, said in one line, and undone by one key: the last one first. */
export function useActs(library: DeskLibrary) {
  const [said, say] = useState<Said | null>(null);
  const undos = useRef<string[]>([]);
  const isBusy = useRef(false);

  const failed = (error: Failure) => {
    const count = error.code === 'conflict' && error.detail?.count;
    const text = count ? t('library.conflict', { count }) : faultText(error);
    say({ tone: 'red', text, actions: [] });
  };
  const undo = async () => {
    const undoId = undos.current.at(-1);
    if (undoId === undefined || isBusy.current) return;
    isBusy.current = true;
    const undone = await library.undo(undoId);
    isBusy.current = false;
    // One that was refused can never be done: what lies under it can.
    undos.current.pop();
    if (undone.ok) say({ tone: 'plain', text: t('library.undone'), actions: [] });
    else if (undone.error.code === 'conflict')
      say({ tone: 'amber', text: t('library.undoLate'), actions: [] });
    else failed(undone.error);
  };
  /** @returns whether it was done; null: somebody else has changed the rows meanwhile. */
  const act = async (
    change: Change,
    text: string,
    cause: LibraryWrite['cause'] = 'edit',
  ): Promise<boolean | null> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    const written = await library.write({ ...change, cause });
    isBusy.current = false;
    if (!written.ok) {
      failed(written.error);
      return written.error.code === 'conflict' ? null : false;
    }
    undos.current.push(written.value.undoId);
    const back = { label: t('say.undo'), keys: 'Ctrl+Z', run: () => void undo() };
    say({ tone: 'done', text, actions: [back] });
    return true;
  };
  return { said, say, act, undo: () => void undo(), failed };
}

export type Acts = ReturnType<typeof useActs>;
