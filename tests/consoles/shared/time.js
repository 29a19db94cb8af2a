/** Times as the consoles write them, always +08:00 whatever the browser's own zone is. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (number) => String(number).padStart(2, '0');

function parts(at) {
  const date = new Date(at + 8 * HOUR);
  return {
    year: date.getUTCFullYear(),
    month: two(date.getUTCMonth() + 1),
    day: two(date.getUTCDate()),
    hour: two(date.getUTCHours()),
    minute: two(date.getUTCMinutes()),
    second: two(date.getUTCSeconds()),
  };
}

/** 2026年09月08日 17:12:14 */
export function longTime(at) {
  const t = parts(at);
  return `${t.year}年${t.month}月${t.day}日 ${t.hour}:${t.minute}:${t.second}`;
}

/** 2026/09/08 17:12:14 */
export function slashTime(at) {
  const t = parts(at);
  return `${t.year}/${t.month}/${t.day} ${t.hour}:${t.minute}:${t.second}`;
}

/** 09-08 17:12:14 */
export function dayTime(at) {
  const t = parts(at);
  return `${t.month}-${t.day} ${t.hour}:${t.minute}:${t.second}`;
}

/** 9-08 17:12:14 */
export const shortTime = (at) => dayTime(at).replace(/^0/, '');

/** 2026-09-08 17:12:14 */
export const dashTime = (at) => slashTime(at).replaceAll('/', '-');

/** 17:12 */
export function clockTime(at) {
  const t = parts(at);
  return `${t.hour}:${t.minute}`;
}

/** 17:12 today, 昨天, else 09-06: what a conversation row shows. */
export function rowTime(at, now) {
  const days = Math.floor((now + 8 * HOUR) / DAY) - Math.floor((at + 8 * HOUR) / DAY);
  if (days === 0) return clockTime(at);
  if (days === 1) return '昨天';
  const t = parts(at);
  return `${t.month}-${t.day}`;
}

/** 已等待3分钟, 已等待1小时; nothing under a minute or when nobody waits. */
export function waitingText(since, now) {
  if (since === null || now - since < MINUTE) return '';
  if (now - since < HOUR) return `已等待${Math.floor((now - since) / MINUTE)}分钟`;
  return `已等待${Math.floor((now - since) / HOUR)}小时`;
}

/** Both consoles print a time only where more than five minutes lie between two rows. */
export const startsGroup = (at, before) => before === undefined || at - before > 5 * MINUTE;
