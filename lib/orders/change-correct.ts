import { isField } from './change-focus';
import { NEVER, QUESTION } from './change-words';
import { isName } from './names';
import { phonesIn } from './phone';
import { evenText } from './plain';
import type { Recipient } from './types';

/** A buyer's 打错了，是28号: what of the line before was wrong, and what it is to be. */
export interface Correction {
  /** Null: not said. */
  was: string | null;
  /** '' : it comes in the next line. */
  is: string;
  /** Four digits for the last four of a number. */
  isTail: boolean;
  /** The words name the recipient, the number or the door; without, they may be about anything. */
  isNamed: boolean;
}

const WRONG = '(?:打错|写错|填错|输错|发错|说错|弄错|搞错|按错|选错|手误|手滑|笔误|错|不对|更正|纠正|有误)';
const CORRECTS = new RegExp(WRONG);
const NAMES_FIELD = /地址|门牌|楼号|房号|栋|单元|路|电话|手机|号码|尾号|后四位|名字|姓名|收件人|收货人/;
/** With what was wrong before it, or behind it, or without. */
const FORMS: readonly [RegExp, was: number, is: number][] = [
  [/(?<!是)不是([^,是]{1,30}?)[, ]*而?是(.+)$/, 1, 2],
  [/^(?:[^,]*[, ])?(?:应该)?是([^,]{1,30}?)[, ]*不是(.+)$/, 2, 1],
  [new RegExp(`([\\dA-Za-z]+[^\\d,是]{0,3}?)${WRONG}了?[,!. ]*(?:应该|应)?(?:是|为)(.+)$`), 1, 2],
  [new RegExp(`${WRONG}[^是]*?(?:应该|应)?(?:是|为|改成|:)(.+)$`), 0, 1],
  [new RegExp(`${WRONG}了?[,!.: ]+(.+)$`), 0, 1],
  [/^(?:[^,]*[, ])?(.+?)才(?:对|是对的|是)$/, 0, 1],
];
const POLITE = /(?:[\s,.!~]|哦|噢|哈|呢|啊|呀|吧|的|了|谢谢|不好意思|抱歉|麻烦)+$/;
const LONGEST = 60;
/** The last four digits of a number, and nothing else of it. */
const TAIL = /(?:尾号|(?:最?后|末)[四4]位)(?:应该|改成?|换成?|一下|下|是|为|写|错了?|[ ,:])*(\d{4})$/;

/** Null where nothing is corrected, or somebody asks whether it could be. */
export function correctionIn(message: string): Correction | null {
  const text = evenText(message).trim().replace(POLITE, '');
  if (text === '' || text.length > LONGEST || NEVER.test(text) || QUESTION.test(text)) return null;
  const isNamed = NAMES_FIELD.test(text);
  const tail = CORRECTS.test(text) || /改|换/.test(text) ? TAIL.exec(text)?.[1] : undefined;
  if (tail) return { was: null, is: tail, isTail: true, isNamed };
  for (const [form, was, is] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    // 我不是催, 是问问 is about nothing that was said.
    if (!CORRECTS.test(text) && !isField((match[was || is] ?? '').replace(POLITE, ''))) continue;
    const plain = (at: number) => (match[at] ?? '').replace(POLITE, '').replace(/\s+/g, '');
    return { was: was > 0 ? plain(was) : null, is: plain(is), isTail: false, isNamed };
  }
  return CORRECTS.test(text) ? { was: null, is: '', isTail: false, isNamed } : null;
}

/** What was said last, put right; null where the correction does not fit one part of it alone. */
export function corrected(said: Recipient, { was, is, isTail, isNamed }: Correction): Recipient | null {
  if (isTail) return withTail(said, is);
  const [phone] = phonesIn(is);
  if (phone) return phone.from === 0 && phone.to === is.length ? { ...said, phone: phone.digits } : null;
  if (isName(is)) return said.name && (was === null || was === said.name) ? { ...said, name: is } : null;
  if (!said.address) return null;
  const address = was === null ? inPlace(said.address, is) : instead(said.address, was, is);
  return address === null || (address === said.address && !isNamed) ? null : { ...said, address };
}

