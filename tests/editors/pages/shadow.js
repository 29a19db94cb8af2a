import { composer, ready } from './page.js';

/** As Amazon's: an element with an open shadow root whose own value follows the field inside. */
class PracticeField extends HTMLElement {
  value = '';

  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    this.field = root.appendChild(document.createElement('textarea'));
    this.field.style.cssText = 'width: 100%; height: 200px; font: inherit';
    this.addEventListener('input', (event) => {
      if (event.composed) this.value = this.field.value;
    });
  }
}
customElements.define('practice-field', PracticeField);

const host = composer.appendChild(document.createElement('practice-field'));
ready({
  element: () => host.field,
  model: () => host.value,
  draft: (text) => {
    host.value = text;
    host.field.value = text;
  },
});
