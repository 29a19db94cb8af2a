import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Marked, Verdict } from '../../components/hints/types';
import type { SignalId } from '../../lib/buyer/types';

interface Last extends Marked {
  /** Has it counted. */
  count: () => void;
  isTakenBack: boolean;
}

type Marks = ReadonlyMap<SignalId, Verdict>;
const NONE: Marks = new Map();

/**
 * Hints that the agent has called wrong or right, as long as the panel is there; the wrong ones are gone for that
 * conversation. A mark is counted when it cannot be taken back any more: with the next one, or when another
 * conversation is opened.
 * @param key of console and conversation; null: none is open
 * @param isKept false: known by a name alone, which may be that of another buyer next time
 */
export function useVerdicts(key: string | null, isKept: boolean) {
  const [marks, setMarks] = useState<ReadonlyMap<string, Marks>>(new Map());
  const [last, setLast] = useState<Last | null>(null);
  const change = (of: string, act: (signals: Map<SignalId, Verdict>) => void) =>
    setMarks((before) => {
      const signals = new Map(before.get(of));
      act(signals);
      return new Map(before).set(of, signals);
    });

  useEffect(() => {
    if (!last) return;
    let isCounted = false;
    const count = () => {
      if (!isCounted && !last.isTakenBack) last.count();
      isCounted = true;
    };
    // A page that goes takes the panel along without a word.
    window.addEventListener('pagehide', count);
    return () => {
      window.removeEventListener('pagehide', count);
      count();
    };
  }, [last]);
  useEffect(() => {
    if (key === null) return;
    return () => {
      setLast(null);
      if (!isKept) setMarks((before) => new Map([...before].filter(([of]) => of !== key)));
    };
  }, [key, isKept]);

  const here = (key !== null && marks.get(key)) || NONE;
  const { wrong, right } = useMemo(
    () => ({ wrong: those(here, 'wrong'), right: those(here, 'right') }),
    [here],
  );
  return {
    wrong,
    right,
    last,
    mark(signal: SignalId, verdict: Verdict, count: () => void) {
      if (key === null || here.get(signal) === verdict) return;
      // Said the other way at once, it was a slip.
      if (last?.signal === signal) last.isTakenBack = true;
      change(key, (signals) => signals.set(signal, verdict));
      setLast({ signal, verdict, count, isTakenBack: false });
    },
    undo() {
      if (key === null || !last) return;
      last.isTakenBack = true;
      change(key, (signals) => signals.delete(last.signal));
      setLast(null);
    },
  };
}

const those = (marks: Marks, wanted: Verdict): ReadonlySet<SignalId> =>
  new Set([...marks].flatMap(([signal, verdict]) => (verdict === wanted ? signal : [])));
