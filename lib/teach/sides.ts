import { RANK } from './hooks';
import { wordsOf } from './names';

/** A mark of one message row, and the rows of the conversation that have it, by their number. */
export interface Mark {
  css: string;
  rank: number;
  rows: ReadonlySet<number>;
}

export interface Marks {
  buyer: readonly Mark[];
  agent: readonly Mark[];
}

export interface SidesQuestion {
  /** Of the buyer's message that was pointed at and not of the own one, and the reverse; best first. */
  marks: Marks;
  /**
   * The same for everything that tells these two rows apart and can't be used in a profile: made-up classes, pictures,
   * where they stand on the screen. It may show that the marks tell something else apart than who speaks.
   */
  witnesses: { buyer: readonly ReadonlySet<number>[]; agent: readonly ReadonlySet<number>[] };
  /** Rows with words. */
  spoken: ReadonlySet<number>;
}

const BUYER_WORDS =
  'other others left in incoming inbound received receive buyer buyers customer client user guest visitor from peer theirs start notme';
const AGENT_WORDS =
  'own self me mine my right out outgoing outbound sent send agent seller service cs kf staff shop merchant end reverse isme';
const BUYER = new Set(BUYER_WORDS.split(' '));
const AGENT = new Set(AGENT_WORDS.split(' '));

/** Marks of one side that are kept: each alone does. */
const MOST_MARKS = 3;
/** Of the rows with words, so many must be on one side or the other. */
const LEAST_SHARE = 0.75;
/** Where names don't say it, another division of nearly as many rows puts the marks in doubt. */
const RIVAL_SHARE = 0.9;

/**
 * The marks that tell who speaks; null where that is not sure. Any two rows differ in something (one has a link, one
 * begins a group), so that a difference counts only if it divides the whole conversation, no row on both sides, and if
 * nothing divides it otherwise, or the names themselves say which side is which.
 */
export function tellApart({
  marks,
  witnesses,
  spoken,
}: SidesQuestion): { buyer: string[]; agent: string[] } | null {
  const pairs = marks.buyer.flatMap((buyer) =>
    marks.agent.filter((agent) => isApart(buyer.rows, agent.rows)).map((agent) => ({ buyer, agent })),
  );
  const best = pairs
    .map((pair) => ({ ...pair, said: said(pair.buyer.css) - said(pair.agent.css), size: sizeOf(pair) }))
    .sort((a, b) => b.size - a.size || b.said - a.said)
    .sort((a, b) => Number(b.said >= 2) - Number(a.said >= 2))[0];
  // Named the other way round: the wrong message was pointed at, or the names mean something else.
  if (!best || best.said <= -2) return null;
  if (overlap(best, spoken) < spoken.size * LEAST_SHARE) return null;
  if (best.said < 2) {
    if (best.buyer.rows.size < 2 || best.agent.rows.size < 2) return null;
    const rivals = [
      ...pairs.map(({ buyer, agent }) => [buyer.rows, agent.rows] as const),
      ...witnesses.buyer.flatMap((buyer) =>
        witnesses.agent.filter((agent) => isApart(buyer, agent)).map((agent) => [buyer, agent] as const),
      ),
    ];
    const isInDoubt = rivals.some(
      ([buyer, agent]) =>
        buyer.size + agent.size >= best.size * RIVAL_SHARE &&
        (!isApart(buyer, best.agent.rows) || !isApart(agent, best.buyer.rows)),
    );
    if (isInDoubt) return null;
  }
  return { buyer: alike(marks.buyer, best.buyer), agent: alike(marks.agent, best.agent) };
}

/** All marks of exactly these rows: one renamed class leaves the others. A whole `class` breaks with any of its names. */
function alike(all: readonly Mark[], best: Mark): string[] {
  const others = all.filter(
    ({ css, rank, rows }) =>
      css !== best.css &&
      rank < RANK.exact &&
      rows.size === best.rows.size &&
      [...rows].every((row) => best.rows.has(row)),
  );
  return [best, ...others].slice(0, MOST_MARKS).map(({ css }) => css);
}

const isApart = (a: ReadonlySet<number>, b: ReadonlySet<number>) => ![...a].some((row) => b.has(row));
const sizeOf = ({ buyer, agent }: { buyer: Mark; agent: Mark }) => buyer.rows.size + agent.rows.size;
const overlap = ({ buyer, agent }: { buyer: Mark; agent: Mark }, spoken: ReadonlySet<number>) =>
  [...spoken].filter((row) => buyer.rows.has(row) || agent.rows.has(row)).length;

/** 1: the names say buyer, -1: they say agent, 0: neither, or both. `messageNotMe` is not me. */
function said(css: string): number {
  // Of `[data-from="me"]` the value counts, of `[data-own="true"]` the name.
  const words = wordsOf(css.replace(/\[[\w-]+[~^*$|]?="(?!true|false)/g, '["'));
  const isNot = words.includes('not') || words.includes('false');
  const buyer = words.some((word) => BUYER.has(word)) || (isNot && words.some((word) => AGENT.has(word)));
  const agent = !isNot && words.some((word) => AGENT.has(word));
  return Number(buyer) - Number(agent);
}
