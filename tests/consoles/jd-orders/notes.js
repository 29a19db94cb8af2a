import { html } from '../shared/html.js';
import { createNotes } from '../shared/notes.js';
import { parse } from '../shared/patch.js';
import { dialog } from './dialog.js';

/** Flags are kept, and shown in the dialog only. */
const FLAGS = { 301794660275: '3', 301802214467: '2' };

/** Brings the list's note links to life, with the old page's dialog: of today's nobody has written anything down. */
export function startNotes() {
  const cards = () => [...document.querySelectorAll('.table-body .card')];
  const numberOf = (card) => card?.querySelector('.order-info-btn').textContent.normalize('NFKC').trim();
  const cardOf = (no) => cards().find((card) => numberOf(card) === no);
  const noteIn = (card) => card.querySelector('.remark-cell__text')?.textContent ?? '';

  createNotes({
    orderAt: (target) => (isEntry(target) ? numberOf(target.closest('.card')) : null),
    read(no) {
      const card = cardOf(no);
      return card ? { text: noteIn(card), flag: FLAGS[no] ?? '0' } : null;
    },
    store({ no, text, flag }) {
      FLAGS[no] = flag;
      const old = cardOf(no);
      // A new element: whoever keeps the old one has nothing.
      const card = old.cloneNode(true);
      card.querySelector('.remark-cell')?.remove();
      if (text) card.append(remark(text));
      [...card.querySelectorAll('a')].find(isEntry).textContent = text ? '修改备注' : '添加备注';
      old.replaceWith(card);
    },
    remove: (no) => cardOf(no)?.remove(),
    otherFlag: (flag) => (flag === '1' ? '2' : '1'),
    draw: dialog,
    flagAt: (target) => target.closest('label')?.querySelector('[type="radio"]')?.value ?? null,
    box: '#remarkArea',
    save: '#rSubmitButton',
    cancel: null,
  });
}

const isEntry = (element) => element.localName === 'a' && /^(添加|修改)备注$/.test(element.textContent);
const remark = (text) =>
  parse(
    html`<div class="remark-cell pr-remark"><span class="pr-hint">备注</span> <span class="remark-cell__text">${text}</span></div>`,
  );
