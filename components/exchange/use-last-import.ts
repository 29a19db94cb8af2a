import { useEffect, useRef, useState } from 'preact/hooks';
import type { LastImport } from '../../lib/messaging/calls';
import type { Failure, Result } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import { faultText } from '../ui/fault-text';
import type { Said } from '../ui/status-line';

interface Options {
  readLast: () => Promise<Result<LastImport | null>>;
  undo: (undoId: string) => Promise<Result<{ changed: number }>>;
  say: (said: Said | null) => void;
}

/** The newest import that can be taken back, as the library knows it: it outlives the view that made it. */
export function useLastImport({ readLast, undo, say }: Options) {
  const [last, setLast] = useState<LastImport | null>(null);
  const [isUndoing, setUndoing] = useState(false);
  // A second click comes before the button has been drawn anew.
  const isUnderWay = useRef(false);
  const refresh = async () => {
    const read = await readLast();
    if (read.ok) setLast(read.value);
  };
  useEffect(() => void refresh(), []);

  /** All of it, or nothing where somebody has changed one of its rows since. */
  const takeBack = async (undoId: string) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setUndoing(true);
    say(null);
    const undone = await undo(undoId);
    say(
      undone.ok
        ? { tone: 'plain', text: t('exchange.undone'), actions: [] }
        : { tone: 'amber', text: refusal(undone.error), actions: [] },
    );
    await refresh();
    isUnderWay.current = false;
    setUndoing(false);
  };
  return { last, isUndoing, refresh, takeBack: () => void (last && takeBack(last.undoId)) };
}

function refusal(failure: Failure): string {
  if (failure.code === 'conflict') return t('library.undoLate');
  return failure.code === 'not-found' ? t('exchange.undoGone') : faultText(failure);
}
