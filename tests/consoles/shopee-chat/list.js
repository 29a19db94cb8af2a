import { lastText, newestFirst, rowTime } from '../shared/english.js';
import { html } from '../shared/html.js';
import { icon } from '../shared/icons.js';
import { pictures } from './pictures.js';

/** Sections of the list; a row with its id stands between them, among the conversations' own. */
const SECTIONS = [
  ['tab_unreplied', 'Unreplied', ({ waitingSince }) => waitingSince !== null],
  ['tab_manually_replied', 'Replied', ({ waitingSince }) => waitingSince === null],
];

/** Every row from top to bottom, one a buyer: `{conversation, group}`. */
export function entries(state) {
  const sorted = [...state.conversations].sort(newestFirst);
  return SECTIONS.flatMap(([group, , isIn]) =>
    sorted.filter(isIn).map((conversation) => ({ conversation, group })),
  );
}

export function list(state) {
  const all = entries(state);
  return html`<div class="ReactVirtualized__Grid__innerScrollContainer pr-list">
    ${SECTIONS.map(([id, title]) => {
      const own = all.filter(({ group }) => group === id);
      return html`<div id="${id}" class="pr-group-title">${title} (${own.length})</div>
        ${own.map(({ conversation }) => html`<div>${row(conversation, state)}</div>`)}`;
    })}
  </div>`;
}

/** The open row's `data-cy` ends in `-current`; the badge beside the last words has no name. */
function row(conversation, state) {
  const { hashed } = state.noise;
  const open = conversation === state.open;
  return html`<div data-cy="webchat-conversation-cell-root${open ? '-current' : ''}" class="${hashed('cell')} pr-row${open ? ' pr-on' : ''}">
    <div class="pr-face"><img src="${pictures.face(conversation)}" alt=""></div>
    <div class="pr-row-main">
      <div data-cy="webchat-conversation-cell-name" class="${hashed('name')} pr-row-name" title="${conversation.nick}">${conversation.nick}</div>
      <div class="pr-row-line">
        <div data-cy="webchat-conversation-cell-message" class="${hashed('last')} pr-row-last">${lastText(conversation)}</div>
        ${conversation.unread > 0 ? html`<i class="${hashed('badge')} pr-count">${conversation.unread}</i>` : null}
      </div>
    </div>
    <div class="${hashed('when')} pr-row-side">${rowTime(conversation.messages.at(-1).at, state.now)}</div>
  </div>`;
}

/** The column around the list. Its search field is not the reply box. */
export function listColumn(state) {
  return html`<aside class="pr-left">
    <div class="pr-tabs"><span class="pr-on">All chats</span><span>Unread</span><span>Starred</span></div>
    <label class="pr-search">${icon('search')}<input type="text" placeholder="Search buyer or order"></label>
    <div data-cy="webchat-conversation-list" class="pr-scroller"><div class="ReactVirtualized__Grid">${list(state)}</div></div>
  </aside>`;
}
