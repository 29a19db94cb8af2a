import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { composer, ready, sent } from './page.js';

const send = () => {
  sent();
  return true;
};
const view = new EditorView(composer, {
  state: EditorState.create({
    schema,
    plugins: [history(), keymap({ Enter: send, 'Mod-Enter': send }), keymap(baseKeymap)],
  }),
});
ready({
  element: () => view.dom,
  // Consoles that build on it have a line either as a paragraph or as a hard break.
  model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  draft: (text) => {
    const lines = text
      .split('\n')
      .map((line) => schema.nodes.paragraph.create(null, line ? schema.text(line) : null));
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, lines));
  },
});
