import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import { composer, ready, sent } from './page.js';

const editor = withReact(createEditor());
const blocks = (text) => text.split('\n').map((line) => ({ type: 'paragraph', children: [{ text: line }] }));

function Box() {
  const [initialValue] = useState(() => blocks(''));
  return createElement(
    Slate,
    { editor, initialValue },
    createElement(Editable, {
      placeholder: '请输入',
      onKeyDown: (event) => event.key === 'Enter' && sent(),
    }),
  );
}

createRoot(composer).render(createElement(Box));
await new Promise((drawn) => setTimeout(drawn));
ready({
  element: () => composer.querySelector('[contenteditable]'),
  model: () => editor.children.map((block) => Node.string(block)).join('\n'),
  draft: (text) =>
    Editor.withoutNormalizing(editor, () => {
      for (const _ of [...editor.children]) Transforms.removeNodes(editor, { at: [0] });
      Transforms.insertNodes(editor, blocks(text), { at: [0] });
    }),
});
