import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { editors } from '../lib/page/editors';
import { provide } from '../lib/page/modules';
import { pickerOnUse } from '../lib/page/picker/on-use';
import { Writer } from '../lib/page/write';

/** Putting text and pictures into a console's box: put into its page once the panel there stands. */
export default defineUnlistedScript(() => {
  provide('writer', {
    open: (options) => {
      const writer = new Writer({ ...options, editors });
      return {
        insert: (args) => writer.insert(args),
        attach: (args) => writer.attach(args),
        undo: (args) => writer.undo(args),
        picker: pickerOnUse(options, options.picker),
      };
    },
  });
});
