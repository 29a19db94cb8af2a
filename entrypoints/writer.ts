import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isField } from '../lib/page/box';
import { DraftMark } from '../lib/page/draft-mark';
import { DraftWatch } from '../lib/page/draft-watch';
import { editors } from '../lib/page/editors';
import { provide } from '../lib/page/modules';
import { pickerOnUse } from '../lib/page/picker/on-use';
import { Writer } from '../lib/page/write';

/** Putting text and pictures into a console's box: put into its page once the panel there stands. */
export default defineUnlistedScript(() => {
  provide('writer', {
    open: (options) => {
      const writer = new Writer({ ...options, editors });
      const textIn = (box: HTMLElement) => (isField(box) ? box.value : editors.textOf(box));
      const marks = new DraftMark({ ...options, textIn });
      const drafts = new DraftWatch({
        ...options,
        textIn,
        later: (task, ms) => setTimeout(task, ms),
        tell: options.tellDraft,
      });
      return {
        insert: (args) => writer.insert(args),
        attach: (args) => writer.attach(args),
        undo: (args) => writer.undo(args),
        replace: (args) => writer.replace(args),
        mark: (args) => marks.show(args),
        draft: ({ isWatched }) => drafts.watch(isWatched),
        picker: pickerOnUse(options, options.picker),
      };
    },
  });
});
