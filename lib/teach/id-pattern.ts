/** Made for one drawing of the page, and others at the next. */
const FLEETING = /^(:|_?r\d|rc[_-]|el-id|ember|radix|headlessui|react|uid-\d|__bvid)/i;

/**
 * How a message's id is cut out of an attribute, by the values of all rows: `middlePanel_list_{digits}`. Null where they
 * are no ids: missing, repeated, or short numbers, which count the rows and move with them. `''`: the whole value.
 */
export function idPattern(values: readonly (string | null)[]): string | null {
  const given = values.flatMap((value) => (value ? [value] : []));
  if (given.length < values.length || new Set(given).size < given.length) return null;
  if (!given.every((value) => value.length >= 6 && value.length <= 120 && /(\d.*){3}/.test(value)))
    return null;
  if (given.some((value) => FLEETING.test(value) || /[\s{}]/.test(value))) return null;
  // Up to the first digit only: what is alike behind it may be the conversation's own number.
  const prefix = given.reduce(commonStart).replace(/\d.*$/s, '');
  const isNumber = given.every((value) => /^\d+$/.test(value.slice(prefix.length)));
  if (isNumber) return `${prefix}{digits}`;
  return /^[A-Za-z]+[-_:]$/.test(prefix) ? `${prefix}{value}` : '';
}

function commonStart(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(0, at);
}

/** Whether these are times of messages, in epoch milliseconds: all after 2015, none ahead, in the order of the page. */
export function areTimes(values: readonly string[], now: number): boolean {
  const times = values.map(Number);
  const isInOrder = (sign: number) =>
    times.every((time, at) => at === 0 || sign * (time - (times[at - 1] ?? 0)) >= 0);
  const isTime = times.every((time) => time > Date.UTC(2015, 0) && time < now + 86_400_000);
  return values.length > 1 && isTime && (isInOrder(1) || isInOrder(-1));
}
