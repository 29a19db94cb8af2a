/**
 * The console's reply box as frameworks control it: the value lives in the model, one draft a conversation.
 * An `input` event stores the element's value in the conversation that is open at that moment; every redraw
 * puts the model's value back, so what was written without an event is lost.
 *
 * @param onSend Called with `{text, how, trusted}`, after the draft was cleared.
 */
export function createBox(template, model, onSend) {
  const { state } = model;
  let composing = false;

  const element = () => document.querySelector(template.box);
  const isBox = (event) => event.target instanceof Element && event.target.matches(template.box);

  /** Puts the model's value back; not while an input method composes, unless box or conversation are new. */
  function assert(fresh = false) {
    const box = element();
    if (!box || !state.open) return;
    if (fresh) composing = false;
    const placeholder = template.placeholder(state.open);
    if (box.placeholder !== placeholder) box.placeholder = placeholder;
    if (state.options.maxlength > 0) box.maxLength = state.options.maxlength;
    else box.removeAttribute('maxlength');
    if (!composing && box.value !== state.open.draft) box.value = state.open.draft;
  }

  function store(event) {
    if (!isBox(event) || !state.open || composing) return;
    state.open.draft = event.target.value;
    assert();
  }

  function send(how, trusted) {
    const text = state.open?.draft ?? '';
    if (text.trim() === '') return;
    state.open.draft = '';
    onSend({ text, how, trusted });
  }

  document.addEventListener('input', store);
  document.addEventListener('compositionstart', (event) => {
    if (isBox(event)) composing = true;
  });
  document.addEventListener('compositionend', (event) => {
    if (!isBox(event)) return;
    composing = false;
    store(event);
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
