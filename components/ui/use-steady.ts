import { useEffect, useState } from 'preact/hooks';

/**
 * A list that has stood for `ms` milliseconds, as it was then; an empty one counts at once. For what is not worth
 * a word when it is over in a moment.
 * @param key equal for lists that say the same
 */
export function useSteady<T>(list: readonly T[], key: string, ms: number): readonly T[] {
  const [steady, setSteady] = useState<readonly T[]>([]);
  useEffect(() => {
    if (list.length === 0) return setSteady([]);
    const timer = setTimeout(() => setSteady(list), ms);
    return () => clearTimeout(timer);
  }, [key]);
  return list.length === 0 ? [] : steady;
}
