import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../lib/page/modules';
import { oneAtATime } from '../lib/page/notes/one-at-a-time';

/** Marking orders in the console's own form: put into a page once a panel there wants to. */
export default defineUnlistedScript(() => {
  provide('notes', {
    write: oneAtATime({
      now: Date.now,
      later: (task, ms) => setTimeout(task, ms),
      times: { all: 4_000, open: 1_000, settle: 60 },
    }),
  });
});
