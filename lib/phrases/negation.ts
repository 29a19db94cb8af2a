import { type Folded, isWordSign } from './fold';

/** Words that hold a 不, 没, 别 and negate nothing; tried before the single characters. */
const HARMLESS = [
  '是不是',
  '能不能',
  '会不会',
  '要不要',
  '可不可',
  '有没有',
  '不得不',
  '不如',
  '不但',
  '不仅',
  '不然',
  '不过',
  '不光',
  '要不',
  '再不',
  '差别',
  '特别',
  '分别',
  '别人',
  '别的',
  '别家',
  '未必不',
];
const NEGATORS = [
  '不',
  '没',
  '别',
  '未',
  '勿',
  '莫',
  '甭',
  'not',
  "don't",
  "didn't",
  "won't",
  "isn't",
  'never',
  'no',
];

/**
 * What may stand between a negator and what it negates. Anything else ends its reach: in 不发货就差评 and
 * 你不给我退我给差评 the 不 belongs to another verb, and the threat stands.
 */
const LIGHT = [
  '是',
  '会',
  '想',
  '要',
  '能',
  '敢',
  '有',
  '过',
  '给',
  '用',
  '来',
  '去',
  '再',
  '打算',
  '准备',
  '需要',
  '愿意',
  '存心',
  '故意',
  '随便',
  '轻易',
  '乱',
  '什么',
  '任何',
  '你们',
  '你',
  '您',
  '人家',
  '商家',
  '那种',
  '这种',
  '一个',
  '个',
  '为了',
  '因为',
  '说',
  '的意思',
  '意思',
  '真的',
  '必要',
  '必',
  '得',
  '太',
  '很',
  '那么',
  '这么',
  '怎么',
  '特意',
  '是来',
  '喜欢',
  'a',
  'the',
  'any',
  'want',
  'to',
  'going',
  'leave',
  'you',
  ' ',
];
const LONGEST = 14;

/** Whether words that begin here are negated by what stands before them in their clause. */
export function isNegated({ text, clause, from: starts, to: ends }: Folded, from: number): boolean {
  let at = from;
  while (from - at <= LONGEST && at > 0 && clause[at - 1] === clause[from]) {
    // Folding took a space out: many write one where others write a comma, and 没有 退一赔十 denies nothing.
    if (starts[at] !== ends[at - 1] && !isWordSign(text[at - 1] ?? '')) return false;
    const harmless = HARMLESS.find((word) => text.endsWith(word, at));
    if (harmless) return false;
    if (NEGATORS.some((word) => text.endsWith(word, at))) return !isWithinHarmless(text, at);
    const light = LIGHT.find((word) => text.endsWith(word, at));
    if (!light) return false;
    at -= light.length;
  }
  return false;
}

/** 别 of 别人 ends here, but the word goes on. */
function isWithinHarmless(text: string, to: number): boolean {
  return HARMLESS.some((word) => {
    for (let part = 1; part < word.length; part++) {
      if (text.endsWith(word.slice(0, part), to) && text.startsWith(word.slice(part), to)) return true;
    }
    return false;
  });
}
