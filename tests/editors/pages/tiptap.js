import { Editor, Extension } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { composer, ready, sent } from './page.js';

const Sending = Extension.create({
  name: 'sending',
  priority: 1000,
  addKeyboardShortcuts: () => ({
    Enter: () => {
      sent();
      return true;
    },
  }),
});
const editor = new Editor({ element: composer, extensions: [StarterKit, Sending], injectCSS: false });
const paragraph = (line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] });
ready({
  element: () => editor.view.dom,
  model: () => editor.getText({ blockSeparator: '\n' }),
  draft: (text) => editor.commands.setContent({ type: 'doc', content: text.split('\n').map(paragraph) }),
});
