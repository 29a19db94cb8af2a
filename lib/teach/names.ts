/**
 * Which names in a page a person gave, and which a build tool made up. Made-up ones (`css-1x2y3z`, `sc-bdVaJa`,
 * `nameLine-4k2f9a`) change with the next release, so that nothing may be recognised by them. There is no list of all
 * words: what looks made up is taken for it, at the cost of a hook that might have done.
 */
export interface Names {
  /** A whole name that a person gave, and that does not say a passing state. */
  isKept(name: string): boolean;
  /** The part before a made-up tail, with its dash (`nameLine-`); null where there is none. */
  stemOf(name: string): string | null;
}

/** Of two letters, which in the middle of `isMe` or `notMe` are words. */
const SHORT_WORDS = new Set([
  'is',
  'me',
  'my',
  'no',
  'on',
  'to',
  'by',
  'up',
  'in',
  'ui',
  'im',
  'id',
  'cs',
  'kf',
]);
const ABBREVIATIONS = new Set([
  'btn',
  'msg',
  'txt',
  'img',
  'svg',
  'src',
  'str',
  'cnt',
  'hdr',
  'ctx',
  'wrp',
  'usr',
]);

/** Says what something is for the moment: a message that is read now was not before. */
const STATES = new Set(
  (
    'active actived selected current curr checked hover hovered focus focused disabled enabled loading loaded read ' +
    'isread unread sending failed error retry new first last odd even only enter leave appear animate animating show ' +
    'shown visible open opened closed expanded collapsed dragging typing online offline playing editing edited empty ' +
    'blank highlight highlighted flash ready fresh cont continued grouped'
  ).split(' '),
);

/** Libraries that make up every name behind these. */
const MADE = /^(css|sc|jsx|jss|svelte|emotion|astro|ng|rc|radix|headlessui|react)[-_]/;
const TAIL = /^(.+?)([-_]+)([A-Za-z0-9]{4,20})$/;

/** `msgItem--isOwn` → msg, item, is, own. */
export function wordsOf(name: string): string[] {
  return name
    .split(/[^A-Za-z0-9]+/)
    .flatMap((token) => token.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [])
    .map((word) => word.toLowerCase());
}

export function saysState(name: string): boolean {
  return wordsOf(name).some((word) => STATES.has(word));
}

/** Learns from all names of a page: made-up tails betray themselves by their number, `-avipag` by `-4k2f9a` beside it. */
export function learnNames(all: Iterable<string>): Names {
  const shapes = madeShapes(new Set(all));
  const isMadeTail = (name: string) => {
    const tail = TAIL.exec(name);
    return tail !== null && (!isToken(tail[3] ?? '') || shapes.has(shapeOf(tail)));
  };
  return {
    isKept: (name) => isGiven(name) && !isMadeTail(name) && !saysState(name),
    stemOf(name) {
      const [, stem = '', dash = ''] = TAIL.exec(name) ?? [];
      const isOne = stem.length >= 4 && isMadeTail(name) && isGiven(stem) && !saysState(stem);
      return isOne ? stem + dash : null;
    },
  };
}

const shapeOf = ([, , dash, tail]: RegExpExecArray) => `${dash}${tail?.length}`;

/** Shapes of tails (`-` and six signs) of which a fair part can be no words: then none of them counts as one. */
function madeShapes(names: ReadonlySet<string>): Set<string> {
  const tails = new Map<string, { all: Set<string>; odd: Set<string> }>();
  for (const name of names) {
    const match = TAIL.exec(name);
    const tail = match?.[3];
    if (!match || !tail) continue;
    const seen = tails.get(shapeOf(match)) ?? { all: new Set(), odd: new Set() };
    seen.all.add(tail);
    // A number at the end is one of a series, and no sign of a tool.
    if (!isToken(tail) && !/^\d+$/.test(tail)) seen.odd.add(tail);
    tails.set(shapeOf(match), seen);
  }
  return new Set(
    [...tails]
      .filter(([, { all, odd }]) => odd.size >= 2 && odd.size / all.size >= 0.15)
      .map(([shape]) => shape),
  );
}

function isGiven(name: string): boolean {
  if (name.length > 60 || MADE.test(name) || !/^[A-Za-z!-][\w:/.!-]*$/.test(name)) return false;
  const tokens = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return tokens.every(isToken) && tokens.some((token) => /[A-Za-z]{3}/.test(token));
}

/** `message`, `chatItemBox`, `step2`, `12`; not `4k2f9a`, not `bdVaJa`. */
function isToken(token: string): boolean {
  const [, letters, digits = ''] = /^([A-Za-z]*)(\d{0,3})$/.exec(token) ?? [];
  if (letters === undefined) return false;
  if (letters === '') return true;
  if (digits !== '' && letters.length < 3) return false;
  const words = letters.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.length === 1 && letters.length <= 2 ? true : words.every(isWord);
}

function isWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length <= 2) return SHORT_WORDS.has(lower);
  return ABBREVIATIONS.has(lower) || (/[aeiouy]/.test(lower) && !/[^aeiouy]{5}/.test(lower));
}
