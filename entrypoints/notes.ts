import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../lib/page/modules';
import { oneAtATime } from '../lib/page/notes/one-at-a-time';

/** Marking orders in the console's own form: put into a page once a panel there wants to. */
export default defineUnlistedScript(() => {
  provide('notes', {
    write: oneAtATime({
      now: Date.now,
      later: (task, ms) => setTimeout(task, ms),
      // The line to the panel is patient for five seconds an ask.
      patience: 4_000,
      times: { save: 15_000, row: 4_000, open: 1_000, fill: 8_000, blank: 4_000, settle: 60 },
    }),
  });
});
