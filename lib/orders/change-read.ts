import { type Address, addressIn, beginsCoarse, hasDoor } from './address';
import { focused, SENDS, SPLIT } from './change-focus';
import { ASIDE, ASKS, ASKS_ADDRESS, LABELS, NEVER, QUESTION, TOWARDS, WAS } from './change-words';
import { compareAddress } from './compare';
import { isName } from './names';
import { type Phone, phonesIn } from './phone';
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
}

const SEVERAL: Told = {
  ...{ name: null, phone: null, address: null },
  ...{ isAsked: true, isLoose: false, isSeveral: true },
};

/** Longer messages tell stories. */
const LONGEST = 300;

/** Null where nothing of the kind is said. */
export function readRecipient(message: string): Told | null {
  const whole = evenText(message).trim();
  if (whole === '' || whole.length > LONGEST || NEVER.test(whole)) return null;
  const { text, isContrast } = focused(whole);
  if (isName(text))
    return {
      ...{ name: text, phone: null, address: null },
      ...{ isAsked: false, isLoose: true, isSeveral: false },
    };
  const isAsked = isContrast || ASKS.test(text);
  if (!isAsked && (ASIDE.test(text) || QUESTION.test(text))) return null;
  if (SPLIT.test(text) && (SENDS.test(text) || piecesOf(text).some((each) => beginsCoarse(each))))
    return SEVERAL;
  const phones = phonesIn(text);
  const phone = thePhone(text, phones);
  const named = labelledName(text, isAsked) ?? gluedName(text, phones);
  const rest = without(text, phones, named);
  const parts = piecesOf(isAsked ? wantedPart(rest).replace(WAS, '\n') : rest);
  const around = { text, isAsked, isContrast, isBeside: phone !== null || named !== null };
  const found = addressesIn(parts);
  if (isSeveral(found)) return SEVERAL;
  const address = theAddress(found, around);
  const name = named?.name ?? looseName(parts, phone !== null || address !== null);
  if (phone === null && name === null && address === null) return null;
  const isLabelled = named !== null || LABELS.phone.test(text);
  const isLoose = address === null && !isAsked && !isLabelled && !(phone !== null && name !== null);
  // A number or a name in a sentence that is about something else.
  if (address === null && !isAsked && spareSigns(rest, name) > 4) return null;
  return { name, phone, address: address?.text ?? null, isAsked, isLoose, isSeveral: false };
}

/** The one behind 改成, or the only one; two of which nobody says which is meant are none. */
function thePhone(text: string, found: readonly Phone[]): string | null {
  const [only] = found;
  if (new Set(found.map(({ digits }) => digits)).size < 2) return only?.digits ?? null;
  const from = lastTowards(text);
  const wanted = found.filter((each) => from !== null && each.from >= from);
  return wanted.length === 1 ? (wanted[0]?.digits ?? null) : null;
}

/** Where the words behind the last 改成 begin. */
function lastTowards(text: string): number | null {
  const last = [...text.matchAll(TOWARDS)].at(-1);
  return last ? last.index + last[0].length : null;
}

const RELATION =
  /^(?:我|他|她)?(?:的)?(?:老公|老婆|妈妈?|爸爸?|朋友|同事|弟弟?|姐姐?|哥哥?|妹妹?|对象|媳妇|家人|爱人|儿子|女儿)/;
const POLITE = /(?:吧|哦|哈|呢|啊|了|谢谢|就行|就好|可以吗|好吗|收|亲|的)+$/;
const SAYS =
  '[^\\n,:]{0,4}(?:改成|换成|改为|换为|应该是|应该写|写成|改(?=[ :]))|(?:改|换)一?下[ ,]*(?:改成|换成|改为)?|' +
  '[是为叫:= ]|(?:写|填|打)?错了?[ ,]*(?:应该)?是';
const NAMED = new RegExp(
  `${LABELS.name.source}(?:${SAYS}){1,2}[ :]*(?:${RELATION.source.slice(1)} )?([\\u4e00-\\u9fa5·]{2,9}|[A-Za-z][A-Za-z ]{1,20})`,
);

interface Named {
  from: number;
  to: number;
  name: string;
}

function labelledName(text: string, isAsked: boolean): Named | null {
  const match = NAMED.exec(text);
  const word = match?.[1];
  if (!match || !word) return null;
  const name = word.replace(POLITE, '').replace(RELATION, '').trim();
  const isLatin = /^[A-Za-z]/.test(name);
  const isOne = isLatin ? name.length > 1 : isName(name) || (isAsked && /^[\u4e00-\u9fa5·]{2,4}$/.test(name));
  if (!isOne || /电话|地址|手机|号码|哪|谁|什么|一下|自己|本人/.test(name)) return null;
  return { from: match.index, to: match.index + match[0].length, name };
}

/** 478号李雪梅13900002222: between a door and a number; 改成李雪梅收. */
function gluedName(text: string, phones: readonly Phone[]): Named | null {
  for (const { from } of phones) {
    const name = /[号室楼栋幢元层户]([\u4e00-\u9fa5]{2,3})$/.exec(text.slice(0, from))?.[1];
    if (name && isName(name)) return { from: from - name.length, to: from, name };
  }
  const match = /(?:改|换)成([\u4e00-\u9fa5]{2,4})(?=收(?:[ ,\n]|$))/.exec(text);
  const [whole = '', name] = match ?? [];
  if (match && name && isName(name)) return { from: match.index, to: match.index + whole.length, name };
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

interface Around {
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
function theAddress(found: readonly Address[], around: Around): Address | null {
  const weight = ({ coarse, middle, fine }: Address) => coarse + middle + fine;
  const [best] = [...found].sort((a, b) => weight(b) - weight(a));
  return best && isEnough(best, around) ? best : null;
}

/** Two whole ones that can't be the same door. */
function isSeveral(found: readonly Address[]): boolean {
  const [first, ...more] = found.filter((each) => each.coarse > 0 && hasDoor(each));
  return more.some(({ text }) => compareAddress(first?.text ?? null, text) === 'differs');
}

/** How much of an address it takes depends on how plainly the buyer says that it is one. */
function isEnough(address: Address, { text, isAsked, isContrast, isBeside }: Around): boolean {
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
  return words.filter((word, at) => !((at === 0 || at === words.length - 1) && isName(word))).join(' ');
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
