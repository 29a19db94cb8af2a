import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../lib/page/modules';
import { Picker } from '../lib/page/picker/picker';

/** The list in the console's own box, and shortcuts on Tab: put into a page with the first letter typed there. */
export default defineUnlistedScript(() => {
  provide('picker', { open: (options) => new Picker(options) });
});
