import { useEffect, useReducer, useRef } from 'preact/hooks';
import { LIST_ID } from '../../components/replies/search-box';

/** A pointer that has not moved for so long is parked, and no hand. Milliseconds. */
const HAND = 2000;

/**
 * The newest value; but while the agent's hand is on the list, the one that it found: what comes above the list or in
 * its first rows would move the row that is about to be picked.
 * @param value the same object while it says the same
 * @param key of what it is about: for another, the newest shows at once
 */
export function useHeld<T>(value: T, key: string | null): T {
  const shown = useRef({ value, key });
  const moved = useRef(Number.NEGATIVE_INFINITY);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const list = () => document.getElementById(LIST_ID);
  const isHand = () =>
    performance.now() - moved.current < HAND || list()?.contains(document.activeElement) === true;
  if (shown.current.key !== key || !isHand()) shown.current = { value, key };
  const isBehind = shown.current.value !== value;

  useEffect(() => {
    const move = ({ target }: Event) => {
      if (target instanceof Node && list()?.contains(target)) moved.current = performance.now();
    };
    document.addEventListener('pointermove', move);
    return () => document.removeEventListener('pointermove', move);
  }, []);
  useEffect(() => {
    if (!isBehind) return;
    const timer = setInterval(() => !isHand() && draw(0), HAND / 8);
    return () => clearInterval(timer);
  }, [isBehind]);
  return shown.current.value;
}
