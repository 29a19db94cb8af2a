import { html } from '../shared/html.js';

/** The dialog's words for its colours, and the colours. */
export const FLAGS = [
  ['红色', '#ff4444'],
  ['黄色', '#ffb800'],
  ['绿色', '#18b566'],
  ['蓝色', '#3b82f6'],
  ['紫色', '#9b59d0'],
];

/**
 * The note dialog for a draft. It shows no order number. `tag-wraper` is the console's spelling; what stands behind
 * it, and the version in the buttons' classes, change with each build.
 */
export const dialog = ({ flag }) => html`<div class="pr-veil"><div class="pr-dialog">
  <h3>订单备注</h3>
  <div class="pr-flags">${FLAGS.map(([word, colour]) => tag(word, colour, word === flag))}</div>
  <textarea class="note-textarea" placeholder="订单备注由商家添加，仅平台客服和商家可见"></textarea>
  <p class="pr-hint">两次备注间隔时长需大于1秒</p>
  <div class="pr-acts">${button('取消', 'pr-button')}${button('保存', 'pr-button-main')}</div>
</div></div>`;

const tag = (word, colour, isChosen) =>
  html`<div class="index_tag-wraper__3dQp1${isChosen ? ' active-tag' : ''}"><i class="pr-dot" style="background: ${colour}"></i><span class="input-text">${word}</span></div>`;

const button = (word, look) =>
  html`<button type="button" data-testid="beast-core-button" class="BTN_outerWrapper_4-103-1 ${look}"><span>${word}</span></button>`;
