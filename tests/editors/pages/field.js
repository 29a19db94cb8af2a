import { composer, ready } from './page.js';

/** A text field without a framework. */
export function field(tag) {
  const box = composer.appendChild(document.createElement(tag));
  ready({
    element: () => box,
    model: () => box.value,
    draft: (text) => {
      box.value = text;
    },
  });
}
