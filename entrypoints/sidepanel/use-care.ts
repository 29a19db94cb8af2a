import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hints } from '../../components/hints/types';
import type { SignalId } from '../../lib/buyer/types';

const HARD: ReadonlySet<SignalId> = new Set<SignalId>(['angry', 'abusive']);
const BREAK = 5 * 60_000;
/**
 * One that was passed by was not hard for anybody; and while the page goes from one buyer to the next, the new one's
 * words may for a moment stand under the old one's name.
 */
const STAYED = 1_000;

/**
 * After a conversation with anger in it, once another one or none is open: a break is offered, once. It is known here
 * while the panel is open, kept nowhere, and told to nobody.
 */
export function useCare(isOn: boolean, key: string | null, { types, others }: Hints) {
  /** Those that were hard, and those that a break was offered for. */
  const hard = useRef(new Set<string>()).current;
  const offered = useRef(new Set<string>()).current;
  const [until, setUntil] = useState<'offered' | number | null>(null);
  const before = useRef<string | null>(null);
  const isHard = [...types.flatMap(({ because }) => because), ...others].some(({ signal }) =>
    HARD.has(signal),
  );
  useEffect(() => {
    if (key === null || !isHard) return;
    const timer = setTimeout(() => hard.add(key), STAYED);
    return () => clearTimeout(timer);
  }, [key, isHard]);
  useEffect(() => {
    const left = before.current;
    before.current = key;
    if (!isOn || left === null || left === key || !hard.has(left) || offered.has(left)) return;
    offered.add(left);
    setUntil('offered');
  }, [isOn, key]);
  useEffect(() => {
    if (typeof until !== 'number') return;
    const timer = setTimeout(() => setUntil(null), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  return {
    isShown: isOn && until !== null,
    until: typeof until === 'number' ? until : null,
    take: () => setUntil(Date.now() + BREAK),
    leave: () => setUntil(null),
  };
}
