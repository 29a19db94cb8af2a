import type { Find, MessageProfile } from '../../profile/types';
import type { TeachProblem, TeachStep } from '../../teach/types';
import { findAll, hasMark } from '../find';
import { readRow } from '../message';
import { findId, findTimes } from './details';
import { boxAround, type Ground, isIn, upTo } from './ground';
import { holdOf } from './hold';
import { rowLadder, rowSets } from './rows';
import { type Scan, scan } from './scan';
import { findSides } from './who';
import { findWords, type Sample } from './words';
import { INLINE } from './words-held';
import type { Words } from './words-hold';

export interface MessagePicks {
  list: Element;
  buyer: Element;
  own: Element;
  /** The message that was pointed at last: what does not do is asked for again there. */
  latest: 'buyer-message' | 'own-message';
}

type Failure = { step: TeachStep; problem: TeachProblem };
interface Taught {
  part: MessageProfile;
  /** How many rows are of one side or the other. */
  messages: number;
}

export type TaughtMessages = Taught | Failure;

const TEXT = /^(p|pre|blockquote|h[1-6])$/;

/** Levels between the list and a message on which the rows may lie: day, speaker, message. */
const LEVELS = 5;

/** Derives the messages part from a list, one message of the buyer and one of the shop. */
export function teachMessages(ground: Ground, picks: MessagePicks): TaughtMessages {
  const { list, buyer, own, latest } = picks;
  if (!isIn(buyer, list)) return { step: 'buyer-message', problem: 'outside-list' };
  if (!isIn(own, list)) return { step: 'own-message', problem: 'outside-list' };
  const box = boxAround([buyer, own]);
  const paths = [buyer, own].map((pointed) => upTo(pointed, box).reverse());
  if (!box || paths.some((path) => path.length === 0)) return { step: latest, problem: 'same-side' };

  let failure: Failure | null = null;
  // Of the sets on one level that with the most messages: a better name may be that of one kind of message only.
  let best: Taught | null = null;
  for (let level = 0; level < Math.min(LEVELS, ...paths.map((path) => path.length)); level += 1) {
    const samples = [
      { row: paths[0]?.[level] as Element, pointed: buyer },
      { row: paths[1]?.[level] as Element, pointed: own },
    ] as const;
    // Further in than all that lies in the list, a line or a paragraph is a part of a message.
    if (level > 0 && samples.some(({ row: { localName } }) => INLINE.test(localName) || TEXT.test(localName)))
      break;
    for (const { css, rows } of rowSets(ground, list, [samples[0].row, samples[1].row])) {
      const taught = teachRows(ground, { ...picks, samples, css, rows });
      if ('part' in taught) best = best && best.messages >= taught.messages ? best : taught;
      else if (!failure || taught.problem === 'same-side') failure = taught;
    }
    if (best) return best;
    // The rows are found. Further in there is less to see of who speaks, and nothing that says more.
    if (failure?.problem === 'same-side') return failure;
  }
  return failure ?? { step: latest, problem: 'no-hold' };
}

interface RowPicks extends MessagePicks {
  samples: readonly [Sample, Sample];
  css: string;
  rows: readonly Element[];
}

function teachRows(ground: Ground, picks: RowPicks): TaughtMessages {
  const { list, latest, samples, css, rows } = picks;
  const seen = scan(rows);
  const words = findWords(ground, seen, samples);
  if ('problem' in words) {
    const step =
      words.sample === null ? latest : words.sample === samples[0] ? 'buyer-message' : 'own-message';
    return { step, problem: words.problem };
  }
  // Two parts of one message differ more clearly than two speakers do.
  const side = areHalves(rows, samples)
    ? null
    : findSides(ground, { list, rowCss: css, words, scan: seen, samples });
  if (!side) return { step: latest, problem: 'same-side' };
  const sideOf = (row: Element) =>
    hasMark(row, side.buyer) ? 'buyer' : hasMark(row, side.agent) ? 'agent' : null;
  const spoken = rows.filter((row) => sideOf(row) !== null);

  const box = listOf(ground, boxAround(spoken) ?? list, list, css);
  if (!box) return { step: 'list', problem: 'no-hold' };
  // Other selectors may find more (dividers, notices), as long as what is said is the same.
  const known = new Set(spoken);
  const ladder = rowLadder(ground, box.element, [samples[0].row, samples[1].row], (found) => {
    const told = found.filter((row) => sideOf(row) !== null);
    return told.length === known.size && told.every((row) => known.has(row));
  });
  if (ladder.length === 0) return { step: latest, problem: 'no-hold' };

  const id = findId(spoken);
  const part: MessageProfile = {
    list: box.find,
    row: { css: ladder },
    ...(id ? { id: [id] } : {}),
    side,
    text: [words.read],
    ...(words.cards.length > 0 ? { card: { marks: words.cards } } : {}),
    at: findTimes(
      ground,
      seen,
      spoken.filter((row) => words.element.has(row)),
      id,
    ),
  };
  return isRead(part, seen, words, samples, ground.now)
    ? { part, messages: spoken.length }
    : { step: latest, problem: 'no-hold' };
}

/**
 * Two elements of one message divide like two speakers: each message has one of each. Then every box around rows holds
 * one of each at most.
 */
function areHalves(rows: readonly Element[], [buyer, own]: readonly [Sample, Sample]): boolean {
  if (buyer.row.parentElement !== own.row.parentElement) return false;
  const parents = new Set(rows.map((row) => row.parentElement));
  const isPair = [...parents].every(
    (parent) => rows.filter((row) => row.parentElement === parent).length <= 2,
  );
  return isPair && parents.size > 1;
}

/** The box around all rows that is best recognised, not beyond the one pointed at. */
function listOf(
  ground: Ground,
  around: Element,
  list: Element,
  rowCss: string,
): { find: Find; element: Element } | null {
  const boxes = [...upTo(around, list), list].filter(({ localName }) => !/^(html|body)$/.test(localName));
  const [best, second] = boxes
    .flatMap((element) => {
      const hold = holdOf(ground, element, { mayBePlaced: true });
      return hold ? [{ ...hold, element }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
  if (!best) {
    // A box without any name is still the one that has the rows in it.
    const find: Find = { css: [`:has(> ${rowCss})`] };
    const [only, ...more] = findAll(ground.root, find);
    return only === around && more.length === 0 ? { find, element: around } : null;
  }
  const { find, element } = best;
  // Where the box has one name only, another box around the same rows may have another.
  const isLone = find.css.length === 1 && second && second.find.visible === find.visible;
  return { element, find: isLone ? { ...find, css: [...find.css, ...second.find.css].slice(0, 3) } : find };
}

/** The engine itself reads the two messages that were pointed at, and most of the others, with words. */
function isRead(
  part: MessageProfile,
  { rows }: Scan,
  words: Words,
  samples: readonly [Sample, Sample],
  now: number,
) {
  const read = (row: Element) => readRow(row, part, undefined, now)?.message;
  const [buyer, own] = samples.map(({ row }) => read(row));
  if (buyer?.side !== 'buyer' || own?.side !== 'agent' || buyer.kind !== 'text' || own.kind !== 'text')
    return false;
  const told = rows.flatMap((row) => read(row) ?? []).filter(({ side }) => side !== null);
  return words.element.size > 0 && told.filter(({ kind }) => kind === 'text').length >= told.length / 2;
}
