import { type Names, wordsOf } from './names';

/** One element, described: what it could be recognised by, without its text. */
export interface Traits {
  /** Lower case. */
  tag: string;
  classes: readonly string[];
  /** As written in the page. */
  className: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** Place among its parent's elements, from 1. */
  place: number;
  isLast: boolean;
}

/** The better the earlier: what a release is least likely to change. */
export const RANK = {
  data: 0,
  id: 1,
  name: 2,
  class: 3,
  label: 4,
  stem: 5,
  holds: 6,
  look: 7,
  exact: 8,
  tag: 9,
};

/** A selector of one element's own, and the names that must stay for it to hold. */
export interface Hook {
  css: string;
  rank: number;
  names: string[];
}

/** Attributes for tests and statistics carry what the developers call the thing. */
const TESTING =
  /^data-(.*-)?(testid|test|qa|cy|e2e|automation|spm|kora|hook|name|role|type|kind|part|component)(-id)?$/;
/** What these hold is of one buyer or one moment. */
const PERSONAL = new Set(
  (
    'nick user uid buyer customer title text content time date url src value v index idx key id height width offset ' +
    'count num random session conversation reactid'
  ).split(' '),
);
const OWN_WORDS = new Set(['name', 'role', 'itemprop', 'part', 'slot']);
const LABELS = new Set(['placeholder', 'aria-label', 'data-placeholder']);
/** How old pages set their cells, and what many elements say alike. */
const LOOKS = new Set(['align', 'bgcolor', 'color', 'face', 'valign', 'dir', 'contenteditable']);

/** Layout classes: they stay from release to release, but say little. */
const UTILITY =
  /^!?-?([a-z]+:)*((flex|grid|block|inline|contents|relative|absolute|sticky|truncate|italic|underline|uppercase|container|border|rounded|shadow|grow|shrink|ring|antialiased)|[a-z]+(-[a-z])?-(px|xs|sm|base|md|lg|\d?xl|full|auto|none|screen|fit|min|max|start|end|center|between|around|evenly|stretch|baseline|reverse|wrap|nowrap|hidden|scroll|thin|light|bold|semibold|medium|normal|white|black|left|right|row|col|row-reverse|col-reverse|relaxed|tight|snug|words|all|wider|wide|pre-wrap|pre-line)|[a-z]+(-[a-z]+)?-\d[\d./]*|[a-z]+-[a-z]+-\d{2,3})$/;

export function hooksOf(traits: Traits, names: Names): Hook[] {
  const hooks = [
    ...traits.attributes.flatMap(([name, value]) => attributeHooks(name, value, names)),
    ...traits.classes.flatMap((name) => classHooks(name, names)),
  ];
  if (traits.tag.includes('-')) hooks.push({ css: traits.tag, rank: RANK.class, names: [traits.tag] });
  const isWhole = traits.classes.length > 0 && traits.classes.every((name) => names.isKept(name));
  // Nothing may be added: a row of another kind mostly has a class more.
  if (isWhole) hooks.push(hook(`[class=${quoted(traits.className)}]`, RANK.exact, ...traits.classes));
  return hooks.filter(({ css }) => css.length <= 120).sort((a, b) => a.rank - b.rank);
}

/** What all of them have, and their tag if it is one. */
export function commonHooks(all: readonly Traits[], names: Names): Hook[] {
  const [first, ...rest] = all;
  if (!first) return [];
  const others = rest.map((traits) => new Set(hooksOf(traits, names).map(({ css }) => css)));
  return hooksOf(first, names).filter(({ css }) => others.every((own) => own.has(css)));
}

export function commonTag(all: readonly Traits[]): string | null {
  const [first] = all;
  return first && all.every(({ tag }) => tag === first.tag) ? first.tag : null;
}

const hook = (css: string, rank: number, ...names: string[]): Hook => ({ css, rank, names });

function classHooks(name: string, names: Names): Hook[] {
  if (names.isKept(name))
    return [hook(`.${escaped(name)}`, UTILITY.test(name) ? RANK.look : RANK.class, name)];
  const stem = names.stemOf(name);
  return stem === null ? [] : [hook(`[class*=${quoted(stem)}]`, RANK.stem, stem)];
}

function attributeHooks(name: string, value: string, names: Names): Hook[] {
  if (name === 'id') return idHooks(value, names);
  if (LABELS.has(name)) return labelHooks(name, value);
  if (LOOKS.has(name)) return value === '' ? [] : [hook(`[${name}=${quoted(value)}]`, RANK.look, name)];
  if (OWN_WORDS.has(name))
    return names.isKept(value) ? [hook(`[${name}=${quoted(value)}]`, RANK.name, value)] : [];
  const isData = /^data-[a-z][a-z-]*$/.test(name) && names.isKept(name);
  return isData && name.length <= 40 ? dataHooks(name, value, names) : [];
}

function idHooks(value: string, names: Names): Hook[] {
  if (isNamed(value, names)) return [hook(`#${escaped(value)}`, RANK.id, value)];
  const prefix = prefixOf(value, names);
  return prefix === null ? [] : [hook(`[id^=${quoted(prefix)}]`, RANK.id, prefix)];
}

function dataHooks(name: string, value: string, names: Names): Hook[] {
  const isForTests = TESTING.test(name);
  // That it has a name for tests says nothing: everything has one.
  const holds = isForTests ? [] : [hook(`[${name}]`, RANK.holds, name)];
  const isPersonal = !isForTests && wordsOf(name).some((word) => PERSONAL.has(word));
  if (isPersonal || value === '') return holds;
  const isFlag = /^(true|false|[01]|[a-z])$/i.test(value);
  if (isFlag || isNamed(value, names))
    return [hook(`[${name}=${quoted(value)}]`, RANK.data, name, value), ...holds];
  const prefix = prefixOf(value, names);
  return prefix === null ? holds : [hook(`[${name}^=${quoted(prefix)}]`, RANK.data, name, prefix), ...holds];
}

/** A number in it counts: the next such element has another. */
const isNamed = (value: string, names: Names) => names.isKept(value) && !/(^|[-_:])\d+($|[-_:])/.test(value);

/** `message-` of `message-1788771744000`; null where words follow the number, or no word goes before it. */
function prefixOf(value: string, names: Names): string | null {
  const prefix = /^([A-Za-z][A-Za-z_:-]*[-_:])\d/.exec(value)?.[1];
  return prefix && names.isKept(prefix.replace(/[-_:]+$/, '')) ? prefix : null;
}

/** Words that the page shows in the element: only the first one, since the buyer's name may follow. */
function labelHooks(name: string, value: string): Hook[] {
  const [start] = /^\p{Script=Han}{2}|^[A-Za-z]{3,}/u.exec(value) ?? [];
  return start ? [hook(`[${name}^=${quoted(start)}]`, RANK.label, `${name} ${start}`)] : [];
}

const escaped = (name: string) => name.replace(/[^\w-]/g, '\\$&');
/** As an attribute's value in a selector. */
export const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
