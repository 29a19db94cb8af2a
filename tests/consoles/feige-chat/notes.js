import { createNoise } from '../shared/noise.js';
import { createNotes } from '../shared/notes.js';
import { parse } from '../shared/patch.js';
import { drawer } from './drawer.js';
import { card } from './orders.js';

const ENTRY = 'button[render_type="feature_button"]';

/** Brings the order cards of the running console to life: they fold, and their notes open in the drawer. */
export function startNotes() {
  const { practice } = window;
  const orders = () => practice.conversations.find(({ id }) => id === practice.openId())?.orders ?? [];
  const cards = () => [...document.querySelectorAll('.ecom-collapse-item')];
  const orderAt = (target) => orders()[cards().findIndex((each) => each.contains(target))];

  /** A new element, as on the real page: whoever keeps the old one has nothing. */
  function redraw(order) {
    const { options } = practice;
    const fresh = card(order, { options, noise: createNoise(options.build) });
    cards()[orders().indexOf(order)]?.replaceWith(parse(fresh));
  }

  document.addEventListener('click', ({ target }) => {
    const order = target.closest('.ecom-collapse-header') && orderAt(target);
    if (!order || target.closest(ENTRY)) return;
    order.expanded = !order.expanded;
    redraw(order);
  });

  const byNumber = (no) => practice.conversations.flatMap((one) => one.orders).find((one) => one.no === no);
  createNotes({
    orderAt: (target) => (target.closest(ENTRY) && orderAt(target)?.no) ?? null,
    read(no) {
      const order = byNumber(no);
      return order ? { text: order.note, flag: String(order.flag) } : null;
    },
    store({ no, text, flag }, element) {
      const order = byNumber(no);
      const isSigned = element.querySelector('[type="checkbox"]').checked;
      order.note = isSigned ? `${text} [小木 09-08 17:12]` : text;
      order.flag = Number(flag);
      redraw(order);
    },
    remove(no) {
      cards()[orders().indexOf(byNumber(no))]?.remove();
    },
    otherFlag: (flag) => (flag === '1' ? '2' : '1'),
    draw: drawer,
    flagAt: (target) => target.closest('label')?.querySelector('[type="radio"]')?.value ?? null,
    box: '#textareaID',
    save: '.ecom-btn-primary',
    cancel: '.pr-button',
    enterSaves: true,
  });
}
