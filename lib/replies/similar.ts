import type { Reply } from './types';

/** Replies that say the same, or nearly. */

/** Share of pairs of neighbouring characters in common, of all that either has. */
const NEAR = 0.85;
/** Shorter ones are alike by chance. */
const LEAST_PAIRS = 8;
/** Replies between two reports, so that the page can do other things. */
const CHUNK = 20;

export interface Group {
  /** `same`: word for word, but for case, width, signs and spaces. */
  kind: 'same' | 'near';
  ids: string[];
}

/**
 * The first of a group stands for it: others are compared with it alone, so that ten thousand of one pattern cost ten
 * thousand comparisons. Two texts of which each shares enough with the first may share less with one another.
 * @yields the share that is done, 0 to 1
 */
export function* findSimilar(replies: readonly Pick<Reply, 'id' | 'body'>[]): Generator<number, Group[]> {
  const bySkeleton = new Map<string, string[]>();
  let read = 0;
  for (const { id, body } of replies) {
    const skeleton = skeletonOf(body);
    const ids = bySkeleton.get(skeleton);
    if (ids) ids.push(id);
    else if (skeleton) bySkeleton.set(skeleton, [id]);
    read += 1;
    if (read % CHUNK === 0) yield (0.1 * read) / replies.length;
  }
  const texts = yield* pairsByRarity([...bySkeleton.keys()]);
  const near = yield* leaders(texts);
  const groups: Group[] = [];
  for (const members of near) {
    const ids = members.flatMap((skeleton) => bySkeleton.get(skeleton) ?? []);
    if (ids.length > 1) groups.push({ kind: members.length > 1 ? 'near' : 'same', ids });
  }
  // What is surely superfluous comes first.
  return groups.sort(
    (a, b) => Number(a.kind === 'near') - Number(b.kind === 'near') || b.ids.length - a.ids.length,
  );
}

/** Letters, numbers and variables alone. */
const skeletonOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]/gu, '');

interface Text {
  skeleton: string;
  /** Its pairs, each once, as numbers: the rarest of all the texts first. */
  pairs: number[];
}

function* pairsByRarity(skeletons: string[]): Generator<number, Text[]> {
  const counts = new Map<number, number>();
  const texts: Text[] = [];
  for (const skeleton of skeletons) {
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < skeleton.length; at += 1)
      pairs.add((skeleton.charCodeAt(at) << 16) | skeleton.charCodeAt(at + 1));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    texts.push({ skeleton, pairs: [...pairs] });
    if (texts.length % CHUNK === 0) yield 0.1 + (0.2 * texts.length) / skeletons.length;
  }
  let done = 0;
  for (const { pairs } of texts) {
    pairs.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b);
    done += 1;
    if (done % CHUNK === 0) yield 0.3 + (0.2 * done) / texts.length;
  }
  return texts;
}

interface Lead {
  pairs: ReadonlySet<number>;
  members: string[];
}

/** Of the rarest, in common before two texts are compared: one pair alone is shared by many in a large library. */
const SHARED = 2;

/**
 * Two sets that share 85 % must share two of the few rarest of each: only those are looked up. Short ones first, so
 * that a longer one is never too long for what stands in the index.
 */
function* leaders(texts: Text[]): Generator<number, string[][]> {
  const leads: Lead[] = [];
  const holders = new Map<number, number[]>();
  const votes = new Uint8Array(texts.length);
  let done = 0;
  for (const { skeleton, pairs } of [...texts].sort((a, b) => a.pairs.length - b.pairs.length)) {
    done += 1;
    if (done % CHUNK === 0) yield 0.5 + (0.5 * done) / texts.length;
    const rare = pairs.slice(0, pairs.length - Math.ceil(NEAR * pairs.length) + SHARED);
    const lists = rare.flatMap((pair) => [holders.get(pair) ?? []]);
    const lead = pairs.length < LEAST_PAIRS ? undefined : nearest(pairs, lists, leads, votes);
    if (lead) {
      lead.members.push(skeleton);
      continue;
    }
    const index = leads.push({ pairs: new Set(pairs), members: [skeleton] }) - 1;
    for (const pair of rare) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  }
  return leads.map(({ members }) => members);
}

/** @param votes by lead, all 0 between two calls: making it anew for each would cost more than the search */
function nearest(
  pairs: readonly number[],
  lists: readonly (readonly number[])[],
  leads: readonly Lead[],
  votes: Uint8Array,
): Lead | undefined {
  let best: { lead: Lead; share: number } | undefined;
  for (const list of lists) {
    for (const index of list) {
      const count = (votes[index] ?? 0) + 1;
      votes[index] = count;
      const lead = count === SHARED ? leads[index] : undefined;
      if (!lead || lead.pairs.size < NEAR * pairs.length) continue;
      const share = shareOf(pairs, lead.pairs);
      if (share >= NEAR && share > (best?.share ?? 0)) best = { lead, share };
    }
  }
  for (const list of lists) for (const index of list) votes[index] = 0;
  return best?.lead;
}

/** 0 where it is too little: most that are asked share next to nothing, and that shows with the first few pairs. */
function shareOf(pairs: readonly number[], others: ReadonlySet<number>): number {
  const needed = (NEAR / (1 + NEAR)) * (pairs.length + others.size);
  let missing = 0;
  for (const pair of pairs) {
    if (others.has(pair)) continue;
    missing += 1;
    if (pairs.length - missing < needed) return 0;
  }
  const common = pairs.length - missing;
  return common / (pairs.length + others.size - common);
}
