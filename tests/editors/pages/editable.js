import { composer, ready } from './page.js';

/**
 * A contenteditable without a framework, in the shapes that consoles have: `editable` a plain div, `pell` the markup
 * of pell with its class, `pre` a preformatted one.
 */
export function editable(element) {
  composer.append(element);
  element.contentEditable = 'true';
  ready({
    element: () => element,
    model: () => element.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, ''),
    draft: (text) => {
      element.textContent = text;
    },
  });
}
