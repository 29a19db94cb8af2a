import { noteOptions } from './note-options.js';
import { notice, without } from './note-troubles.js';
import { parse, patch } from './patch.js';

/**
 * A console's dialog for an order's note, controlled as by a framework: text and flag live in a draft, an `input`
 * event stores what the box holds, and each redraw puts the draft back. Nothing is saved but by its button or, where
 * the console does so, by Enter, whoever pressed it. The test API is on `window.practiceNotes` (`notes.d.ts`).
 *
 * @param dialog.orderAt The number of the order whose note a click on this element opens; null for none.
 * @param dialog.read `{text, flag}` of an order by its number; null where there is no such order.
 * @param dialog.store Takes a draft `{no, text, flag}` as saved, and the dialog's element as it was then.
 * @param dialog.remove Takes an order off the page.
 * @param dialog.draw Markup of the dialog, one root element, for a draft.
 * @param dialog.flagAt The flag that a click on this element chooses; null for none.
 * @param dialog.box, dialog.save, dialog.cancel Selectors.
 */
export function createNotes(dialog) {
  const saved = [];
  const options = noteOptions(location.hash);
  let draft = null;
  let element = null;
  let second = null;
  let isTold = false;
  let opened = 0;

  const box = () => element.querySelector(dialog.box);

  function open(no) {
    const note = dialog.read(no);
    if (!note) throw new Error(`practice console: no order "${no}" on this page`);
    close();
    draft = { no, ...note };
    element = parse(dialog.draw(draft));
    document.body.append(element);
    isTold = false;
    if (options.noteMax > 0) box().maxLength = options.noteMax;
    if (options.twoSaves)
      element.querySelector(dialog.save).after(element.querySelector(dialog.save).cloneNode(true));
    if (options.second) {
      second = parse(dialog.draw(draft));
      document.body.append(second);
    }
    opened += 1;
    const late = opened > 1 && options.againLate > 0 ? options.againLate : options.noteLate;
    if (late > 0) fillLate(draft, late);
    else box().value = draft.text;
  }

  function fillLate(mine, ms) {
    const { text } = mine;
    mine.text = '';
    setTimeout(() => {
      if (draft !== mine) return;
      mine.text = text;
      box().value = text;
    }, ms);
  }

  function close() {
    element?.remove();
    second?.remove();
    draft = null;
    element = null;
    second = null;
  }

  function draw() {
    if (!options.twoSaves) patch(element, dialog.draw(draft));
    if (box().value !== draft.text) box().value = draft.text;
  }

  function save(how, trusted) {
    element.dataset.pressed = how;
    if (options.save === 'reject') return notice('alert', '操作过于频繁，请稍后再试');
    if (options.save === 'session') return notice('alertdialog', '账户在别处登录，请重新登录');
    if (options.save === 'never') return;
    if (options.save === 'slow') return setTimeout(keep, options.slow, how, trusted);
    if (options.save === 'stale') return close();
    keep(how, trusted);
  }

  function keep(how, trusted) {
    saved.push({ ...draft, how, trusted });
    dialog.store(draft, element);
    close();
    notice('status', '保存成功');
  }

  /** What happens elsewhere while the form is open. */
  function trouble() {
    if (isTold) return;
    isTold = true;
    const { no } = draft;
    if (options.vanishes) dialog.remove(no);
    if (!options.changed) return;
    const { text, flag } = dialog.read(no);
    dialog.store({ no, text: `${text}等补发 阿青`, flag: dialog.otherFlag(flag) }, element);
  }

  function onClick({ target, isTrusted }) {
    const no = dialog.orderAt(target);
    if (no !== null && (isTrusted || !options.deaf)) open(no);
    if (!element?.contains(target)) return;
    const flag = dialog.flagAt(target);
    if (flag !== null) {
      draft.flag = flag;
      draw();
      trouble();
    }
    if (dialog.cancel && target.closest(dialog.cancel)) close();
    else if (target.closest(dialog.save)) save('click', isTrusted);
  }

  document.addEventListener('click', onClick);
  document.addEventListener('input', ({ target }) => {
    if (!element || target !== box()) return;
    draft.text = without(options.drops, target.value);
    draw();
    trouble();
  });
  document.addEventListener('keydown', (event) => {
    if (!dialog.enterSaves || !element || event.target !== box()) return;
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!event.metaKey) return save('enter', event.isTrusted);
    box().setRangeText('\n', box().selectionStart, box().selectionEnd, 'end');
    draft.text = box().value;
  });

  window.practiceNotes = {
    saved,
    options,
    open,
    close,
    draft: () => draft && { ...draft },
    read: (no) => dialog.read(no),
  };
}
