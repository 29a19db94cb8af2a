import { clockTime, longTime } from './time.js';

/**
 * Lines of a conversation for the consoles that are worked in English; each console brings its own. The
 * first number is the line's time in seconds before the page's "now". `notice` is the platform's own line, `auto`
 * an answer that the platform gave in the shop's name.
 */
const line = (side, kind) => (ago, text) => ({ side, kind, ago, text });

export const buyer = line('buyer', 'text');
export const agent = line('agent', 'text');
export const notice = line('platform', 'notice');
export const auto = line('platform', 'auto');
export const photo = (ago, picture) => ({ side: 'buyer', kind: 'image', ago, text: '', picture });
export const goods = (ago, item) => ({ side: 'agent', kind: 'goods', ago, text: '', goods: item });

/** What a conversation row shows of its last line. */
export function lastText({ messages }) {
  const message = messages.findLast((one) => one.kind !== 'notice');
  return message ? ({ image: '[Image]', goods: '[Product]' }[message.kind] ?? message.text) : '';
}

/** 17:12 today, Yesterday, else 06/09: what a conversation row shows. */
export function rowTime(at, now) {
  const dayOf = (ms) => longTime(ms).slice(0, 11);
  if (dayOf(at) === dayOf(now)) return clockTime(at);
  if (dayOf(at) === dayOf(now - 86_400_000)) return 'Yesterday';
  return `${dayOf(at).slice(8, 10)}/${dayOf(at).slice(5, 7)}`;
}

export const newestFirst = (a, b) => b.messages.at(-1).at - a.messages.at(-1).at;
