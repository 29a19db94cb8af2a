import { CAST } from '../../consoles/feige-chat/cast.js';
import { GOODS } from '../../consoles/shared/goods.js';
import { html } from '../../consoles/shared/html.js';
import { lastText } from '../../consoles/shared/last.js';
import { createPictures } from '../../consoles/shared/pictures.js';
import { longTime } from '../../consoles/shared/time.js';

const pictures = createPictures('https://inbox.breeze.example');

function page(state) {
  return html`<div id="app" class="flex h-screen bg-gray-50 text-sm">${list(state)}${chat(state)}${orders(state)}</div>`;
}

function list(state) {
  return html`<nav class="w-56 border-r overflow-y-auto">${entries(state).map(
    ({ conversation }) =>
      html`<a class="block px-3 py-2 truncate${conversation === state.open ? ' bg-blue-50' : ''}"><span class="font-semibold">${conversation.nick}</span><span class="text-xs text-gray-500">${lastText(conversation)}</span></a>`,
  )}</nav>`;
}

function chat(state) {
  if (!state.open)
    return html`<main class="flex flex-col flex-1"><p class="m-auto text-gray-400">没有打开的会话</p></main>`;
  const rows = state.open.messages.map((one, at, all) => message(one, all[at - 1], state));
  return html`<main class="flex flex-col flex-1">
    ${header(state)}
    <section class="flex-1 overflow-y-auto bg-white"><div class="flex flex-col gap-2 p-4">${rows}</div></section>
    <form class="flex gap-2 p-3 border-t"><textarea class="flex-1 resize-none rounded-lg border p-2" rows="3" placeholder="写点什么…"></textarea><button type="button" class="rounded-lg bg-blue-600 px-4 text-white">发送</button></form>
  </main>`;
}

function header(state) {
  return html`<header class="flex items-center gap-2 p-3 border-b"><h1 class="text-base font-semibold">${state.open.nick}</h1><span class="rounded-full bg-gray-100 px-2 text-xs">在线</span></header>`;
}

function message(one, _before, state) {
  if (one.kind === 'assign' || one.kind === 'close')
    return html`<div class="flex justify-center"><span class="text-xs text-gray-400">${one.text}</span></div>`;
  const isBuyer = one.side === 'buyer' || one.kind === 'from';
  const face = html`<img class="h-8 w-8 rounded-full" src="${isBuyer ? pictures.face(state.open) : pictures.agent}" alt="">`;
  return html`<div class="flex items-end gap-2 ${isBuyer ? 'justify-start' : 'justify-end'}">
    ${isBuyer ? face : null}
    <div class="flex flex-col max-w-lg">
      <div class="rounded-lg px-3 py-2 ${isBuyer ? 'bg-gray-100 text-gray-900' : 'bg-blue-600 text-white'}">${content(one)}</div>
      <span class="text-xs text-gray-400">${longTime(one.at)}</span>
    </div>
    ${isBuyer ? null : face}
  </div>`;
}

function content(one) {
  if (one.kind === 'image')
    return html`<img class="max-w-xs rounded" src="${pictures.photo(one.picture)}" alt="">`;
  if (one.goods)
    return html`<div class="flex gap-2"><img class="h-12 w-12 rounded" src="${pictures.goods(one.goods)}" alt=""><div><p class="font-medium">${GOODS[one.goods].name}</p><p class="text-xs">¥${GOODS[one.goods].price}</p></div></div>`;
  return html`<p class="whitespace-pre-wrap break-words">${one.text}</p>`;
}

function orders(state) {
  return html`<aside class="w-72 border-l p-3 overflow-y-auto">${(state.open?.orders ?? []).map(
    (order) =>
      html`<div class="mb-3 rounded-lg border p-3"><div class="flex justify-between"><span class="text-gray-500">订单编号</span><span class="font-mono">${order.no}</span></div><div class="flex justify-between"><span class="text-gray-500">物流单号</span><span class="font-mono">YT${order.no.slice(0, 13)}</span></div><p class="text-xs">${order.status} · ¥${order.paid}</p></div>`,
  )}</aside>`;
}

const entries = (state) => state.conversations.map((conversation) => ({ conversation, group: 'all' }));

/** A console nobody has seen: layout classes and nothing else, neither ids nor data attributes. */
export const template = {
  id: 'breeze',
  cast: CAST,
  messageId: (_line, _at, count) => String(count),
  syntheticSend: false,
  box: 'form textarea',
  send: 'form button',
  row: 'nav > a',
  regions: {
    list: 'nav',
    chat: 'main',
    header: 'main > header',
    messages: 'main > section > div',
    orders: 'aside',
  },
  placeholder: () => '写点什么…',
  page,
  list,
  chat,
  header,
  message,
  orders,
  entries,
};
