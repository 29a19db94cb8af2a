import type { RefusalReason } from '../../conversation/types';
import type { InsertedText } from '../modules';
import { type Attempt, type Attempted, attempt, textIn } from './attempt';
import { seen } from './reading';
import type { Strategy } from './strategies';

export interface Edit extends Omit<Attempt, 'strategy'> {
  strategies: readonly Strategy[];
  /** What to replace, as offsets of the text as it is now. */
  from: number;
  to: number;
}

type Options = Omit<Edit, 'strategies' | 'known'>;

export type Outcome = InsertedText | { ok: false; reason: RefusalReason };

/**
 * Puts a text in the place of another, one strategy after the other, until the editor shows it. Whole or not at all:
 * what a strategy left behind is taken away before the next. After one that the editor said it has taken, and does
 * not show, no other follows: it may still come, and would be there twice.
 */
export async function edit({ strategies, ...options }: Edit): Promise<Outcome> {
  for (const strategy of strategies) {
    const tried = await attempt({ ...options, strategy });
    if (tried.came) return { ok: true, before: tried.before, text: tried.left, inserted: seen(options.text) };
    const isClean = tried.left === tried.before || (await takeBack(options, strategy, tried));
    if (tried.refused) return { ok: false, reason: tried.refused };
    if (!isClean || (tried.taken && tried.left === tried.before)) break;
  }
  return { ok: false, reason: 'not-kept' };
}

/** Makes the editor hold `wanted` by changing only what differs, so that pictures in the rest of a draft stay. */
export async function replace(
  options: Omit<Edit, 'from' | 'to' | 'text' | 'known'>,
  wanted: string,
): Promise<boolean> {
  const known = textIn(options.editor);
  if (known === wanted) return true;
  const result = await edit({ ...options, ...difference(known, wanted), known });
  return result.ok && textIn(options.editor) === wanted;
}

/**
 * By the strategy that wrote it. Where another conversation is open by now, what stands there may be its own draft:
 * then only a piece of our text is taken out of what we know, and what it took the place of does not come back.
 */
async function takeBack(options: Options, strategy: Strategy, { before, left }: Attempted): Promise<boolean> {
  const change = difference(left, before);
  const piece = left.slice(change.from, change.to);
  const isOurs = piece !== '' && seen(options.text).startsWith(piece);
  const text = isOurs && options.mayWrite() ? '' : change.text;
  const mayWrite = isOurs && text === '' ? () => null : options.mayWrite;
  const { left: now } = await attempt({ ...options, ...change, text, strategy, known: left, mayWrite });
  return now === before;
}

/** The smallest piece of one text that makes the other of it; never half a character. */
export function difference(now: string, wanted: string): { from: number; to: number; text: string } {
  const most = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < most && now[start] === wanted[start]) start += 1;
  if (isHigh(now, start - 1)) start -= 1;
  let end = 0;
  while (end < most - start && now.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  if (isHigh(now, now.length - end - 1)) end -= 1;
  return { from: start, to: now.length - end, text: wanted.slice(start, wanted.length - end) };
}

/** Whether a character goes on behind this place: the first half of a pair. */
const isHigh = (text: string, index: number) => /[\ud800-\udbff]/.test(text.charAt(index));
