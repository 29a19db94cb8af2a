import { normaliseOrderId, orderIdsIn } from '../orders/id';

export type OrderText =
  /** `pattern` cuts the number out of the text; `''` where the text is nothing else. */
  { state: 'one'; id: string; pattern: string } | { state: 'none' } | { state: 'several' };

/** Where the order number stands in what an element says: `订单编号：{value}`. */
export function orderTextOf(text: string): OrderText {
  const plain = text.replace(/\s+/g, ' ').trim();
  const whole = normaliseOrderId(plain);
  if (whole !== null && /\d{5}/.test(whole)) return { state: 'one', id: whole, pattern: '' };
  const ids = [...new Set(orderIdsIn(plain))];
  const [id] = ids;
  if (id === undefined) return { state: 'none' };
  if (ids.length > 1) return { state: 'several' };
  const pattern = patternAround(plain, id);
  return pattern === null ? { state: 'none' } : { state: 'one', id, pattern };
}

/** Of the words around the number only the nearest stay, and only where no other number is among them. */
function patternAround(text: string, id: string): string | null {
  const at = text.toUpperCase().indexOf(id);
  if (at < 0) return null;
  const before = text.slice(0, at);
  const label = /[^\s\d,，;；|]+\s?$/.exec(before)?.[0] ?? '';
  const after = text.slice(at + id.length);
  const start = before === label ? label : label === '' ? null : `{*}${label}`;
  // The number ends at a space or a bracket; without either, nobody can say where.
  const end = after === '' ? '' : /^[\s)）\]】,，;；|]/.test(after) ? `${after[0]}{*}` : null;
  return start === null || end === null || /[{}]/.test(label) ? null : `${start}{value}${end}`;
}

/** The word right before the number, `订单编号：` of `状态 已发货 订单编号：2609…`; '' where there is none. */
export function labelIn(text: string, id: string): string {
  const plain = text.replace(/\s+/g, ' ');
  const before = plain.slice(0, Math.max(0, plain.toUpperCase().indexOf(id)));
  return /[^\s\d,，;；|]{1,20}\s?$/.exec(before)?.[0].trim() ?? '';
}
