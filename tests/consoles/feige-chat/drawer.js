import { html, raw } from '../shared/html.js';

/** Radio values and fills, in the drawer's order. */
const FLAGS = [
  ['5', '#FF3B52'],
  ['4', '#FF5C00'],
  ['3', '#00C87F'],
  ['2', '#04CBE7'],
  ['1', '#6C26FD'],
  ['0', '#69718C'],
];

/** The note drawer for a draft. It shows no order number; its box is the only one on the page that Enter saves. */
export const drawer = ({
  flag,
}) => html`<div class="pr-veil pr-at-right"><div class="ecom-drawer-wrapper-body pr-dialog">
  <h3>订单备注</h3>
  <textarea id="textareaID" class="ecom-input" placeholder="请输入备注信息，使用Enter保存，使用⌘+Enter换行"></textarea>
  <label class="pr-check"><input type="checkbox">自动添加备注人和时间到末尾</label>
  <h4>订单标记</h4>
  <div class="pr-flags">${FLAGS.map(([value, fill]) => option(value, fill, value === flag))}</div>
  <div class="pr-acts"><button type="button" class="ecom-btn pr-button">取消</button><button type="button" class="ecom-btn ecom-btn-primary pr-button-main">确定</button></div>
</div></div>`;

function option(value, fill, isChosen) {
  const checked = isChosen ? raw(' checked') : null;
  return html`<label><input type="radio" name="pr-flag" value="${value}"${checked}><span class="i-icon i-icon-flag"><svg viewBox="0 0 16 16"><path fill="${fill}" d="M4 14V2h8l-2 3 2 3H5v6z"></path></svg></span></label>`;
}
