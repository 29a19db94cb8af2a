import { GOODS } from '../shared/goods.js';
import { html, raw } from '../shared/html.js';
import { lastAt } from '../shared/last.js';
import { longTime, startsGroup } from '../shared/time.js';
import { pictures } from './pictures.js';

/** Ids of rows are the message's epoch ms. */
export const messageId = (_line, at) => String(at);

/** One row of the message list. `before` is the message above it. */
export function message(one, before, state) {
  const v = state.noise.scope('msg-item');
  const id = `${state.options.upperIds ? 'middlePanel_List_' : 'middlePanel_list_'}${one.id}`;
  return html`<li id="${id}" class="onemsg clearfix" ${v}>
    ${startsGroup(one.at, before?.at) ? html`<p class="message-time pr-time" ${v}>${longTime(one.at)}</p>` : html`<!---->`}
    ${body(one, state, v)}
  </li>`;
}

function body(one, state, v) {
  const uid = state.open.uid;
  if (one.kind === 'assign')
    return html`<div class="msg-system pr-notice" currentuid="${uid}" ${v}><span ${v}>${one.text}</span></div>`;
  if (one.kind === 'close')
    return html`<div class="system-msg-tip pr-notice" currentuid="${uid}" ${v}>${one.text}</div>`;
  if (one.kind === 'from') return fromCard(one, uid, v);
  const lazy = state.options.virtual && raw('loading="lazy"');
  if (one.side === 'buyer')
    return html`<div class="buyer-item pr-theirs" currentuid="${uid}" ${v}>${face(pictures.face(state.open), v)}${content(one, '', v, lazy)}</div>`;
  // A robot's row looks like an agent's: one kind has a class on the row, the other on its text.
  const robot = { welcome: 'cs-item callback', process: 'cs-item' }[one.kind];
  if (robot)
    return html`<div class="${robot} pr-mine pr-robot" currentuid="${uid}" ${v}>${face(pictures.agent, v)}${content(one, one.kind === 'process' ? ' robot-text' : '', v)}</div>`;
  const read = one.at < lastAt(state.open, 'buyer');
  return html`<div class="cs-item${read ? ' isread' : ''} pr-mine" currentuid="${uid}" ${v}>
    ${face(pictures.agent, v)}${content(one, '', v)}<span class="pr-read" ${v}>${read ? '已读' : '未读'}</span>
  </div>`;
}

const face = (src, v) => html`<div class="avatar pr-face" ${v}><img src="${src}" alt="" ${v}></div>`;

function content(one, extra, v, lazy) {
  const inner = {
    image: () =>
      html`<div class="image-msg pr-photo" ${v}><img src="${pictures.photo(one.picture)}" alt="" ${lazy} ${v}></div>`,
    goods: () => goodCard(one.goods, v),
    order: () => orderCard(one.goods, v),
  }[one.kind];
  if (inner) return html`<div class="msg-content pr-content" ${v}>${inner()}</div>`;
  return html`<div class="msg-content pr-content${extra}" ${v}><p class="msg-content-box pr-bubble" ${v}>${one.text}</p></div>`;
}

/** A product with its thumbnail: no picture message. */
function goodCard(item, v) {
  return html`<div class="good-card pr-card" ${v}>
    <img src="${pictures.goods(item)}" alt="" ${v}>
    <div ${v}><p class="good-name" ${v}>${GOODS[item].name}</p><p class="pr-price" ${v}>¥${GOODS[item].price}</p></div>
  </div>`;
}

function orderCard(item, v) {
  return html`<div class="commonCard pr-card" ${v}>
    <img src="${pictures.goods(item)}" alt="" ${v}>
    <div ${v}><p class="good-name" ${v}>${GOODS[item].name}</p><p class="pr-hint" ${v}>我想咨询这笔订单</p></div>
  </div>`;
}

/** Where the buyer came from: the page's words, and another thumbnail. */
function fromCard(one, uid, v) {
  return html`<div class="BuyerFromCard pr-from" currentuid="${uid}" ${v}>
    <p class="pr-hint" ${v}>买家从商品详情页进入</p>
    <div class="pr-card" ${v}><img src="${pictures.goods(one.goods)}" alt="" ${v}><div ${v}><p ${v}>${GOODS[one.goods].name}</p><p class="pr-price" ${v}>¥${GOODS[one.goods].price}</p></div></div>
  </div>`;
}
