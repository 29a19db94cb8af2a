/**
 * Texts that say nearly the same. Each text is the set of its pairs of neighbouring characters; two are near where they
 * share most of them. Asking everybody about everybody would take minutes, so only those are compared that share some
 * of a few runs of three characters, picked by a hash: near ones nearly always do, others hardly ever.
 */

/** Share of pairs in common, of all pairs of both. */
const NEAR = 0.65;
const PICKED = 8;
/** Of those, in common before two are compared. */
const SHARED = 2;
/** Of all that share so many, compared: those that share most. */
const COMPARED = 8;
/** Shorter texts are alike by chance. */
const LEAST_LENGTH = 8;
/** A run that stands in more texts than this tells nothing, and would cost much. */
const CROWD = 16;

export interface NearTexts<T> {
  add(text: string, owner: T): void;
  /** The nearest one that was added before, the earlier of equals; then this one is added, too. */
  meet(text: string, owner: T): T | null;
}

export function nearTexts<T>(): NearTexts<T> {
  const entries: { pairs: Uint32Array; owner: T }[] = [];
  const holders = new Map<number, number[]>();
  /** By entry, how many runs it shares with the text that is asked about; all zero in between. */
  let votes = new Uint8Array(1024);

  const put = (skeleton: string, runs: readonly number[], owner: T) => {
    const id = entries.push({ pairs: pairsOf(skeleton), owner }) - 1;
    for (const run of runs) {
      const list = holders.get(run);
      if (!list) holders.set(run, [id]);
      else if (list.length < CROWD) list.push(id);
    }
    if (entries.length <= votes.length) return;
    votes = new Uint8Array(votes.length * 2);
  };
  /** Those that share enough runs, most first. */
  const likely = (runs: readonly number[]): number[] => {
    const asked = runs.flatMap((run) => holders.get(run) ?? []);
    for (const id of asked) votes[id] = (votes[id] ?? 0) + 1;
    const found: [id: number, shared: number][] = [];
    for (const id of asked) {
      const shared = votes[id] ?? 0;
      votes[id] = 0;
      if (shared >= SHARED) found.push([id, shared]);
    }
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return found.slice(0, COMPARED).map(([id]) => id);
  };
  return {
    add(text, owner) {
      const skeleton = skeletonOf(text);
      if (skeleton.length >= LEAST_LENGTH) put(skeleton, pickedRuns(skeleton), owner);
    },
    meet(text, owner) {
      const skeleton = skeletonOf(text);
      if (skeleton.length < LEAST_LENGTH) return null;
      const runs = pickedRuns(skeleton);
      const candidates = likely(runs);
      put(skeleton, runs, owner);
      const pairs = entries.at(-1)?.pairs ?? new Uint32Array();
      let best: { owner: T; likeness: number } | null = null;
      for (const id of candidates) {
        const entry = entries[id];
        const likeness = entry ? likenessOf(pairs, entry.pairs) : 0;
        if (entry && likeness >= NEAR && likeness > (best?.likeness ?? 0))
          best = { owner: entry.owner, likeness };
      }
      return best?.owner ?? null;
    },
  };
}

/** Letters and numbers alone: variables, signs and spaces may differ. */
const skeletonOf = (text: string): string =>
  text
    .replace(/\{[^{}]*\}/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The smallest by their hash: of any two texts the same way, so that near ones pick the same. */
function pickedRuns(skeleton: string): number[] {
  const picked: number[] = [];
  for (let at = 0; at + 2 < skeleton.length; at += 1) {
    let hash =
      Math.imul(skeleton.charCodeAt(at), 0x9e3779b1) ^ Math.imul(skeleton.charCodeAt(at + 1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(skeleton.charCodeAt(at + 2), 0xc2b2ae35);
    hash = (hash ^ (hash >>> 13)) >>> 0;
    if (picked.length === PICKED && hash >= (picked[PICKED - 1] ?? 0)) continue;
    if (picked.includes(hash)) continue;
    let place = picked.length;
    while (place > 0 && (picked[place - 1] ?? 0) > hash) place -= 1;
    picked.splice(place, 0, hash);
    if (picked.length > PICKED) picked.pop();
  }
  return picked;
}

/** Pairs of neighbouring characters, each once, in the order of their numbers. */
function pairsOf(skeleton: string): Uint32Array {
  const pairs = new Uint32Array(skeleton.length - 1);
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = (skeleton.charCodeAt(at) << 16) | skeleton.charCodeAt(at + 1);
  pairs.sort();
  return pairs.filter((pair, at) => at === 0 || pair !== pairs[at - 1]);
}

function likenessOf(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [mine = 0, theirs = 0] = [one[a], other[b]];
    if (mine === theirs) common += 1;
    if (mine <= theirs) a += 1;
    if (theirs <= mine) b += 1;
  }
  return common / (one.length + other.length - common);
}
