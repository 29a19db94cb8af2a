import { html, raw } from '../shared/html.js';

/** Ids of the old dialog's flags, what is saved, and their colours. Only the blue one was seen. */
export const FLAGS = [
  ['taggray', '0', '#8c8c8c'],
  ['tagred', '1', '#f5222d'],
  ['tagyellow', '2', '#fadb14'],
  ['taggreen', '3', '#52c41a'],
  ['tagblue', '4', '#1677ff'],
  ['tagpurple', '5', '#722ed1'],
];

/** The old page's note dialog for a draft. It shows no order number, and nothing that closes it is known. */
export const dialog = ({ flag }) => html`<div class="pr-veil"><div class="pr-dialog">
  <h3>订单备注</h3>
  <textarea id="remarkArea"></textarea>
  <div class="pr-flags">${FLAGS.map(([id, value, colour]) => option(id, value, colour, value === flag))}</div>
  <div class="pr-acts"><button type="button" id="rSubmitButton" class="pr-button-main">提交</button></div>
</div></div>`;

function option(id, value, colour, isChosen) {
  const checked = isChosen ? raw(' checked') : null;
  return html`<label><input type="radio" name="pr-tag" id="${id}" value="${value}"${checked}><i class="pr-dot" style="background: ${colour}"></i></label>`;
}
