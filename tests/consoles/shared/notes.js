import { parse, patch } from './patch.js';

/**
 * A console's dialog for an order's note, controlled as by a framework: text and flag live in a draft, an `input`
 * event stores what the box holds, and each redraw puts the draft back. Nothing is saved but by its button or, where
 * the console does so, by Enter, whoever pressed it. The test API is on `window.practiceNotes` (`notes.d.ts`).
 *
 * @param dialog.orderAt The number of the order whose note a click on this element opens; null for none.
 * @param dialog.read `{text, flag}` of an order by its number; null where there is no such order.
 * @param dialog.store Takes a draft `{no, text, flag}` as saved, and the dialog's element as it was then.
 * @param dialog.draw Markup of the dialog, one root element, for a draft.
 * @param dialog.flagAt The flag that a click on this element chooses; null for none.
 * @param dialog.box, dialog.save, dialog.cancel Selectors.
 */
export function createNotes(dialog) {
  const saved = [];
  let draft = null;
  let element = null;

  const box = () => element.querySelector(dialog.box);

  function open(no) {
    const note = dialog.read(no);
    if (!note) throw new Error(`practice console: no order "${no}" on this page`);
    close();
    draft = { no, ...note };
    element = parse(dialog.draw(draft));
    document.body.append(element);
    box().value = draft.text;
  }

  function close() {
    element?.remove();
    draft = null;
    element = null;
  }

  function draw() {
    patch(element, dialog.draw(draft));
    if (box().value !== draft.text) box().value = draft.text;
  }

  function save(how, trusted) {
    saved.push({ ...draft, how, trusted });
    dialog.store(draft, element);
    close();
  }

  function onClick({ target, isTrusted }) {
    const no = dialog.orderAt(target);
    if (no !== null) open(no);
    if (!element?.contains(target)) return;
    const flag = dialog.flagAt(target);
    if (flag !== null) {
      draft.flag = flag;
      draw();
    }
    if (target.closest(dialog.cancel)) close();
    else if (target.closest(dialog.save)) save('click', isTrusted);
  }

  document.addEventListener('click', onClick);
  document.addEventListener('input', ({ target }) => {
    if (element && target === box()) draft.text = target.value;
  });
  document.addEventListener('keydown', (event) => {
    if (!dialog.enterSaves || !element || event.target !== box()) return;
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!event.metaKey) return save('enter', event.isTrusted);
    box().setRangeText('\n', box().selectionStart, box().selectionEnd, 'end');
    draft.text = box().value;
  });

  window.practiceNotes = { saved, open, close, draft: () => draft && { ...draft } };
}
