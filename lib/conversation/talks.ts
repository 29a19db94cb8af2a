import type { Conversation, Message } from './types';

/**
 * A console that shows no more of a buyer than a name has one key for all who bear it: 匿名用户 comes after 匿名用户, and
 * what was written for the first would go to the second. Their messages tell them apart.
 */

/** Between the page's key and the number of the talk under it; no page can have it in a name that it shows. */
const MARK = '\u0000';
/** Messages in a row that must be the same where none has an id: one 在吗 is said by every buyer. */
const RUN = 3;
/** Messages of one talk, and talks under one name, that are remembered. */
const MESSAGES = 500;
const TALKS = 50;

interface Talk {
  number: number;
  /** Signs of what was said, oldest first; empty until the page has told any. */
  signs: string[];
}

/** The key as the page has it. */
export function pageKey(key: string): string {
  return key.split(MARK, 1)[0] as string;
}

/** Tells the talks apart that a page has one key for, as long as the panel is there. */
export class Talks {
  private readonly known = new Map<string, Talk[]>();
  private open: { key: string; talk: Talk } | null = null;

  /**
   * @param messages of that key, as the page tells them now
   * @returns a key of its own
   */
  tell({ key }: Conversation, messages: readonly Message[]): string {
    if (!key.startsWith('name:')) {
      this.open = null;
      return key;
    }
    const signs = messages.map(signOf);
    const before = this.open?.key === key ? this.open.talk : null;
    const talk = this.find(key, before, signs);
    this.open = { key, talk };
    if (signs.length > 0) {
      const told = new Set(signs);
      talk.signs = [...talk.signs.filter((sign) => !told.has(sign)), ...signs].slice(-MESSAGES);
    }
    return talk.number === 0 ? key : `${key}${MARK}${talk.number}`;
  }

  private find(key: string, before: Talk | null, signs: readonly string[]): Talk {
    const talks = this.known.get(key) ?? [];
    const newestFirst = [...(before ? [before] : []), ...[...talks].reverse()];
    if (signs.length === 0) {
      // Nothing was said yet, or it has not been told: until then it is nobody's whom we know.
      if (before?.signs.length === 0) return before;
    } else {
      const same = newestFirst.find((talk) => isSame(talk.signs, signs));
      if (same) {
        if (before?.signs.length === 0)
          this.known.set(
            key,
            talks.filter((each) => each !== before),
          );
        return same;
      }
      if (before?.signs.length === 0) return before;
    }
    const fresh = { number: (talks.at(-1)?.number ?? -1) + 1, signs: [] };
    this.known.set(key, [...talks, fresh].slice(-TALKS));
    return fresh;
  }
}

const signOf = ({ id, side, at, kind, text }: Message) =>
  id === null ? `said ${side} ${at} ${kind} ${text}` : `id ${id}`;

function isSame(before: readonly string[], now: readonly string[]): boolean {
  const known = new Set(before);
  if (now.some((sign) => sign.startsWith('id ') && known.has(sign))) return true;
  if ([...before, ...now].some((sign) => sign.startsWith('id '))) return false;
  const run = Math.min(RUN, before.length, now.length);
  if (run === 0) return false;
  const joined = `\n${before.join('\n')}\n`;
  return now.some(
    (_, at) => at + run <= now.length && joined.includes(`\n${now.slice(at, at + run).join('\n')}\n`),
  );
}
