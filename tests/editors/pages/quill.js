import Quill from 'quill';
import { composer, ready, sent } from './page.js';

const quill = new Quill(composer, {
  modules: { toolbar: false, keyboard: { bindings: { send: { key: 'Enter', handler: sent } } } },
});
ready({
  element: () => quill.root,
  // Quill ends every document with a line break of its own.
  model: () => quill.getText().replace(/\n$/, ''),
  draft: (text) => quill.setText(text, 'api'),
});
