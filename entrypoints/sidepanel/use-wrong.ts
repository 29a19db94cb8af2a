import { useEffect, useState } from 'preact/hooks';
import type { Signal, SignalId } from '../../lib/buyer/types';

interface Called {
  signal: SignalId;
  /** Has it counted. */
  count: () => void;
  isTakenBack: boolean;
}

const NONE: ReadonlySet<SignalId> = new Set();

/**
 * Hints that the agent has called wrong: gone for that conversation as long as the panel is there. One is counted when
 * it cannot be taken back any more: with the next one, or when another conversation is opened.
 * @param key of console and conversation; null: none is open
 * @param isKept false: known by a name alone, which may be that of another buyer next time
 */
export function useWrong(key: string | null, isKept: boolean) {
  const [wrong, setWrong] = useState<ReadonlyMap<string, ReadonlySet<SignalId>>>(new Map());
  const [last, setLast] = useState<Called | null>(null);
  const change = (of: string, act: (signals: Set<SignalId>) => void) =>
    setWrong((before) => {
      const signals = new Set(before.get(of));
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
      if (!isKept) setWrong((before) => new Map([...before].filter(([of]) => of !== key)));
    };
  }, [key, isKept]);

  return {
    gone: (key !== null && wrong.get(key)) || NONE,
    last: last?.signal ?? null,
    call({ signal }: Signal, count: () => void) {
      if (key === null) return;
      change(key, (signals) => signals.add(signal));
      setLast({ signal, count, isTakenBack: false });
    },
    undo() {
      if (key === null || !last) return;
      last.isTakenBack = true;
      change(key, (signals) => signals.delete(last.signal));
      setLast(null);
    },
  };
}
