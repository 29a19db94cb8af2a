import { useEffect, useState } from 'preact/hooks';

/** Whether something has been going on for so long. Milliseconds: over 1000 it shows how far it is, over 5000 a way out. */
export function useLasting(isRunning: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setLasts(true), ms);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isRunning, ms]);
  return lasts && isRunning;
}
