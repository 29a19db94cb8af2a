import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { oneCapture } from '../lib/page/capture/one-capture';
import { provide } from '../lib/page/modules';

/** The page's half of keeping evidence: put into a page when a capture of it begins. */
export default defineUnlistedScript(() => {
  provide('capture', {
    answer: oneCapture({ now: Date.now, later: (task, ms) => setTimeout(task, ms) }),
  });
});