function withTail(said: Recipient, tail: string): Recipient | null {
  // A stand-in number ends with its extension.
  if (!said.phone || !/^\d{11}$/.test(said.phone)) return null;
  return { ...said, phone: said.phone.slice(0, -tail.length) + tail };
}

/** Where just the same stands there once: 8号 is not in 28号, and 3号 not in 3号楼. */
function instead(address: string, was: string, is: string): string | null {
  const places: number[] = [];
  for (let at = address.indexOf(was); at >= 0; at = address.indexOf(was, at + 1)) {
    const [before, after] = [address.charAt(at - 1), address.charAt(at + was.length)];
    const isWhole =
      !(/^[\dA-Za-z]/.test(was) && /[\dA-Za-z]/.test(before)) &&
      !(/\d$/.test(was) && /\d/.test(after)) &&
      !(was.endsWith('号') && /[楼院]/.test(after));
    if (isWhole) places.push(at);
  }
  const [at] = places;
  return places.length === 1 && at !== undefined
    ? address.slice(0, at) + is + address.slice(at + was.length)
    : null;
}

interface Part {
  kind: string;
  from: number;
  to: number;
}

const HAN = '\\u4e00-\\u9fa5';
const NAMED_PART = new RegExp(
  // A road begins behind what it lies in; without that nobody knows where.
  `(?<road>(?<=^|[市区县镇乡旗]|街道)(?:(?![市区县镇乡旗])[${HAN}]){1,6}(?:路|街|大道|胡同|巷)(?=\\d|$))` +
    `|(?<district>(?<=^|市)(?:(?!市)[${HAN}]){1,4}[区县](?!域))` +
    // A number by itself is a flat; a Chinese one without a unit may be a part of any name.
    `|(?<number>(?<![\\dA-Za-z])(?:[\\dA-Za-z]{1,5}|[一二三四五六七八九十]{1,3})(?<unit>号楼|号院|号|弄|栋|幢|座|单元|室|楼|层|组|队|户|门)|(?<![\\dA-Za-z])\\d{1,5}(?![\\dA-Za-z]))`,
  'g',
);
/** What people write for the same thing. */
const ALIKE: Readonly<Record<string, string>> = { 号楼: '栋', 幢: '栋', 座: '栋', 层: '楼', '': '室' };

function namedParts(text: string): Part[] {
  return [...text.matchAll(NAMED_PART)].map((match) => {
    const { road, district, unit = '' } = match.groups ?? {};
    const kind = road ? 'road' : district ? 'district' : (ALIKE[unit] ?? unit);
    return { kind, from: match.index, to: match.index + match[0].length };
  });
}

/** 28号 for the only one of its kind, 5栋301 for the only two of theirs that stand side by side. */
function inPlace(address: string, is: string): string | null {
  const wanted = namedParts(is);
  const rest = wanted.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), is);
  // 是28 may be any of the numbers.
  const isBare = wanted.length === 1 && /^\d+$/.test(is);
  if (wanted.length === 0 || isBare || !/^-*$/.test(rest)) return null;
  const parts = namedParts(address);
  const places = parts.flatMap((_, at) => {
    const run = parts.slice(at, at + wanted.length);
    const [first, last] = [run[0], run.at(-1)];
    const isSame =
      run.length === wanted.length && run.every(({ kind }, index) => kind === wanted[index]?.kind);
    const isOne = run.every(({ from }, index) => {
      const before = run[index - 1];
      return !before || /^-?$/.test(address.slice(before.to, from));
    });
    return isSame && isOne && first && last ? [{ from: first.from, to: last.to }] : [];
  });
  const [place] = places;
  return places.length === 1 && place ? address.slice(0, place.from) + is + address.slice(place.to) : null;
}
