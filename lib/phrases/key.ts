import type { Phrase } from './parse';

/** Signs that stand in nearly every message: a phrase found by them would be looked at all the time. */
const COMMON = new Set(
  '的了我你是不就都还有给要在这那个一来去说好能会可到吗啊呢吧用什么怎没再又买发看货们您上下',
);

/**
 * The segment that a phrase is found by: one that must be there, with the fewest and longest words. All others are
 * looked for only around it.
 */
export function keyOf({ segments }: Phrase): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { words, isOptional, orEnd }] of segments.entries()) {
    if (isOptional || orEnd) continue;
    const cost = costOfAll(words);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

/** Segments share their words: each list is weighed once. */
const COSTS = new WeakMap<readonly string[], number>();

function costOfAll(words: readonly string[]): number {
  const known = COSTS.get(words);
  if (known !== undefined) return known;
  const cost = words.reduce((sum, word) => sum + costOf(word), 0);
  COSTS.set(words, cost);
  return cost;
}

/** About how often a word stands in a message, in no unit. */
function costOf(word: string): number {
  if (word === '#') return 40;
  if (word.length > 2) return 0.2;
  const isCommon = COMMON.has(word[0] as string);
  if (word.length === 2) return isCommon && COMMON.has(word[1] as string) ? 3 : 0.5;
  return isCommon ? 40 : 4;
}
