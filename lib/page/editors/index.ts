import type { EditorsModule } from '../modules';
import { attach } from './attach';
import { textIn } from './attempt';
import { edit, replace } from './edit';
import { strategiesFor } from './engine';
import { Reading } from './reading';

/** Text and pictures put into the editors that are no text fields. */
export const editors: EditorsModule = {
  textOf: textIn,

  insert: ({ editor, profile, caret, ...options }) => {
    const reading = new Reading(editor);
    const at = caret && editor.contains(caret.node) ? reading.offsetOf(caret) : reading.text.length;
    return edit({ ...options, editor, strategies: strategiesFor(editor, profile), from: at, to: at });
  },

  replace: ({ editor, profile, text, ...options }) =>
    replace({ ...options, editor, strategies: strategiesFor(editor, profile) }, text),

  attach,
};
