import { type Address, addressIn, beginsCoarse, hasDoor, isSureAddress } from './address';
import { focused, SENDS, SPLIT } from './change-focus';
import { labelledName, type Named } from './change-name';
import { isUnderstood, MARKS } from './change-understood';
import {
  ALL_OF_IT,
  ASIDE,
  ASKS,
  ASKS_ADDRESS,
  COUNTS,
  LABELS,
  NEVER,
  OTHER_ORDER,
  QUESTION,
  SENDS_WHAT,
  TOWARDS,
  UNCLEAR,
  WAS,
} from './change-words';
import { compareAddress } from './compare';
import { isName } from './names';
import { type Phone, phonesIn, wantedPhones } from './phone';
import { evenText } from './plain';

/** What a message says of where a parcel is to go. */
export interface Told {
  name: string | null;
  phone: string | null;
  address: string | null;
  /** In so many words: 改成, 写错了. Else they only wrote it down. */
  isAsked: boolean;
  /** A number or a name that stands alone: it counts beside an address, or where it was asked for. */
  isLoose: boolean;
  /** To more than one door: then name, number and address are null, for nobody has said which belongs to which. */
  isSeveral: boolean;
  /** Something stands beside it of which nobody knows whether it belongs to it: then nothing of it is to be taken over. */
  isUnsure: boolean;
}

const SEVERAL: Told = {
  ...{ name: null, phone: null, address: null },
  ...{ isAsked: true, isLoose: false, isSeveral: true, isUnsure: false },
};

/** Longer messages tell stories. */
const LONGEST = 300;

/** Null where nothing of the kind is said. */
export function readRecipient(message: string): Told | null {
  const whole = plain(message);
  if (whole === '' || whole.length > LONGEST || NEVER.test(whole)) return null;
  const { text, isContrast } = focused(whole);
  if (OTHER_ORDER.test(text)) return null;
  const alone = text.replace(/[ ,]*收$/, '');
  if (isName(alone))
    return {
      ...{ name: alone, phone: null, address: null },
      ...{ isAsked: false, isLoose: true, isSeveral: false, isUnsure: false },
    };
  const isAsked = isContrast || ASKS.test(text);
  if (!isAsked && (ASIDE.test(text) || QUESTION.test(text))) return null;
  if (SPLIT.test(text) && (SENDS.test(text) || piecesOf(text).some((each) => beginsCoarse(each))))
    return SEVERAL;
  const phones = phonesIn(text);
  const candidates = wantedPhones(text, phones);
  const phone = thePhone(text, candidates);
  const named = labelledName(text, isAsked) ?? gluedName(text, phones);
  const rest = without(text, phones, named);
  const part = isAsked ? wantedPart(rest) : rest;
  const wanted = isAsked ? part.replace(WAS, '\n') : rest;
  const parts = piecesOf(wanted);
  const manner = { text, isAsked, isContrast, isBeside: phone !== null || named !== null };
  const found = addressesIn(parts);
  if (isSeveral(found)) return SEVERAL;
  const address = theAddress(found, manner);
  const name = named
    ? named.isSure
      ? named.name
      : null
    : looseName(parts, phone !== null || address !== null);
  if (phone === null && name === null && address === null && !named) return null;
  const isLabelled = named !== null || LABELS.phone.test(text);
  const isLoose = address === null && !isAsked && !isLabelled && !(phone !== null && name !== null);
  // A number or a name in a sentence that is about something else.
  if (address === null && !isAsked && spareSigns(rest, name) > 4) return null;
  const last = phones.at(-1);
  const besides = marked(rest, named ? null : name, address);
  const isUnsure =
    named?.isSure === false ||
    (candidates.length > 0 && phone === null) ||
    (address !== null && !isWholeOrder(text)) ||
    (address !== null && !isSure(address, wanted, rest.slice(0, rest.length - part.length))) ||
    (address === null && last !== undefined && !isPlainBehind(text, last)) ||
    besides === null ||
    !isUnderstood(besides);
  return { name, phone, address: address?.text ?? null, isAsked, isLoose, isSeveral: false, isUnsure };
}

/** Signs of mood are no words: 😊, [微笑]. */
const MOODS = /\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[\u{1f3fb}-\u{1f3ff}]|\[[\u4e00-\u9fa5]{1,4}\]/gu;
const plain = (message: string): string =>
  evenText(message)
    .replace(MOODS, (sign) => ' '.repeat(sign.length))
    .trim();

