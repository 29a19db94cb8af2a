import { html } from './html.js';
import { parse, patch } from './patch.js';
import { createVirtual } from './virtual.js';

/**
 * Draws the model with a console's template, region by region, as a framework would: the list is patched in
 * place, messages are appended, a switch redraws what changed.
 *
 * @param template See `pdd-chat/template.js`.
 * @param model From `createState`.
 * @param box The controlled box (`box.js`).
 */
export function createApp(template, model, box) {
  const { state } = model;
  const home = location.pathname;
  const rootId = parse(template.page(state)).id;
  /** The conversation whose rows the message list shows: behind `state.open` while a switch is under way. */
  let shown = null;
  let pending = [];
  const virtual = state.options.virtual
    ? createVirtual(state, (message, before) => template.message(message, before, state))
    : null;

  const find = (selector) => document.querySelector(selector);

  /** Draws one region; a region that is not on the page now is drawn when it comes back. */
  function draw(region) {
    const element = find(template.regions[region]);
    if (element) patch(element, template[region](state));
  }

  const scroller = () => find(template.regions.messages)?.parentElement;

  function isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = scroller();
    return scrollHeight - scrollTop - clientHeight < 40;
  }

  /** By the scroll offset: a reversed flex box would repaint every row for each new one (measured). */
  function toEnd() {
    const element = scroller();
    if (!element) return;
    if (virtual) virtual.attach(find(template.regions.messages), state.open);
    else element.scrollTop = element.scrollHeight;
  }

  /** A new root element with everything in it, as after a hot reload or a route change. */
  function mount() {
    cancelPending();
    find(`#${rootId}`).replaceWith(parse(template.page(state)));
    shown = state.open;
    box.assert(true);
    toEnd();
  }

  /** Draws all rows of the open conversation, into a new list element if asked. */
  function drawMessages(replace = state.options.listReplace) {
    const list = find(template.regions.messages);
    if (!list) return;
    const target = replace ? list.cloneNode(false) : list;
    target.innerHTML = rows(state.open, 0).join('');
    if (replace) list.replaceWith(target);
    shown = state.open;
    toEnd();
  }

  const rows = (conversation, start) =>
    conversation.messages
      .slice(start)
      .map((message, at) => String(template.message(message, conversation.messages[start + at - 1], state)));

  function cancelPending() {
    pending.forEach(clearTimeout);
    pending = [];
  }

  function later(ms, draw) {
    if (ms > 0) pending.push(setTimeout(draw, ms));
    else draw();
  }

  /** Opens a conversation, or none (null). The box and the list's open mark change at once, with the model. */
  function open(conversation, group) {
    cancelPending();
    const hadChat = state.open !== null;
    const target = group ?? template.entries(state).find((row) => row.conversation === conversation)?.group;
    model.setOpen(conversation, target ?? null);
    draw('list');
    if (hadChat && conversation) {
      later(state.options.headerLast, () => draw('header'));
      box.assert(true);
      later(state.options.headerFirst, () => drawMessages());
    } else {
      draw('chat');
      shown = conversation;
      box.assert(true);
      toEnd();
    }
    draw('orders');
  }

  /** Shows the newest `count` messages of a conversation. */
  function appended(conversation, count) {
    const list = find(template.regions.messages);
    if (list && conversation === state.open && conversation === shown) {
      const follow = isAtEnd();
      if (virtual) virtual.changed(follow);
      else {
        appendRows(list, conversation, conversation.messages.length - count);
        if (follow) toEnd();
      }
    }
    draw('list');
    box.assert();
  }

  function appendRows(list, conversation, start) {
    const all = conversation.messages;
    const above = all[start - 1];
    // An answer marks the agent's row above it as read.
    if (above?.side === 'agent') patch(list.lastElementChild, template.message(above, all[start - 2], state));
    list.insertAdjacentHTML('beforeend', rows(conversation, start).join(''));
  }

  /** A notice stands where one of the open conversation's messages stood. */
  function recalled(notice) {
    const all = state.open.messages;
    const at = all.indexOf(notice);
    if (virtual) virtual.changed(false);
    else patch(find(template.regions.messages).children[at], template.message(notice, all[at - 1], state));
    draw('list');
  }

  /** Shows what the address says: the chat at home, an empty view elsewhere. */
  function route() {
    if (location.pathname === home) mount();
    else
      find(`#${rootId}`).replaceWith(
        parse(html`<div id="${rootId}"><p class="pr-nothing">其他页面</p></div>`),
      );
  }

  /** The row that was clicked, by its place in the list. */
  function openRow(element) {
    const at = [...document.querySelectorAll(template.row)].indexOf(element);
    const { conversation, group } = template.entries(state)[at];
    open(conversation, group);
  }

  return { mount, open, openRow, appended, recalled, drawMessages, route };
}
