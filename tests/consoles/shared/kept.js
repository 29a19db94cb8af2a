/**
 * Keeps the box of a page that is not drawn by the engine as its framework would: the text lives here, an `input`
 * event stores it, and a redraw (after any click, and when the box loses focus) puts it back, so that what was
 * written without an event is lost. `window.practice` has of the engine's API what there is to say here.
 *
 * @param find Gives the box; it may lie in a shadow root.
 * @param send A selector of what sends, or goes on towards sending.
 */
export function keepBox(find, send) {
  const sent = [];
  let text = '';

  const assert = () => {
    const box = find();
    if (box && box.value !== text) box.value = text;
  };

  document.addEventListener('input', (event) => {
    // Seen from outside a shadow root, an event is the host's own.
    if (event.composedPath()[0] === find()) text = find().value;
  });
  document.addEventListener('focusout', assert);
  document.addEventListener('click', (event) => {
    assert();
    if (event.target.closest(send)) sent.push({ text, how: 'click', trusted: event.isTrusted });
  });

  window.practice = { sent, boxValue: () => text };
}