/** All of it is an address, and nothing beside it speaks of another door, number or choice. */
function isSure(address: Address, wanted: string, before: string): boolean {
  if (!isSureAddress(address.text)) return false;
  const left = around(wanted, address.text)?.join(' ');
  // 前台别放: what is not to be done is no part of the door.
  if (
    left === undefined ||
    (/ (?:别|不|请勿)/.test(left) && !/[号楼室栋幢座元层\dA-Za-z]$/.test(address.text))
  )
    return false;
  if (UNCLEAR.test(left.replace(COUNTS, ' '))) return false;
  // 合肥市徽州大道1388号，应该是庐阳区: a part of what stands before it.
  const isPart = address.coarse === 0 || !hasDoor(address);
  return !isPart || !piecesOf(before).some((each) => (addressIn(each)?.middle ?? 0) > 0);
}

/** A message with marks in place of what was read; null: of the address it cannot be told where it stands. */
function marked(rest: string, name: string | null, address: Address | null): string | null {
  const found = address ? around(rest, address.text) : [rest];
  const text = found?.join(MARKS.address).replace(WAS, MARKS.other).replace(COUNTS, ' ') ?? null;
  return text && name !== null ? text.replace(name, MARKS.other) : text;
}

/** All that was ordered is to go there, as far as the words tell. */
const isWholeOrder = (text: string): boolean =>
  [...text.matchAll(SENDS_WHAT)].every(([, what = '']) => ALL_OF_IT.test(what));

/** What stands before and behind an address that was put together of its letters and digits; null: it is nowhere. */
function around(text: string, address: string): [before: string, behind: string] | null {
  const signs = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  const wanted = address.match(/[\p{L}\p{N}]/gu) ?? [];
  const at = signs
    .map(([sign]) => sign)
    .join('')
    .indexOf(wanted.join(''));
  const [first, last] = [signs[at], signs[at + wanted.length - 1]];
  return first && last ? [text.slice(0, first.index), text.slice(last.index + 1)] : null;
}

/** Behind a number another one, or 多打了个1. */
const isPlainBehind = (text: string, { to }: Phone): boolean =>
  !UNCLEAR.test(text.slice(to).replace(COUNTS, ' '));

/** The one behind 改成, or the only one; two of which nobody says which is meant are none. */
function thePhone(text: string, found: readonly Phone[]): string | null {
  const [only] = found;
  if (new Set(found.map(({ digits }) => digits)).size < 2) return only?.digits ?? null;
  // 换成这个, and a number before it: which one?
  const from = lastTowards(text);
  const wanted = found.filter((each) => from !== null && each.from >= from);
  const isNext = /^[^\d,\n]{0,6}$/.test(text.slice(from ?? 0, wanted[0]?.from ?? 0));
  return wanted.length === 1 && isNext ? (wanted[0]?.digits ?? null) : null;
}

/** Where the words behind the last 改成 begin. */
function lastTowards(text: string): number | null {
  const last = [...text.matchAll(TOWARDS)].at(-1);
  return last ? last.index + last[0].length : null;
}

/** 478号李雪梅13900002222: between a door and a number; 改成李雪梅收. */
function gluedName(text: string, phones: readonly Phone[]): Named | null {
  for (const { from } of phones) {
    const name = /[号室楼栋幢元层户]([\u4e00-\u9fa5]{2,3})$/.exec(text.slice(0, from))?.[1];
    if (name && isName(name)) return { from: from - name.length, to: from, name, isSure: true };
  }
  const match = /(?:改|换)成([\u4e00-\u9fa5]{2,4})(?=收(?:[ ,\n]|$))/.exec(text);
  const [whole = '', name] = match ?? [];
  if (match && name && isName(name))
    return { from: match.index, to: match.index + whole.length, name, isSure: true };
  return null;
}

/** What is left beside numbers, names and labels. */
function spareSigns(rest: string, name: string | null): number {
  return rest.replace(name ?? '', '').replace(/[^\p{L}\p{N}]|地址|我的|这个/gu, '').length;
}

