import type { Clock } from '../platform/clock';
import type { Activity } from './activity';

/** Milliseconds of quiet before a reload, so that the answer to the last call still gets through. */
const QUIET = 2_000;

/**
 * Holds an update of the extension back while something is in progress: a reload closes every panel and tears the
 * scripts in open consoles from their extension. `available` is for `runtime.onUpdateAvailable`. Should the worker
 * die first, the browser keeps the update until it starts the extension anew.
 */
export class Updates {
  private isPending = false;

  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly reload: () => void,
  ) {
    activity.onIdle(() => this.wait());
  }

  available(): void {
    this.isPending = true;
    this.wait();
  }

  private wait(): void {
    if (!this.isPending) return;
    this.clock.after(QUIET, () => {
      if (this.isPending && this.activity.isIdle) this.reload();
    });
  }
}
