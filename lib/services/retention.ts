import type { Settings } from '../messaging/settings';
import type { Clock } from '../platform/clock';
import { report } from '../platform/log';
import type { Store } from '../store/store';
import { sweep } from '../store/sweep';

/** Milliseconds: behind what a panel waits for, and well before an idle worker is stopped. */
const PAUSE = 10_000;

interface Options {
  store: Store;
  clock: Clock;
  settings: () => Promise<Pick<Settings, 'talkDays'>>;
  /** Of the guides something has gone: whoever shows them must not save it back. */
  forgotten: () => void;
}

/** Sees to it, soon after each start, that nothing is kept longer than it should be; the store does so once a day. */
export function sweepSoon({ store, clock, settings, forgotten }: Options): void {
  clock.after(PAUSE, async () => {
    const { talkDays } = await settings();
    const swept = await sweep(store, { now: clock.now(), talkDays });
    if (!swept.ok) report('retention', swept.error);
    else if (swept.value.forgotten) forgotten();
  });
}