/** With a bar in place of numbers and of the name with its label, a line's end in place of labels. */
function without(text: string, phones: readonly Phone[], named: Named | null): string {
  const signs = [...Array(text.length).keys()].map((at) => text.charAt(at));
  for (const { from, to } of [...phones, ...(named ? [named] : [])]) signs.fill('|', from, to);
  const label = new RegExp(`(?:${LABELS.phone.source}|${LABELS.name.source})[ ]*[:=]?`, 'gi');
  return signs.join('').replace(label, (words) => '\n'.repeat(words.length));
}

/** Behind the last 改成, where something of an address stands there; else the whole. */
function wantedPart(text: string): string {
  const from = lastTowards(text);
  const behind = from === null ? '' : text.slice(from);
  return piecesOf(behind).some((piece) => addressIn(piece) !== null) ? behind : text;
}

/** An empty one where something has been taken out: what stands on both sides of it is not one address. */
const piecesOf = (text: string): string[] =>
  text.split(/\|+/).flatMap((stretch, at) => [
    ...(at > 0 ? [''] : []),
    ...stretch
      .split(/[\n,;:.!?~"“”【】<>]+|\s{2,}/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  ]);

interface Manner {
  text: string;
  isAsked: boolean;
  /** Beside what is wrong until now. */
  isContrast: boolean;
  /** A telephone number or a name stands in the same message. */
  isBeside: boolean;
}

/** Runs of pieces that are one address, or a part of one. */
function addressesIn(parts: readonly string[]): Address[] {
  const runs: string[][] = [[]];
  for (const part of parts) {
    const bare = withoutName(part);
    const before = addressIn(runs.at(-1)?.join('') ?? '');
    const isRegion = before !== null && before.coarse > 0 && before.middle + before.fine === 0;
    if (!addressIn(bare)) runs.push([]);
    // 小区驿站：杭州市… begins anew at the city; 浙江省，杭州市 goes on.
    else if (beginsCoarse(bare) && !isRegion) runs.push([bare]);
    else runs.at(-1)?.push(bare);
  }
  return runs.flatMap((run) => addressIn(run.join('')) ?? []);
}

/** The fullest, if it is one. */
function theAddress(found: readonly Address[], manner: Manner): Address | null {
  const weight = ({ coarse, middle, fine }: Address) => coarse + middle + fine;
  const [best] = [...found].sort((a, b) => weight(b) - weight(a));
  return best && isEnough(best, manner) ? best : null;
}

/** Two whole ones that can't be the same door. */
function isSeveral(found: readonly Address[]): boolean {
  const [first, ...more] = found.filter((each) => each.coarse > 0 && hasDoor(each));
  return more.some(({ text }) => compareAddress(first?.text ?? null, text) === 'differs');
}

/** How much of an address it takes depends on how plainly the buyer says that it is one. */
function isEnough(address: Address, { text, isAsked, isContrast, isBeside }: Manner): boolean {
  const { coarse, middle, fine } = address;
  const all = coarse + middle + fine;
  const isLabelled = LABELS.address.test(text);
  if (/[\u4e00-\u9fa5]{40,}/.test(address.text)) return false;
  // 不是南山路是北山路: as much as they say is wrong; a room or a floor may be the goods'.
  if (isContrast && (middle > 0 || /[栋幢弄]|号楼|单元/.test(address.text))) return true;
  if (isAsked && isLabelled) return fine > 0 || middle > 0 || coarse > 1;
  if (isAsked)
    return (ASKS_ADDRESS.test(text) || coarse > 0) && (hasDoor(address) || (coarse > 1 && all > 2));
  if (isBeside || isLabelled) return hasDoor(address) || coarse > 1;
  const isAlone = text.replace(/\s/g, '').length - address.text.length <= 8;
  return isAlone && hasDoor(address) && all > 2 && (coarse > 0 || fine > 1);
}

/** A name before or behind an address, with a blank between. */
function withoutName(part: string): string {
  const words = part.split(' ');
  return words
    .filter((word, at) => !((at === 0 || at === words.length - 1) && isName(word.replace(/收$/, ''))))
    .join(' ');
}

function looseName(parts: readonly string[], isBeside: boolean): string | null {
  if (!isBeside) return null;
  const ends = parts.flatMap((part) => {
    const words = part.split(' ');
    return [words[0] ?? '', words.at(-1) ?? ''].map((word) => word.replace(/(?:收|:)$/, ''));
  });
  const names = [...new Set(ends.filter((word) => isName(word) && addressIn(word) === null))];
  return names.length === 1 ? (names[0] ?? null) : null;
}
