import type { Clock } from '../platform/clock';
import { report } from '../platform/log';
import type { Store } from '../store/store';
import { sweep } from '../store/sweep';

/** Milliseconds: behind what a panel waits for, and well before an idle worker is stopped. */
const PAUSE = 10_000;

/** Sees to it, soon after each start, that nothing is kept longer than it should be; the store does so once a day. */
export function sweepSoon(store: Store, clock: Clock): void {
  clock.after(PAUSE, async () => {
    const swept = await sweep(store, clock.now());
    if (!swept.ok) report('retention', swept.error);
  });
}
