/**
 * Kinds of boxes: how the text of one is read and put back. A template names its kind (`field`); without a name it
 * is `plain`. A third kind, Quill, is in `quill.js`.
 */

/** A textarea. */
export const plain = {
  read: (box) => box.value,
  write(box, text) {
    box.value = text;
  },
  /** What the framework sets on the element besides its value. */
  dress(box, placeholder, maxlength) {
    if (box.placeholder !== placeholder) box.placeholder = placeholder;
    if (maxlength > 0) box.maxLength = maxlength;
    else box.removeAttribute('maxlength');
  },
};

/**
 * A contenteditable element without a library, be it a `div` or a `pre`. The browser fills it with whatever it
 * likes while somebody types or pastes; the model keeps the text only, and what the model puts back is lines
 * between `<br>`.
 */
export const rich = {
  read: textOf,
  write(box, text) {
    const nodes = text.split('\n').flatMap((line) => [document.createElement('br'), line]);
    // The first line needs no break before it; the last one needs a break of its own to be there when it is empty.
    const end = text === '' || text.endsWith('\n') ? [document.createElement('br')] : [];
    box.replaceChildren(...nodes.slice(1).filter((node) => node !== ''), ...end);
  },
};

const BLOCK = /^(DIV|P|LI|UL|OL|PRE|BLOCKQUOTE)$/;

/** The lines as a person sees them: one break at the end closes the last line and begins none. */
function textOf(editor) {
  let text = '';
  const visit = (parent) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else if (node.nodeName === 'BR') text += '\n';
      else if (BLOCK.test(node.nodeName)) {
        if (text && !text.endsWith('\n')) text += '\n';
        visit(node);
        if (!text.endsWith('\n')) text += '\n';
      } else visit(node);
    }
  };
  visit(editor);
  return text.replaceAll('\u00a0', ' ').replace(/\n$/, '');
}
