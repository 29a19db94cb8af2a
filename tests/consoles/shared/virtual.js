import { parse, patch } from './patch.js';
import { longTime } from './time.js';

/** Rows that are loaded at a time, and how near to the top (CSS pixels) the next ones are asked for. */
const PAGE = 30;
const NEAR_TOP = 60;
/** Rows kept beyond each edge, and the height of one that has not been measured. */
const BEYOND = 2;
const GUESS = 64;

/**
 * A message list as big consoles have it: only the rows in view are in the document, their elements are used again for
 * other messages, older ones are fetched when the agent reaches the top, the day sticks to it, and a scroll glides.
 *
 * @param state The model; `state.options.loadDelay` is how long older messages take.
 * @param row Markup of one row: `(message, before) => markup`.
 */
export function createVirtual(state, row) {
  const heights = new Map();
  const boxes = new WeakSet();
  let list = null;
  let conversation = null;
  let from = 0;
  let isLoading = false;

  const scroller = () => list.parentElement;
  const heightOf = (message) => heights.get(message.id) ?? GUESS;
  const messages = () => conversation.messages.slice(from);

  /** Takes over a list element that was just drawn. */
  function attach(element, shown) {
    if (!element || !shown) return;
    if (shown !== conversation) from = Math.max(0, shown.messages.length - PAGE);
    conversation = shown;
    list = element;
    list.replaceChildren();
    const box = scroller();
    if (!boxes.has(box)) {
      boxes.add(box);
      box.classList.add('pr-virtual');
      box.prepend(parse('<p class="pr-day"></p>'), parse('<p class="pr-older"></p>'));
      box.addEventListener('scroll', () => requestAnimationFrame(render));
    }
    toEnd();
  }

  function toEnd() {
    const box = scroller();
    // Heights are known only once the rows are drawn, and then the end is elsewhere.
    for (let turn = 0; turn < 4; turn += 1) {
      box.scrollTo({ top: box.scrollHeight, behavior: 'instant' });
      render();
    }
  }

  /** Draws the rows in view; what they turn out to be higher than was thought does not move the first of them. */
  function render() {
    const box = scroller();
    if (!list.isConnected || !box) return;
    const all = messages();
    const { first, last, above } = rangeOf(all, box.scrollTop - list.offsetTop, box.clientHeight);
    const shown = all.slice(first, last);
    list.style.paddingTop = `${above}px`;
    list.style.paddingBottom = `${sum(all.slice(last))}px`;
    shown.forEach((message, at) => {
      const markup = row(message, conversation.messages[from + first + at - 1]);
      if (list.children[at]) patch(list.children[at], markup);
      else list.append(parse(markup));
    });
    for (const spare of [...list.children].slice(shown.length)) spare.remove();
    measure(box, shown, all);
    say(box, all[first + BEYOND] ?? all[first]);
    if (from > 0 && box.scrollTop < NEAR_TOP) loadOlder();
  }

  function measure(box, shown, all) {
    let grown = 0;
    let y = Number.parseFloat(list.style.paddingTop) + list.offsetTop;
    shown.forEach((message, at) => {
      const height = list.children[at].getBoundingClientRect().height;
      if (y < box.scrollTop) grown += height - heightOf(message);
      y += height;
      heights.set(message.id, height);
    });
    if (Math.abs(grown) < 1) return;
    list.style.paddingTop = `${sum(all.slice(0, all.indexOf(shown[0])))}px`;
    box.scrollTo({ top: box.scrollTop + grown, behavior: 'instant' });
  }

  function rangeOf(all, top, height) {
    let y = 0;
    let first = 0;
    while (first < all.length - 1 && y + heightOf(all[first]) < top) y += heightOf(all[first++]);
    let last = first;
    for (let seen = y; last < all.length && seen < top + height; last += 1) seen += heightOf(all[last]);
    first = Math.max(0, first - BEYOND);
    return { first, last: Math.min(all.length, last + BEYOND), above: sum(all.slice(0, first)) };
  }

  const sum = (some) => some.reduce((total, message) => total + heightOf(message), 0);

  function say(box, top) {
    box.querySelector('.pr-older').textContent = from > 0 ? '加载中…' : '没有更多消息了';
    box.querySelector('.pr-day').textContent = top ? longTime(top.at).slice(0, 11) : '';
  }

  function loadOlder() {
    if (isLoading) return;
    isLoading = true;
    setTimeout(() => {
      isLoading = false;
      const box = scroller();
      const older = Math.min(PAGE, from);
      from -= older;
      // What was in view stays there.
      const top = box.scrollTop + older * GUESS;
      list.style.paddingTop = `${Number.parseFloat(list.style.paddingTop) + older * GUESS}px`;
      box.scrollTo({ top, behavior: 'instant' });
      render();
    }, state.options.loadDelay);
  }

  /** Messages came or went; `follow`: the end was in view. */
  function changed(follow) {
    render();
    if (follow) toEnd();
  }

  return { attach, changed };
}
