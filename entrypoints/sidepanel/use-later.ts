import { useEffect, useState } from 'preact/hooks';
import type { Shelf } from '../../components/replies/shelf';

/**
 * Whether the library is there, or will not come: what nobody waits for is begun then, behind the first rows and
 * everything that can be searched.
 */
export function useLater(shelf: Shelf): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isLate) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (timer !== undefined || (shelf.phase !== 'full' && shelf.failure === null)) return;
      timer = setTimeout(() => setLate(true));
    };
    look();
    const stop = shelf.listen(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [shelf, isLate]);
  return isLate;
}
