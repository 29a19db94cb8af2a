import { commonHooks, commonTag, type Hook, RANK, type Traits } from './hooks';
import type { Names } from './names';

/** A selector that may find what is meant; whether it does, only the page can say. */
export type Candidate = Hook;

/** Tags that stand for anything. */
const VAGUE = /^(div|span|a|b|i|em|li|t[rdh]|tbody|table)$/;
/** Hooks of one box that are tried around another. */
const ANCHORS = 3;
/** How far a chain of bare tags may reach from what it hangs on. */
const CHAIN = 3;
const MOST_RUNGS = 4;
/** From here on, things are found by their place in the page. */
export const PLACED = RANK.tag + 1;

/**
 * Selectors for elements of one kind. `levels[0]` describes the elements, `levels[n]` what they lie in, n steps out;
 * all of a level must share what is used of it. `near`: the same as far as what they are looked for in, where bare
 * tags say enough. Best first.
 */
export function candidates(
  levels: readonly (readonly Traits[])[],
  names: Names,
  near: readonly (readonly Traits[])[] = [],
): Candidate[] {
  const [targets = [], ...around] = levels;
  const tag = commonTag(targets);
  const own = firm(targets, names);
  // `pre` in a bubble says something, `div` does not.
  const named = tag === null || VAGUE.test(tag) ? own : [...own, { css: tag, rank: RANK.tag, names: [tag] }];
  const outer = around.map((traits) => firm(traits, names).slice(0, ANCHORS));
  return [
    ...own,
    ...pairs(own),
    ...own.flatMap((hook) => (tag === null || !/^[.[#]/.test(hook.css) ? [] : [withTag(tag, hook)])),
    ...outer.flatMap((anchors) => anchors.flatMap((anchor) => named.map((hook) => inside(anchor, hook)))),
    ...(tag === null ? [] : chains(levels, outer, tag)),
    ...(tag === null || near.length === 0 ? [] : tagChain(near, tag)),
  ].sort((a, b) => a.rank - b.rank);
}

/** What the elements have in common; layout classes, of which each alone says little, all together and with the tag. */
function firm(traits: readonly Traits[], names: Names): Hook[] {
  const common = commonHooks(traits, names);
  const looks = common.filter(({ rank }) => rank === RANK.look);
  const tag = commonTag(traits);
  const together = {
    css: (tag ?? '') + looks.map(({ css }) => css).join(''),
    rank: RANK.look,
    names: [...looks.flatMap((look) => look.names), ...(tag ? [tag] : [])],
  };
  return [
    ...common.filter(({ rank }) => rank < RANK.look),
    ...(looks.length > 0 && together.css.length < 120 ? [together] : []),
  ];
}

/** A tag says more of a vague hook than the hook alone. */
const withTag = (tag: string, { css, rank, names }: Hook): Candidate => ({
  css: tag + css,
  rank: rank + 0.3,
  names: [...names, tag],
});

function pairs(own: readonly Hook[]): Candidate[] {
  const singles = own.filter(({ css }) => /^[.[#]/.test(css));
  return singles.flatMap((a, at) =>
    singles.slice(at + 1, at + 1 + ANCHORS).map((b) => ({
      css: a.css + b.css,
      rank: Math.max(a.rank, b.rank) + 0.5,
      names: [...a.names, ...b.names],
    })),
  );
}

const inside = (anchor: Hook, hook: Hook): Candidate => ({
  css: `${anchor.css} ${hook.css}`,
  rank: Math.max(anchor.rank, hook.rank) + 0.6,
  names: [...anchor.names, ...hook.names],
});

/** `#list > div > div`: steps from the nearest box that can be recognised; the last one by its place where it must. */
function chains(levels: readonly (readonly Traits[])[], outer: readonly Hook[][], tag: string): Candidate[] {
  const found: Candidate[] = [];
  let steps = tag;
  for (let out = 0; out < Math.min(CHAIN, outer.length); out += 1) {
    for (const { css, names } of outer[out] ?? []) {
      const chain = `${css} > ${steps}`;
      found.push({ css: chain, rank: PLACED + out, names: [...names, tag] });
      for (const place of places(levels[0] ?? [], tag)) {
        found.push({ css: chain + place, rank: PLACED + CHAIN + out, names: [...names, tag] });
      }
    }
    const next = commonTag(levels[out + 1] ?? []);
    if (next === null) break;
    steps = `${next} > ${steps}`;
  }
  return found;
}

/** `tr > td:nth-child(2)`, from what they are looked for in. */
function tagChain(levels: readonly (readonly Traits[])[], tag: string): Candidate[] {
  const tags = levels.map((traits) => commonTag(traits)).reverse();
  if (tags.includes(null)) return [];
  return ['', ...places(levels[0] ?? [], tag)].map((place, at) => ({
    css: tags.join(' > ') + place,
    rank: PLACED + 2 * CHAIN + at,
    names: [tag],
  }));
}

/** Columns of a table keep their places; of other elements only the ends do. */
function places(targets: readonly Traits[], tag: string): string[] {
  const [first] = targets;
  if (!first) return [];
  const isSame = targets.every(({ place }) => place === first.place);
  if (/^t[dh]$/.test(tag)) return isSame ? [`:nth-child(${first.place})`] : [];
  return [
    ...(isSame && first.place === 1 ? [':first-child'] : []),
    ...(targets.every(({ isLast }) => isLast) ? [':last-child'] : []),
  ];
}

/**
 * A ladder of those that find the same, best first: as far as there are any, rungs that share no name, so that one
 * renamed class leaves another rung. By their place in the page things are found only where nothing else finds them, or
 * where `mayBePlaced` says that something else in that place would do no harm.
 */
export function ladderOf(found: readonly Candidate[], mayBePlaced: boolean): Candidate[] {
  const firm = found.filter(({ rank }) => rank < PLACED);
  const usable = mayBePlaced || firm.length === 0 ? found : firm;
  const rungs: Candidate[] = [];
  const take = (isApart: (rung: Candidate, candidate: Candidate) => boolean) => {
    for (const candidate of usable) {
      if (rungs.length === MOST_RUNGS) return;
      if (rungs.every((rung) => isApart(rung, candidate))) rungs.push(candidate);
    }
  };
  take((rung, { names }) => !names.some((name) => rung.names.includes(name)));
  // None shares nothing: then at least one that does not need all that the first needs.
  if (rungs.length === 1) take((rung, { names }) => !rung.names.every((name) => names.includes(name)));
  return rungs;
}
