import { composer, ready } from './page.js';

const box = document.createElement('input');
composer.append(box);
ready({
  element: () => box,
  model: () => box.value,
  draft: (text) => {
    box.value = text;
  },
});
