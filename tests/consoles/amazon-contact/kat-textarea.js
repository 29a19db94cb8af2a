/** Katal's text area: the field lies in an open shadow root, here written out in the page's own markup. */
class KatTextarea extends HTMLElement {
  get value() {
    return this.field.value;
  }

  set value(text) {
    this.field.value = text;
  }

  get field() {
    return this.shadowRoot.querySelector('textarea');
  }
}

customElements.define('kat-textarea', KatTextarea);
