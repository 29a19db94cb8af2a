import type { Message } from '../../lib/conversation/types';
import type { UntaughtPage } from './site';

interface Said {
  side: 'buyer' | 'agent';
  /** Null: a picture, a card; a reader may leave it out, or say that there was something. */
  text: string | null;
}

/** What a person sees said on a practice page. What robots say is drawn as the shop's own. */
export function saidOn({ open }: UntaughtPage): Said[] {
  return open.messages
    .filter(({ kind }) => kind !== 'assign' && kind !== 'close')
    .map(({ side, kind, text }) => ({
      side: side === 'buyer' || kind === 'from' ? 'buyer' : 'agent',
      text: text === '' || kind === 'from' ? null : text,
    }));
}

/** What of the messages told is not what the page shows, or is missing; empty: all is right. */
export function wrongs(told: readonly Message[], page: UntaughtPage): string[] {
  const wrong: string[] = [];
  const left = [...told];
  for (const { side, text } of saidOn(page)) {
    const [next] = left;
    const isSame = next && (text === null ? next.kind !== 'text' : plain(next.text) === plain(text));
    if (isSame) left.shift();
    if (isSame && next.side !== side) wrong.push(`${next.side} for ${side}: ${next.text}`);
    if (!isSame && text !== null) wrong.push(`missing: ${text}`);
  }
  return [...wrong, ...left.map(({ side, text }) => `${side} never said: ${text}`)];
}

/** Line breaks are the page's own affair: a table cell shows none. */
export const plain = (text: string | null) => (text ?? '').replace(/\s+/g, '');
