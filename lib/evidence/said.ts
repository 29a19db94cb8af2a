import { fold } from '../search/fold';
import type { Transcript } from './capture';

/**
 * What would be more of it: `12345678` is not what was said in `123456789`, nor in `a12345678`. Chinese words stand right
 * beside a number and are none of it.
 */
const MORE = String.raw`(?!\p{Script=Han})[\p{L}\p{N}_]`;
const GOES_ON = new RegExp(`^${MORE}`, 'u');
const BEFORE = new RegExp(`(?:${MORE})+$`, 'u');
/** What people put right before an account, in letters: `加我qq12345678`. */
const LABELS: ReadonlySet<string> = new Set(['q', 'qq', 'v', 'vx', 'wx', 'tel', 'zfb']);

/** What a transcript holds to be searched: what was said, a line a message, folded. */
export function wordsOf({ messages }: Transcript): string {
  return fold(messages.map(({ text }) => text).join('\n'));
}

/** Null for bytes that are no transcript of ours. */
export function readTranscript(text: string): Transcript | null {
  try {
    const read = JSON.parse(text) as Transcript | null;
    if (read?.schema !== 'sellerside-transcript/1' || !Array.isArray(read.messages)) return null;
    return read.messages.every((message) => typeof message?.text === 'string') ? read : null;
  } catch {
    return null;
  }
}

/** Ids of the buyer's messages that hold exactly this value: not as part of a longer one. */
export function messagesWith({ messages }: Transcript, value: string): string[] {
  const wanted = fold(value);
  return messages
    .filter(({ side, text }) => side === 'buyer' && holds(fold(text), wanted))
    .map(({ id }) => id);
}

function holds(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = BEFORE.exec(text.slice(0, at))?.[0] ?? '';
    if ((before === '' || LABELS.has(before)) && !GOES_ON.test(text.slice(at + wanted.length))) return true;
  }
  return false;
}
