import { RANK } from './hooks';
import { wordsOf } from './names';

/** Rows of the conversation, by their number. */
type Rows = ReadonlySet<number>;

/** A mark of one message row, and the rows that have it. */
export interface Mark {
  css: string;
  rank: number;
  rows: Rows;
}

export interface SidesQuestion {
  /** Of the buyer's message that was pointed at and not of the own one, and the reverse; best first. */
  marks: { buyer: readonly Mark[]; agent: readonly Mark[] };
  /**
   * The same for everything else in which these two rows differ, usable in a profile or not: made-up classes, pictures,
   * where they stand on the screen. It may show that the marks tell something else apart than who speaks.
   */
  witnesses: { buyer: readonly Rows[]; agent: readonly Rows[] };
  /** What stands written above the words, by row: mostly a name. */
  labels: ReadonlyMap<number, string>;
  /** Rows with words. */
  spoken: Rows;
}

/** Words that say whose a message is by themselves, and such as need their counterpart on the other side. */
const PLAIN = {
  buyer: new Set('buyer buyers customer client guest visitor notme'.split(' ')),
  agent: new Set('self own mine me isme agent seller merchant staff'.split(' ')),
};
const VAGUE = {
  buyer: new Set('left incoming inbound in received receive other others peer theirs user'.split(' ')),
  agent: new Set('right outgoing outbound out sent send my service kf cs shop'.split(' ')),
};

/** Marks of one side that are kept: each alone does. */
const MOST_MARKS = 3;
/** Of the rows with words, so many must be on one side or the other. */
const LEAST_SHARE = 0.75;
const NAMED = 2;
/** Without names, so many rows on each side, lest it be chance. */
const LEAST_ROWS = 3;

/**
 * The marks that tell who speaks; null where that is not sure. Any two rows differ in something (one has a link, one
 * begins a group), so that a difference counts only if it divides the conversation with no row on both sides, and if the
 * names say which side is which, or else if nothing else in which the two rows differ divides it otherwise.
 */
export function tellApart(question: SidesQuestion): { buyer: string[]; agent: string[] } | null {
  const { marks, spoken } = question;
  const best = marks.buyer
    .flatMap((buyer) =>
      marks.agent.flatMap((agent) => (meet(buyer.rows, agent.rows) ? [] : [{ buyer, agent }])),
    )
    .map((pair) => ({
      ...pair,
      named: said(pair.buyer.css) - said(pair.agent.css),
      share: [...spoken].filter((row) => pair.buyer.rows.has(row) || pair.agent.rows.has(row)).length,
    }))
    .sort((a, b) => Number(b.named >= NAMED) - Number(a.named >= NAMED) || b.share - a.share)[0];
  if (!best || best.share < spoken.size * LEAST_SHARE) return null;
  // Named the other way round: the wrong message was pointed at, or the names mean something else.
  if (best.named <= -NAMED) return null;
  if (best.named < NAMED && isDoubtful(question, best)) return null;
  return { buyer: alike(marks.buyer, best.buyer), agent: alike(marks.agent, best.agent) };
}

function isDoubtful(
  { marks, witnesses, labels }: SidesQuestion,
  { buyer, agent }: { buyer: Mark; agent: Mark },
): boolean {
  if (Math.min(buyer.rows.size, agent.rows.size) < LEAST_ROWS) return true;
  const labelsOf = ({ rows }: Mark) => new Set([...rows].flatMap((row) => labels.get(row) ?? []));
  const [buyers, agents] = [labelsOf(buyer), labelsOf(agent)];
  // The buyer is one person; the shop may be several, but then the buyer has a name, too.
  if (buyers.size > 1 || (buyers.size === 0 && agents.size > 1)) return true;
  if ([...buyers].some((label) => agents.has(label))) return true;
  const seen = (some: readonly Mark[]) =>
    some.filter(({ rank }) => rank < RANK.exact).map(({ rows }) => rows);
  const ofBuyer = [...witnesses.buyer, ...seen(marks.buyer)];
  const ofAgent = [...witnesses.agent, ...seen(marks.agent)];
  if (ofBuyer.some((rows) => meet(rows, agent.rows)) || ofAgent.some((rows) => meet(rows, buyer.rows)))
    return true;
  // That one side lacks what the other has may be said of anything: each has to have something of its own.
  return ![ofBuyer, ofAgent].every((sets) => sets.some(({ size }) => size >= LEAST_ROWS));
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

const meet = (a: Rows, b: Rows) => [...a].some((row) => b.has(row));

/** Above 0: the names say buyer; below: they say agent; 2 by themselves. `messageNotMe` is not me. */
function said(css: string): number {
  // Of `[data-from="me"]` the value counts, of `[data-own="true"]` the name.
  const words = wordsOf(css.replace(/\[[\w-]+[~^*$|]?="(?!true|false)/g, '["'));
  const isNot = words.includes('not') || words.includes('false');
  const says = (some: ReadonlySet<string>) => words.some((word) => some.has(word));
  const by = ({ buyer, agent }: typeof PLAIN) => Number(says(buyer)) - Number(says(agent));
  // Where the layout puts it: a conversation has its reader's own words at the end of the line.
  const end = /(justify|items|self|content)-(start|end)/.exec(css)?.[2];
  const score = Math.sign(by(PLAIN)) * 2 || by(VAGUE) || (end === 'start' ? 1 : end === 'end' ? -1 : 0);
  return isNot && score < 0 ? -score : score;
}
