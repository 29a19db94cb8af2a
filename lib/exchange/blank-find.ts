import { isEmoticon } from './emoticons';
import { labelText } from './field-blank';
import { WANGWANG } from './wangwang';

/**
 * What people leave open in a script: `[产品]`, `【…】`, `___`, `XX`, `X月X号`, `{{name}}`; and what only looks so, a
 * console's emoticon or a code of 旺旺's, which some consoles don't draw.
 */
export const BLANK_KINDS = [
  'square',
  'thick',
  'line',
  'cross',
  'date',
  'brace',
  'wangwang',
  'emoticon',
] as const;
export type BlankKind = (typeof BLANK_KINDS)[number];

export interface Found {
  kind: BlankKind;
  /** Of the text, in UTF-16 units; `end` excluded. */
  start: number;
  end: number;
  source: string;
  /** What it could be called; for brackets what stands in them. */
  label: string;
  /** It has no name of its own: two of them in one text are two, whatever their labels say. */
  isNameless: boolean;
}

/** Addresses, and names with underscores in them, are no blanks; neither are faces such as ^_^ and (T_T). */
const SKIP = [
  'https?://[^\\s\\u3000-\\u9fff\\uff00-\\uffef]+',
  'www\\.[^\\s\\u3000-\\u9fff\\uff00-\\uffef]+',
  '[(（][^()（）\\n\\u4e00-\\u9fff]{0,6}[_＿][^()（）\\n\\u4e00-\\u9fff]{0,6}[)）]',
  "[\\^@=>oO0*;QTUu~＾∩≥°'-][_＿]{1,3}[\\^@=<oO0*;QTUu~＾∩≤°'.-]",
  // From a word's beginning only: looked for from each letter, a long line of letters would take minutes.
  '(?<![A-Za-z0-9])[A-Za-z0-9]+(?:_+[A-Za-z0-9]+)+',
].join('|');

const X = '[xX×ｘＸ]';
const OPEN = `(?:${X}{1,4}|[_＿]{1,6})`;
/** `X年X月X日`, `_月_号`: one day, not two numbers. */
const DATE = `(?:${OPEN}年)?${OPEN}月${OPEN}[日号]`;
/** A single x is one only before what is counted, and never beside a letter or a number. */
const COUNTED = '天|元|块|件|个|小时|分钟|点|折|号|月|日|年|双|款|次|斤|米|家|位';
const CROSS = `(?<![A-Za-z0-9])(?:${X}{2,}(?![A-Za-z0-9])|${X}(?=${COUNTED}))`;
const LINE = '[_＿]+';

const TOKEN = new RegExp(
  [
    `(?<skip>${SKIP})`,
    `(?<wangwang>${WANGWANG})`,
    '[{｛]\\s*[?？](?<asked>[^{}｛｝\\n]{1,80})[}｝]',
    '\\$?(?:\\{\\{\\s*(?<double>[^{}\\n]{1,40}?)\\s*\\}\\}|[{｛]\\s*(?<brace>[^{}｛｝|｜\\n]{1,30}?)\\s*[}｝])',
    '\\[(?<square>[^[\\]\\n]{1,16})\\](?!\\()',
    '【(?<thick>[^【】\\n]{1,24})】',
    `(?<date>${DATE})`,
    `(?<cross>${CROSS})`,
    `(?<line>${LINE})`,
  ].join('|'),
  'g',
);

export function findBlanks(text: string): Found[] {
  // Most scripts hold none of these signs at all.
  if (!/[[{｛【_＿xX×ｘＸ]|\/:/.test(text)) return [];
  return [...text.matchAll(TOKEN)].flatMap((match): Found[] => {
    const found = foundAt(match, text);
    return found ? [found] : [];
  });
}

function foundAt(match: RegExpExecArray, text: string): Found | null {
  const { groups = {}, index: start, 0: source } = match;
  const end = start + source.length;
  const at = (kind: BlankKind, label: string, isNameless = false): Found => ({
    kind,
    start,
    end,
    source,
    label,
    isNameless,
  });
  if (groups.skip !== undefined) return null;
  if (groups.wangwang !== undefined) return at('wangwang', source);
  const brace = groups.asked?.trim() ?? groups.double ?? groups.brace;
  // `{ }` and `{---}` name nothing.
  if (brace !== undefined) return /[\p{L}\p{N}]/u.test(brace) ? at('brace', brace) : null;
  // `[1]` numbers a step.
  if (groups.square !== undefined)
    return /^\d+$/.test(groups.square)
      ? null
      : at(isEmoticon(groups.square) ? 'emoticon' : 'square', groups.square.trim());
  if (groups.thick !== undefined) return at('thick', groups.thick.trim());
  if (groups.date !== undefined) return at('date', '日期', true);
  if (groups.cross !== undefined) return at('cross', labelBeside(text, start, end), true);
  return at('line', labelBeside(text, start, end), true);
}

/** What an open place is called by what stands behind it: 元 → 金额. */
const CALLED: readonly (readonly [after: RegExp, label: string])[] = [
  [/^(?:先生|女士|小姐|老师)/, '姓名'],
  [/^(?:元|块)/, '金额'],
  [/^天/, '天数'],
  [/^(?:件|个|双|款|位)/, '数量'],
  [/^(?:小时|分钟|点)/, '时间'],
  [/^(?:号|日|月|年)/, '日期'],
  [/^折/, '折扣'],
  [/^(?:旗舰店|专卖店|专营店|店铺|店|家)/, '店名'],
  [/^快递/, '快递'],
];
/** A word, without the verb between it and the open place: 顺丰请补__元. */
const WORD_BEFORE =
  /((?:(?!的)[\u4e00-\u9fffA-Za-z]){0,4}?)(?:我是|是|请补|补|的|为|付|约|满|减|共|需|要|在|于)*$/;

/** `申通_元` is 申通金额, `客服___很荣幸` is 客服: enough to know it by where it is filled in. */
function labelBeside(text: string, start: number, end: number): string {
  const after = CALLED.find(([shape]) => shape.test(text.slice(end, end + 4)))?.[1] ?? '';
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[1] ?? '';
  return labelText(`${before}${after}`) || '填空';
}
