import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composer, ready, sent } from './page.js';

let state = '';
let change;

function Box() {
  const [text, setText] = useState('');
  state = text;
  change = setText;
  return createElement('textarea', {
    value: text,
    onChange: (event) => setText(event.target.value),
    onKeyDown: (event) => event.key === 'Enter' && sent(),
  });
}

createRoot(composer).render(createElement(Box));
await new Promise((drawn) => setTimeout(drawn));
ready({
  element: () => composer.querySelector('textarea'),
  model: () => state,
  draft: (text) => change(text),
});
