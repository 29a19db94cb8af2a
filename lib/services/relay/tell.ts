import type { ToPage, ToPanel } from '../../messaging/ports';
import type { Browser } from '../../platform/browser';

/** Posts to a port that may have closed a moment ago: its disconnect event is then still on the way. */
export function tell(port: Browser.runtime.Port, message: ToPage | ToPanel): void {
  try {
    port.postMessage(message);
  } catch {
    // Whoever was there has gone and will ask anew.
  }
}
