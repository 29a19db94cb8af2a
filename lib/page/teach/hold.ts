import type { Find } from '../../profile/types';
import { hooksOf } from '../../teach/hooks';
import { type Candidate, candidates, ladderOf } from '../../teach/rungs';
import { findAll, isVisible, query } from '../find';
import { type Ground, hostOf, traitsOf, upTo } from './ground';

/** How many boxes around the elements may lend a name. */
const AROUND = 5;
/** More selectors than this are not tried: each is a walk through the page. */
const MOST_TRIES = 250;
const MOST_RUNGS = 4;

interface How {
  /** What stands in the same place may be taken for it: it is checked in another way. */
  mayBePlaced?: boolean;
  /** What the elements are looked for in, such as their rows; the whole page when absent. */
  within?: readonly Element[];
  /** What stands there for one buyer: nothing is recognised by it. */
  saying?: string;
}

/** A ladder for elements of one kind, of the selectors that the page accepts. */
export function rungsFor(
  { names }: Ground,
  targets: readonly Element[],
  accepts: (css: string) => boolean,
  { mayBePlaced = false, within, saying }: How = {},
): Candidate[] {
  const near = within ? levelsOf(targets, within) : [];
  const levels = levelsOf(targets);
  const seen = new Set<string>();
  const described = [levels, near].map((all) => all.map((level) => level.map(traitsOf)));
  const found = candidates(described[0] ?? [], names, described[1])
    .slice(0, MOST_TRIES)
    .filter(({ css }) => !seen.has(css) && seen.add(css) && !tells(css, saying) && accepts(css));
  return ladderOf(found, mayBePlaced);
}

/** By the name itself, or a label that begins like it, the element would be found for this buyer only. */
const tells = (css: string, saying: string | undefined) =>
  saying !== undefined &&
  (css.includes(saying) ||
    [...css.matchAll(/"([^"]+)"/g)].some(([, quoted]) => saying.startsWith(quoted ?? saying)));

/** The elements, what they lie in, what that lies in, up to what they are looked for in. */
function levelsOf(targets: readonly Element[], within: readonly Element[] = []): Element[][] {
  const levels = [[...targets]];
  while (levels.length <= AROUND) {
    const last = levels.at(-1) ?? [];
    const parents = last.map(({ parentElement }) => parentElement);
    if (last.some((box) => within.includes(box))) break;
    if (parents.some((parent) => !parent || parent.localName === 'body')) break;
    levels.push([...new Set(parents as Element[])]);
  }
  return levels;
}

export interface Hold {
  find: Find;
  /** Of its best rung. */
  rank: number;
}

/** How this one element is found again from anywhere in the page; null where nothing tells it from others. */
export function holdOf(ground: Ground, element: Element, how: How = {}): Hold | null {
  const scope = element.getRootNode() as ParentNode;
  const host = hostOf(element);
  const outer = host ? (holdOf(ground, host)?.find ?? null) : null;
  if (host && !outer) return null;
  const isOnly = (found: Element[]) => found.length === 1 && found[0] === element;
  // Consoles keep the panes of other tabs in the document: hidden doubles do not count then.
  for (const keeps of [() => true, isVisible]) {
    const rungs = rungsFor(ground, [element], (css) => isOnly(query(scope, css).filter(keeps)), how);
    if (rungs.length === 0) continue;
    const css = pierced(
      outer?.css,
      rungs.map((rung) => rung.css),
    );
    const find: Find = { css, ...(keeps === isVisible || outer?.visible ? { visible: true as const } : {}) };
    // Joined with a host's rungs, a rung is another selector than the one that was tried.
    return isOnly(findAll(ground.root, find)) ? { find, rank: rungs[0]?.rank ?? 0 } : null;
  }
  return null;
}

/** Rungs of the host and of what lies in its shadow tree, one of each to begin with. */
function pierced(outer: readonly string[] | undefined, inner: readonly string[]): string[] {
  if (!outer) return [...inner];
  return Array.from({ length: Math.min(MOST_RUNGS, Math.max(outer.length, inner.length)) }, (_, at) => {
    const [host, css] = [outer[at % outer.length], inner[at % inner.length]];
    return `${host} >>> ${css}`;
  });
}

/** What goes before a selector, from `box`, for an element that lies in a shadow tree inside it; else nothing. */
export function wayInto({ names }: Ground, element: Element, box: Element): string {
  return upTo(element, box)
    .filter(({ shadowRoot }, at) => at > 0 && shadowRoot !== null)
    .reduceRight((way, host) => `${way}${hooksOf(traitsOf(host), names)[0]?.css ?? host.localName} >>> `, '');
}
