import { fold } from '../search/fold';

/** Which replies share words with a text: pairs of ideographs, and whole words of other scripts. */

const RUN = /(?<han>\p{Script=Han}+)|[\p{L}\p{N}]+/gu;

/** Each token with where it stands in the text. */
function tokensOf(text: string): { token: string; from: number; to: number }[] {
  return [...fold(text).matchAll(RUN)].flatMap(({ 0: run, index, groups }) => {
    if (!groups?.han) return [{ token: run, from: index, to: index + run.length }];
    return Array.from({ length: run.length - 1 }, (_, at) => ({
      token: run.slice(at, at + 2),
      from: index + at,
      to: index + at + 2,
    }));
  });
}

interface Postings {
  slots: number[];
  /** By posting: how much it counts that the token stands there. */
  weights: number[];
}

/** Title and tags say what a reply is about; a body also says please and thanks. */
const IN_HEAD = 1;
const IN_BODY = 0.35;
const IN_FAMILY = 0.7;
/** A token of more than this share of all replies tells none from another. */
const COMMON = 0.2;
/** In a small library everything is common: from so many replies on, that share counts. */
const FEW = 4;

/** What of a reply is compared. */
interface Compared {
  /** Title and tags. */
  heads: readonly string[];
  bodies: readonly string[];
  /** Names of the families of words that its head is of. */
  families: Iterable<string>;
}

export interface Overlaps {
  /** Adds a reply in a slot that was never used. */
  add(slot: number, compared: Compared): void;
  /** Adds to `scores`, by slot, what text and families have in common with each: the rarer it is, the more. */
  score(text: string, families: Iterable<string>, scores: Float64Array): void;
}

export function createOverlaps(): Overlaps {
  const postings = new Map<string, Postings>();
  let replies = 0;
  return {
    add(slot, { heads, bodies, families }) {
      replies += 1;
      const weights = new Map<string, number>();
      for (const text of bodies) for (const { token } of tokensOf(text)) weights.set(token, IN_BODY);
      for (const text of heads) for (const { token } of tokensOf(text)) weights.set(token, IN_HEAD);
      for (const family of families) weights.set(`=${family}`, IN_FAMILY);
      for (const [token, weight] of weights) {
        const known = postings.get(token) ?? { slots: [], weights: [] };
        postings.set(token, known);
        known.slots.push(slot);
        known.weights.push(weight);
      }
    },
    score(text, families, scores) {
      const names = [...families].map((family) => `=${family}`);
      for (const token of new Set([...tokensOf(text).map((each) => each.token), ...names])) {
        const { slots, weights } = postings.get(token) ?? { slots: [], weights: [] };
        if (slots.length > Math.max(FEW, replies * COMMON)) continue;
        const rarity = Math.log((replies + 1) / (slots.length + 0.5));
        slots.forEach((slot, at) => {
          scores[slot] = (scores[slot] as number) + rarity * (weights[at] as number);
        });
      }
    },
  };
}

/**
 * The longest words of `text` that stand in one of the others. Two characters in a row are often no word (天能), so
 * they count only as a whole `name`: '' where nothing does.
 */
export function sharedWords(text: string, others: readonly string[], names: readonly string[]): string {
  const folded = fold(text);
  const within = [...names, ...others].map(fold);
  const short = new Set(names.map(fold));
  let best = '';
  let [from, to] = [0, 0];
  for (const token of tokensOf(text)) {
    const start = token.from < to && within.some((other) => other.includes(folded.slice(from, token.to)));
    from = start ? from : token.from;
    to = token.to;
    const words = folded.slice(from, to);
    const isShared = within.some((other) => other.includes(words));
    if (isShared && (words.length > 2 || short.has(words)) && words.length > best.length) {
      best = text.slice(from, to);
    }
    if (!isShared) to = from;
  }
  return best;
}
