import { plain } from './fields.js';

/**
 * The console's reply box as frameworks control it: the text lives in the model, one draft a conversation.
 * An `input` event stores the element's text in the conversation that is open at that moment; every redraw
 * puts the model's text back, so what was written without an event is lost. (Quill needs no event.)
 *
 * @param onSend Called with `{text, how, trusted}`, after the draft was cleared.
 */
export function createBox(template, model, onSend) {
  const { state } = model;
  const field = template.field ?? plain;
  let composing = false;

  const isBox = (event) => event.target instanceof Element && event.target.matches(template.box);

  function element() {
    const drawn = document.querySelector(template.box);
    return drawn && field.adopt ? field.adopt(drawn, store) : drawn;
  }

  /** Puts the model's text back; not while an input method composes, unless box or conversation are new. */
  function assert(fresh = false) {
    const box = element();
    if (!box || !state.open) return;
    if (fresh) composing = false;
    field.dress?.(box, template.placeholder(state.open), state.options.maxlength);
    if (!composing && field.read(box) !== state.open.draft) field.write(box, state.open.draft);
  }

  function store() {
    if (!state.open || composing) return;
    state.open.draft = field.read(element());
    assert();
  }

  function send(how, trusted) {
    const text = state.open?.draft ?? '';
    if (text.trim() === '') return;
    state.open.draft = '';
    onSend({ text, how, trusted });
  }

  document.addEventListener('input', (event) => {
    if (isBox(event)) store();
  });
  document.addEventListener('compositionstart', (event) => {
    if (isBox(event)) composing = true;
  });
  document.addEventListener('compositionend', (event) => {
    if (!isBox(event)) return;
    composing = false;
    store();
  });
  // Enter sends even when a script made it: an extension that does so must show up in `practice.sent`.
  document.addEventListener('keydown', (event) => {
    if (!isBox(event) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send('enter', event.isTrusted);
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest(template.send)) return;
    if (event.isTrusted || template.syntheticSend) send('click', event.isTrusted);
  });

  return { assert };
}
