import type { EditorsModule } from '../modules';
import { selectionIn } from '../selection';
import { attach } from './attach';
import { textIn } from './attempt';
import { edit, replace } from './edit';
import { strategiesFor } from './engine';
import { Reading } from './reading';

/** Text and pictures put into the editors that are no text fields. */
export const editors: EditorsModule = {
  textOf: textIn,

  insert: async ({ editor, profile, caret, replacing, ...options }) => {
    const reading = new Reading(editor);
    const to = caret && editor.contains(caret.node) ? reading.offsetOf(caret) : reading.text.length;
    const strategies = strategiesFor(editor, profile);
    if (!replacing) return edit({ ...options, editor, strategies, from: to, to });
    const from = to - replacing.length;
    if (reading.text.slice(Math.max(0, from), to) !== replacing) return { ok: false, reason: 'text-changed' };
    const result = await edit({ ...options, editor, strategies, from, to, known: reading.text });
    // Left selected, it would go with the next letter that the agent types.
    if (!result.ok) selectionIn(editor)?.collapseToEnd();
    return result;
  },

  replace: ({ editor, profile, text, ...options }) =>
    replace({ ...options, editor, strategies: strategiesFor(editor, profile) }, text),

  attach,
};
