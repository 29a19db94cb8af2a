/**
 * What every practice page of an editor has: one buyer, one message, the box, and what a test asks of it.
 * `window.practiceBox` is filled by the page's own module with the editor's own model.
 */
const heard = { keys: 0, sent: 0, copies: 0 };

/** Any key event is one too many: on real consoles Enter sends, and an editor's own keymap may answer to others. */
for (const type of ['keydown', 'keypress', 'keyup']) {
  window.addEventListener(type, (event) => (heard.keys += event.isTrusted ? 0 : 1), { capture: true });
}
for (const type of ['copy', 'cut']) {
  window.addEventListener(type, (event) => (heard.copies += event.isTrusted ? 1 : 0), { capture: true });
}

/** The place that an editor makes itself at home in. */
export const composer = document.querySelector('#composer');

/** As a console does it: whoever brings an editor to its `send` has sent. */
export function sent() {
  heard.sent += 1;
}

/**
 * @param {object} editor
 * @param {() => string} editor.model the text that the page itself would send
 * @param {(text: string) => void} editor.draft a text put in by the editor's own means
 * @param {() => Element} editor.element what a person sees of it
 */
export function ready(editor) {
  const drafts = new Map();
  const header = document.querySelector('#buyer');
  const message = document.querySelector('#messages li');
  /** As a console switches: the draft is kept with its conversation, and the other's comes into the box. */
  const open = (uid) => {
    drafts.set(header.dataset.uid, editor.model());
    header.dataset.uid = uid;
    message.dataset.id = `m${uid}`;
    editor.draft(drafts.get(uid) ?? '');
  };
  /** A text that was in a wrong box for a moment was in a wrong box. */
  const came = [];
  const keep = () => came.push([header.dataset.uid, editor.model()]);
  new MutationObserver(keep).observe(composer, { subtree: true, childList: true, characterData: true });
  const holders = (words) => {
    keep();
    const held = [...came.splice(0), ...drafts].filter(([, text]) => text.includes(words));
    return [...new Set(held.map(([uid]) => uid))];
  };
  window.practiceBox = { ...editor, heard, open, holders, seen: () => seen(editor.element()) };
  document.documentElement.dataset.ready = 'true';
}

/** The visible letters in their order, and how many lines they take. */
function seen(element) {
  if ('value' in element) return { letters: letters(element.value), lines: element.value.split('\n').length };
  const style = getComputedStyle(element);
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
  const height = element.scrollHeight - padding;
  return {
    letters: letters(element.innerText),
    lines: Math.round(height / Number.parseFloat(style.lineHeight)),
  };
}

/** Without what no one sees: line ends are counted apart, and an editor marks empty places with marks of no width. */
const letters = (text) => text.replace(/[\n\u200b\ufeff]/g, '').replaceAll('\u00a0', ' ');
