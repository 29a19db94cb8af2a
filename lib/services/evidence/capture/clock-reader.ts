import type { ClockReading } from '../../../evidence/types';
import type { Clock } from '../../../platform/clock';
import { minutesAhead } from '../cases';

/**
 * Reads the clocks for one capture. `local` may lie a moment back, as when a picture was begun; the clock that nobody
 * can set is then set back by as much.
 */
export function clockReader(clock: Clock, monotonic: () => number): (local: number) => ClockReading {
  const begun = monotonic();
  return (local) => ({
    local,
    offset: minutesAhead(local),
    monotonic: Math.round(monotonic() - begun - (clock.now() - local)),
  });
}
