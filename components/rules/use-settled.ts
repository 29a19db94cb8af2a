import { useEffect, useState } from 'preact/hooks';

/** Long enough for the next key, short enough not to be waited for. */
const QUIET = 150;

/** A value once it has stood for a moment: what follows from it takes longer than a key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), QUIET);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
