import { createNotes } from '../shared/notes.js';
import { dialog, FLAGS } from './dialog.js';

/** What has been noted; the list itself shows only that something has. */
const NOTES = {
  '260906-774310025986613': { text: '周末前要到 小木', flag: '红色' },
  '260904-660173298450517': { text: '要电子票，抬头已改 小木', flag: '绿色' },
  '260829-402286519377640': { text: '补发盖子 小木', flag: null },
};

const ROWS = '.package-center-table > div, tr[data-testid="beast-core-table-body-tr"]';

/** Brings the list to life: its table (`#table=new` is today's) and the dialog that its note links open. */
export async function startOrders() {
  // Both tables show the same orders; only the old one says their numbers where a script would look.
  const links = [...document.querySelectorAll('[data-tracking="86997"]')];
  const numbers = links.map((link) => link.dataset.clipboardText);
  if (new URLSearchParams(location.hash.slice(1)).get('table') === 'new') {
    const table = await fetch('/__practice/pdd-orders/new.html');
    document.querySelector('.pr-list').innerHTML = await table.text();
  }
  const rows = () => [...document.querySelectorAll(ROWS)];

  createNotes({
    orderAt: (target) => (isEntry(target) ? numbers[rows().findIndex((row) => row.contains(target))] : null),
    read: (no) => (numbers.includes(no) ? (NOTES[no] ?? { text: '', flag: null }) : null),
    store({ no, text, flag }) {
      NOTES[no] = { text, flag };
      const entry = [...rows()[numbers.indexOf(no)].querySelectorAll('a')].find(isEntry);
      entry.textContent = text ? '修改备注' : '添加备注';
    },
    remove(no) {
      const at = numbers.indexOf(no);
      rows()[at]?.remove();
      numbers.splice(at, 1);
    },
    otherFlag: () => '黄色',
    draw: dialog,
    flagAt: (target) => wordOf(target.closest('.pr-flags > div')),
    box: '.note-textarea',
    save: '.pr-acts .pr-button-main',
    cancel: '.pr-acts .pr-button',
  });
}

const isEntry = (element) => element.localName === 'a' && /^(添加|修改)备注$/.test(element.textContent);
const wordOf = (tag) => FLAGS.find(([word]) => word === tag?.textContent)?.[0] ?? null;
