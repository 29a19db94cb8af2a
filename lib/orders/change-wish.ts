import { addressIn, hasDoor, isSureAddress } from './address';
import { corrected, correctionIn } from './change-correct';
import type { Told } from './change-read';
import { touches } from './change-touch';
import { compareAddress } from './compare';
import type { Recipient } from './types';

/** What a buyer wants, line by line. */
export interface Wish {
  said: Recipient;
  /** The lines that it comes from. */
  words: string[];
  isAsked: boolean;
  unread: 'several' | 'corrected' | null;
  /** They have said that it is wrong, and not yet what is right. */
  isPending: boolean;
  /** Nothing else has been said since: 是28号 may be about the goods. */
  isLast: boolean;
}

const NOTHING: Recipient = { name: null, phone: null, address: null };

/** A wish of which nothing has been said yet. */
export const UNSAID: Wish = {
  ...{ said: NOTHING, words: [], isAsked: true },
  ...{ unread: null, isPending: false, isLast: true },
};

/** One more line of those that follow one another; the newest counts where it is asked for. */
export function withTold(wish: Wish | null, text: string, told: Told): Wish {
  const before = wish?.said ?? NOTHING;
  // Two doors one after the other, and no word that the second is meant instead.
  const isOther = !told.isAsked && differs(before.address, told.address);
  // What is not clear of the door stays so until one is asked for, whatever else is written behind it.
  const left = told.isAsked && isDoor(told.address) ? null : (wish?.unread ?? null);
  return {
    said: {
      name: told.name ?? before.name,
      phone: told.phone ?? before.phone,
      address: told.address ?? before.address,
    },
    words: [...(wish?.words ?? []), text],
    isAsked: (wish?.isAsked ?? false) || told.isAsked,
    unread: told.isSeveral || isOther ? 'several' : isUnclear(before, told) ? 'corrected' : left,
    isPending: false,
    isLast: true,
  };
}

/** Unsure by itself, a part of what was said before, or another name or number that nobody asked for. */
function isUnclear(before: Recipient, told: Told): boolean {
  const isPart = before.address !== null && told.address !== null && !isDoor(told.address);
  const isOther = (['name', 'phone'] as const).some(
    (field) => before[field] !== null && told[field] !== null && before[field] !== told[field],
  );
  return told.isUnsure || isPart || (isOther && !told.isAsked);
}

/** With 打错了，是28号 behind it, if that is one; null: it is none, or it is no answer to this wish. */
export function withCorrection(before: Wish | null, text: string, told: Told | null): Wish | null {
  const found = correctionIn(before?.isPending ? `打错了,${text}` : text);
  // The end of the order's own number may be meant, which most consoles mask.
  const wish = before ?? (found?.isTail ? UNSAID : null);
  if (!wish || !found || (!wish.isLast && !found.isNamed)) return null;
  const next = { ...wish, words: [...wish.words, text], isLast: true };
  if (found.is === '') return { ...next, isPending: true };
  // 打错了 with all of it written anew.
  const isWhole =
    told && (isDoor(told.address) || (told.address === null && !told.isSeveral && !told.isLoose));
  // Of two doors nobody knows which one was wrong.
  if (isWhole && wish.unread !== 'several') return withTold(wish, text, { ...told, isAsked: true });
  const said = wish.unread ? null : corrected(wish.said, found);
  return said && (said.address === null || isSureAddress(said.address))
    ? { ...next, said, isPending: false }
    : { ...next, isPending: false, unread: wish.unread ?? 'corrected' };
}

/** Thanks and the like are nothing in between. */
const NOTHING_SAID =
  /^(?:好的?|嗯+|哦+|啊+|亲+|在吗|在么|谢谢.{0,2}|麻烦.{0,4}|辛苦.{0,3}|不好意思|抱歉|哎呀?|等下|稍等|ok|[\p{P}\p{S}\s])*$/iu;

/** A line in which no recipient could be read: it may be about the wish all the same. */
export function passed(wish: Wish | null, text: string): Wish | null {
  if (!wish || NOTHING_SAID.test(text)) return wish;
  return touches(text, wish.said) ? upset(wish, text) : { ...wish, isLast: false };
}

/** Nothing of it is certain any more. */
export const upset = (wish: Wish, text: string): Wish => ({
  ...wish,
  words: [...wish.words, text],
  unread: wish.unread ?? 'corrected',
});

/** A town, a road and a number. */
export function isDoor(address: string | null): boolean {
  const parts = address === null ? null : addressIn(address);
  return parts !== null && parts.coarse > 0 && hasDoor(parts);
}

const differs = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && compareAddress(one, other) === 'differs';
