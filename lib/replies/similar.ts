import type { Reply } from './types';

/** Replies that say the same, or nearly. */

/** Share of pairs of neighbouring characters in common, of all that either has. */
const NEAR = 0.85;
/** Shorter ones are alike by chance. */
const LEAST_PAIRS = 8;
/** Replies between two reports, so that the page can do other things. */
const CHUNK = 5;

export interface Group {
  /** `same`: word for word, but for case, width, signs and spaces. */
  kind: 'same' | 'near';
  ids: string[];
}

/** What it took: a text is looked at by one of its pairs, or compared with another by all of them. */
export interface Work {
  looks: number;
  compared: number;
}

/**
 * The first of a group stands for it: others are compared with it alone, so that ten thousand of one pattern cost ten
 * thousand comparisons. Two texts of which each shares enough with the first may share less with one another.
 * @param work is counted up
 * @yields the share that is done, 0 to 1
 */
export function* findSimilar(
  replies: readonly Pick<Reply, 'id' | 'body'>[],
  work: Work = { looks: 0, compared: 0 },
): Generator<number, Group[]> {
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
  const near = yield* leaders(texts, work);
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

/** Letters, numbers and variables alone: two texts with the same one say the same. */
export const skeletonOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]/gu, '');

/** A pair of characters as a number, with how often it occurs in front: sorted, the rarest comes first. */
type Pair = number;

interface Text {
  skeleton: string;
  /** Its pairs, each once: the rarest of all the texts first. */
  pairs: Float64Array;
}

const PAIRS = 2 ** 32;

function* pairsByRarity(skeletons: string[]): Generator<number, Text[]> {
  const counts = new Map<number, number>();
  const texts: Text[] = [];
  for (const skeleton of skeletons) {
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < skeleton.length; at += 1)
      pairs.add(skeleton.charCodeAt(at) * 2 ** 16 + skeleton.charCodeAt(at + 1));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    texts.push({ skeleton, pairs: Float64Array.from(pairs) });
    if (texts.length % CHUNK === 0) yield 0.1 + (0.2 * texts.length) / skeletons.length;
  }
  let done = 0;
  for (const { pairs } of texts) {
    pairs.forEach((pair, at) => {
      pairs[at] = (counts.get(pair) ?? 0) * PAIRS + pair;
    });
    pairs.sort();
    done += 1;
    if (done % CHUNK === 0) yield 0.3 + (0.2 * done) / texts.length;
  }
  return texts;
}

/** Stands for its group: the first of it, which is the shortest. */
interface Lead {
  pairs: Float64Array;
  members: string[];
}

/** Pairs that two texts must share among the rarest of each before they are compared: one alone many have. */
const sharedOf = (pairs: number): number => Math.max(2, Math.ceil(pairs / 10));

/**
 * Leads looked at for one text. Only long texts of few different characters come there; then the pairs that have been
 * asked by then speak for the others.
 */
const MOST_LOOKS = 20_000;
/** Leads that one text is compared with: of more than these, those that share most of the rarest. */
const MOST_COMPARED = 200;

/**
 * Two sets that share 85 % share so many of the few rarest of each: only those are looked up, and only who shares as
 * many is compared. Short ones first, so that a longer one is never too long for what stands in the index.
 */
function* leaders(texts: Text[], work: Work): Generator<number, string[][]> {
  const leads: Lead[] = [];
  const holders = new Map<Pair, number[]>();
  /** By lead, all 0 between two texts: making it anew for each would cost more than the search. */
  const votes = new Uint16Array(texts.length);
  /** The first lead that is long enough for the text at hand. */
  let from = 0;
  let done = 0;
  for (const { skeleton, pairs } of [...texts].sort((a, b) => a.pairs.length - b.pairs.length)) {
    done += 1;
    if (done % CHUNK === 0) yield 0.5 + (0.5 * done) / texts.length;
    const { length } = pairs;
    const isShort = ({ pairs: others }: Lead) => others.length < NEAR * length;
    while (from < leads.length && isShort(leads[from] as Lead)) from += 1;
    const rare = pairs.subarray(0, length - Math.ceil(NEAR * length) + sharedOf(length));
    const lead =
      length < LEAST_PAIRS ? undefined : nearest({ pairs, rare, from }, { leads, holders, votes }, work);
    if (lead) {
      lead.members.push(skeleton);
      continue;
    }
    const index = leads.push({ pairs, members: [skeleton] }) - 1;
    for (const pair of rare) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  }
  return leads.map(({ members }) => members);
}

interface Wanted {
  pairs: Float64Array;
  rare: Float64Array;
  from: number;
}

interface Known {
  leads: readonly Lead[];
  /** By pair: the leads that have it among their rarest, the shortest first. */
  holders: ReadonlyMap<Pair, readonly number[]>;
  votes: Uint16Array;
}

/** Of several that are as near, the first. */
function nearest(
  { pairs, rare, from }: Wanted,
  { leads, holders, votes }: Known,
  work: Work,
): Lead | undefined {
  const met: number[] = [];
  let looked = 0;
  let asked = 0;
  for (const pair of rare) {
    const list = holders.get(pair) ?? [];
    if (looked > 0 && looked + list.length > MOST_LOOKS) break;
    asked += 1;
    for (let at = list.length - 1; at >= 0 && (list[at] as number) >= from; at -= 1) {
      const index = list[at] as number;
      if (votes[index] === 0) met.push(index);
      votes[index] = (votes[index] as number) + 1;
      looked += 1;
    }
  }
  work.looks += looked;
  const needed = (lead: Lead) => Math.max(2, (sharedOf(lead.pairs.length) * asked) / rare.length);
  const votesOf = (index: number) => votes[index] as number;
  const likely = met.filter((index) => votesOf(index) >= needed(leads[index] as Lead));
  if (likely.length > MOST_COMPARED) likely.sort((a, b) => votesOf(b) - votesOf(a) || a - b);
  for (const index of met) votes[index] = 0;
  let best: { index: number; share: number } | undefined;
  for (const index of likely.slice(0, MOST_COMPARED)) {
    work.compared += 1;
    const share = shareOf(pairs, (leads[index] as Lead).pairs);
    const isBetter = !best || share > best.share || (share === best.share && index < best.index);
    if (share >= NEAR && isBetter) best = { index, share };
  }
  return best && leads[best.index];
}

/** 0 where it is too little: most that are asked share next to nothing, and that shows with the first few pairs. */
function shareOf(pairs: Float64Array, others: Float64Array): number {
  const all = pairs.length + others.length;
  const most = pairs.length - (NEAR / (1 + NEAR)) * all;
  let missing = 0;
  let other = 0;
  for (const pair of pairs) {
    while (other < others.length && (others[other] as number) < pair) other += 1;
    if (others[other] === pair) continue;
    missing += 1;
    if (missing > most) return 0;
  }
  const common = pairs.length - missing;
  return common / (all - common);
}
