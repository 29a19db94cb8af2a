import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { editors } from '../lib/page/editors';
import { provide } from '../lib/page/modules';
import { Writer } from '../lib/page/write';

/** Putting text and pictures into a console's box: put into its page once the panel there stands. */
export default defineUnlistedScript(() => {
  provide('writer', { open: (options) => new Writer({ ...options, editors }) });
});
