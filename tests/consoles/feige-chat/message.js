import { GOODS } from '../shared/goods.js';
import { html } from '../shared/html.js';
import { lastAt } from '../shared/last.js';
import { clockTime, startsGroup } from '../shared/time.js';
import { pictures } from './pictures.js';

/** 19 digits; the platform's own rows say what they are in the id. */
export function messageId(line, at, serial) {
  const number = `75${at}${String(serial).padStart(4, '0')}`;
  const named = {
    from: `${number}_template`,
    goods: `${number}_template`,
    order: `${number}_template`,
    process: `llm_process_${number}`,
    close: `${number}_cs_close_conversation_0`,
    welcome: `${number}_Welcome_0`,
    assign: `${number}_CsAssign_0`,
  };
  return named[line.kind] ?? number;
}

/** One row of the message list. The time's only class is a hashed one. `before` is the message above it. */
export function message(one, before, state) {
  const { hashed } = state.noise;
  const time = startsGroup(one.at, before?.at);
  return html`<div class="msgItemWrap ${hashed('wrap')}" data-qa-id="qa-message-warpper">
    <div class="${hashed('inner')}" data-id="${one.id}">
      ${time ? html`<div class="${hashed('time')} pr-time">${clockTime(one.at)}</div>` : null}
      ${body(one, state)}
    </div>
  </div>`;
}

function body(one, state) {
  if (one.kind === 'assign' || one.kind === 'close') return html`<div class="pr-notice">${one.text}</div>`;
  if (one.kind === 'from') return html`<div class="pr-from">${card(one.goods, '用户正在查看商品')}</div>`;
  // What robots say is drawn as the agent's own: only the id tells.
  const theirs = one.side === 'buyer';
  const own = one.side === 'agent';
  return html`<div class="leaveMessage ${theirs ? 'messageNotMe pr-theirs' : 'messageIsMe pr-mine'}${one.side === 'platform' ? ' pr-robot' : ''}">
    <div class="pr-face"><img src="${theirs ? pictures.face(state.open) : pictures.agent}" alt="头像"></div>
    <div class="${state.noise.hashed('bubble')} pr-content">${content(one)}</div>
    ${own ? html`<span class="pr-read">${one.at < lastAt(state.open, 'buyer') ? '已读' : '未读'}</span>` : null}
  </div>`;
}

function content(one) {
  if (one.kind === 'image')
    return html`<div class="pr-photo"><img src="${pictures.photo(one.picture)}" alt="图片"></div>`;
  if (one.kind === 'goods') return card(one.goods, '推荐商品');
  if (one.kind === 'order') return card(one.goods, '用户正在查看订单');
  return html`<pre class="pr-bubble"><span>${one.text}</span></pre>`;
}

function card(item, title) {
  return html`<div class="chatd-card"><div class="chatd-card-main pr-card">
    <img src="${pictures.goods(item)}" alt="">
    <div><p class="pr-hint">${title}</p><p>${GOODS[item].name}</p><p class="pr-price">¥${GOODS[item].price}</p></div>
  </div></div>`;
}
