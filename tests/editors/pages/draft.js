import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composer, ready, sent } from './page.js';

let state;
let change;

function Box() {
  const [editorState, setState] = useState(() => EditorState.createEmpty());
  state = editorState;
  change = setState;
  return createElement(Editor, {
    editorState,
    onChange: setState,
    placeholder: '请输入',
    handleReturn: () => {
      sent();
      return 'handled';
    },
  });
}

createRoot(composer).render(createElement(Box));
await new Promise((drawn) => setTimeout(drawn));
ready({
  element: () => composer.querySelector('[contenteditable]'),
  model: () => state.getCurrentContent().getPlainText('\n'),
  draft: (text) => change(EditorState.createWithContent(ContentState.createFromText(text))),
});
