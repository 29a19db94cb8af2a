import { useEffect, useState } from 'preact/hooks';

/** The time, renewed on every full `step` milliseconds of the clock; null stands still and costs nothing. */
export function useNow(step: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (step === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const time = Date.now();
      setNow(time);
      timer = setTimeout(tick, step - (time % step));
    };
    tick();
    return () => clearTimeout(timer);
  }, [step]);
  return now;
}
