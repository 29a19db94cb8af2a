import { html } from '../shared/html.js';
import { clockTime } from '../shared/time.js';
import { GOODS } from './goods.js';
import { pictures } from './pictures.js';
import { bottomOf, inView, placesOf } from './places.js';

/** The page shows no ids. */
export const messageId = (_line, _at, serial) => String(serial);

/** What the rows in the document belong to: a switch under way shows the old conversation for a while. */
export const drawn = { state: null, conversation: null };

/** One row of the message list, at its place. */
export function message(one, _before, state) {
  Object.assign(drawn, { state, conversation: state.open });
  const { hashed } = state.noise;
  const { messages } = state.open;
  const { top, height } = placesOf(messages)[messages.lastIndexOf(one)];
  return html`<div class="${hashed('line')} pr-line" style="position: absolute; left: 0px; top: ${top}px; height: ${height}px; width: 100%;">
    <div class="${hashed('message')}">${body(one, state)}</div>
  </div>`;
}

/** Room below the last row. */
const END = 12;

/** The list's inner box with the rows in view, by default those at the end. */
export function rows(state, view) {
  const { messages } = state.open;
  return html`<div class="ReactVirtualized__Grid__innerScrollContainer pr-rows" style="height: ${bottomOf(placesOf(messages)) + END}px;">
    ${inView(messages, view).map((one) => message(one, undefined, state))}
  </div>`;
}

function body(one, state) {
  const { hashed } = state.noise;
  if (one.kind === 'notice') return html`<div class="${hashed('notice')} pr-notice">${one.text}</div>`;
  const theirs = one.side === 'buyer';
  return html`<div class="${hashed(theirs ? 'receive' : 'send')} ${theirs ? 'pr-theirs' : 'pr-mine'}" data-cy="${theirs ? 'webchat-message-receive' : 'webchat-message-send'}">
    <div class="pr-face"><img src="${theirs ? pictures.face(state.open) : pictures.agent}" alt=""></div>
    <div class="${hashed('bubble')} pr-content">${content(one, hashed)}</div>
  </div>`;
}

/** The time stands inside the box of the text. What pictures and cards are made of is not known. */
function content(one, hashed) {
  const time = html`<div class="${hashed('time')} pr-clock">${clockTime(one.at)}</div>`;
  if (one.kind === 'image')
    return html`<div class="${hashed('image')} pr-photo"><img src="${pictures.photo(one.picture)}" alt="">${time}</div>`;
  if (one.kind === 'goods') return html`${card(GOODS[one.goods])}${time}`;
  return html`<pre class="${hashed('text')} pr-bubble"><div>${one.text}${time}</div></pre>`;
}

function card({ name, price, picture }) {
  return html`<div class="pr-card">
    <img src="${pictures.photo(picture)}" alt="">
    <div><p title="${name}">${name}</p><p class="pr-price">${price}</p></div>
  </div>`;
}
