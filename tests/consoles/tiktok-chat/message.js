import { html } from '../shared/html.js';
import { clockTime, startsGroup } from '../shared/time.js';
import { GOODS } from './goods.js';
import { pictures } from './pictures.js';

/** The page shows no ids. */
export const messageId = (_line, _at, serial) => String(serial);

/** One row of the message list. `before` is the message above it. */
export function message(one, before, state) {
  const { hashed } = state.noise;
  const time = startsGroup(one.at, before?.at)
    ? html`<div class="${hashed('time')} pr-time">${clockTime(one.at)}</div>`
    : null;
  return html`<div data-testid="chat.chatroom.message_card" class="${hashed('card')}">${time}${body(one, state)}</div>`;
}

/** The platform's own lines have a card, and no bubble. */
function body(one, state) {
  const { hashed } = state.noise;
  if (one.kind === 'notice') return html`<div class="${hashed('notice')} pr-notice">${one.text}</div>`;
  const side = one.side === 'buyer' ? 'other' : 'self';
  return html`<div class="chatd-message ${side === 'other' ? 'pr-theirs' : 'pr-mine'}">
    <div class="pr-face"><img src="${side === 'other' ? pictures.face(state.open) : pictures.agent}" alt="avatar"></div>
    <div class="pr-content">${content(one, side)}</div>
    ${side === 'self' ? html`<span class="pr-read">Read</span>` : null}
  </div>`;
}

function content(one, side) {
  const bubble = `chatd-bubble-main chatd-bubble-main--${side}`;
  if (one.kind === 'image')
    return html`<div class="${bubble} pr-photo"><img src="${pictures.photo(one.picture)}" alt="image"></div>`;
  if (one.kind === 'goods') return html`<div class="${bubble}">${card(GOODS[one.goods])}</div>`;
  return html`<div class="${bubble} pr-bubble">${one.text}</div>`;
}

function card({ name, price, picture }) {
  return html`<div class="chatd-card pr-card">
    <img src="${pictures.photo(picture)}" alt="">
    <div><p>${name}</p><p class="pr-price">${price}</p></div>
  </div>`;
}
