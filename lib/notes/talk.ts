import type { Message } from '../conversation/types';
import { aboutThisOrder } from '../orders/change-focus';
import { OTHER_ORDER } from '../orders/change-words';
import { Phrases } from '../phrases/phrases';
import { type Answer, LISTS, TERMS } from './agreements';
import { couriersIn } from './couriers';
import type { Matter } from './propose';

/** Something that one side brought up in the talk. */
export interface Brought {
  matter: Matter;
  by: 'buyer' | 'agent';
  /** As it was said. */
  words: string;
  agreed: boolean;
  /** Which courier, where just one was named. */
  courier: string | null;
  /** As it is to be noted, where somebody has said so. */
  event?: string;
}

interface Said {
  side: 'buyer' | 'agent';
  text: string;
  matters: Set<Matter>;
  answers: Set<Answer>;
  couriers: string[];
  isQuestion: boolean;
}

/** As far back as an agent would look before writing a note: what was agreed last month is another order's. */
const LAST = 30;
const DAY = 24 * 3600 * 1000;
const LONGEST = 80;

/** Made at the first use: most panels never note anything. */
let reader: Phrases | undefined;

/** What was brought up and not refused or taken back since, the latest first. */
export function broughtUp(messages: readonly Message[]): Brought[] {
  const known = new Map<Matter, Brought>();
  /** What the other side has not answered yet. */
  let asked: Brought[] = [];
  let last: Said['side'] | null = null;
  for (const message of lately(messages)) {
    if ((message.side !== 'buyer' && message.side !== 'agent') || message.kind !== 'text') continue;
    const said = read(message.side, message.text);
    // What was passed over in silence by a whole turn is answered no more by a later 好的.
    if (said.side !== last && asked[0]?.by === said.side) asked = [];
    last = said.side;
    if (said.answers.has('never')) takeBack(said, known);
    if (said.answers.has('released')) known.delete('delay');
    answer(said, asked, known);
    // 先不要发货 refuses nothing where nothing was asked.
    const isReply = asked.some(({ by }) => by !== said.side);
    if (said.answers.has('no') && !said.answers.has('yes') && (said.side === 'agent' || isReply)) continue;
    if (asked.some((each) => each.by !== said.side && said.matters.has(each.matter) && !isOther(said, each)))
      continue;
    const brought = broughtBy(said, known);
    for (const each of brought) {
      known.delete(each.matter);
      known.set(each.matter, each);
    }
    if (brought.length > 0) asked = asked[0]?.by === said.side ? [...asked, ...brought] : brought;
  }
  return [...known.values()].reverse();
}

function lately(messages: readonly Message[]): Message[] {
  const last = Math.max(0, ...messages.map(({ at }) => at ?? 0));
  return messages.slice(-LAST).filter(({ at }) => at === null || at > last - DAY);
}

function read(side: Said['side'], text: string): Said {
  reader ??= new Phrases(
    TERMS.map(({ triggers }) => triggers),
    LISTS,
  );
  // 我妈那单发顺丰 is about another one.
  const now = OTHER_ORDER.test(text) ? '' : aboutThisOrder(text);
  const terms = reader.read(now).map(({ rule }) => TERMS[rule]);
  return {
    side,
    text,
    matters: new Set(terms.flatMap((term) => (term && 'matter' in term ? [term.matter] : []))),
    answers: new Set(terms.flatMap((term) => (term && 'answer' in term ? [term.answer] : []))),
    couriers: couriersIn(now),
    isQuestion: /[?？]|吗|行不行|好不好|可不可以|要不要/.test(text),
  };
}

/**
 * What one says to what the other has asked: to the one thing that was asked, else to those that are named. Yes and no
 * at once, such as 可以，不过不能保证明天到, decides nothing.
 */
function answer(said: Said, asked: readonly Brought[], known: Map<Matter, Brought>): void {
  const { side, answers, matters } = said;
  const open = asked.filter(({ by, matter }) => by !== side && known.get(matter)?.agreed === false);
  const named = open.filter(({ matter }) => matters.has(matter));
  const meant = named.length > 0 ? named : open.length === 1 ? open : [];
  const [yes, no] = [answers.has('yes'), answers.has('no')];
  if (no && !yes) {
    const refused = matters.size > 0 ? [...matters] : meant.map(({ matter }) => matter);
    for (const matter of refused) known.delete(matter);
  } else if (yes && !no && !answers.has('later')) {
    for (const each of meant) each.agreed = !isOther(said, each);
  }
}

/** 好的，默认发中通 is no yes to 发顺丰. */
const isOther = ({ couriers }: Said, { matter, courier }: Brought) =>
  matter === 'courier' && couriers.length > 0 && (couriers.length > 1 || couriers[0] !== courier);

/** 算了: what was spoken of last; 不退了: what is named. */
function takeBack({ matters }: Said, known: Map<Matter, Brought>): void {
  const last = [...known.keys()].at(-1);
  for (const matter of matters.size > 0 ? matters : last ? [last] : []) known.delete(matter);
}

/** New matters in what was said; an agent who says that it is done has agreed to it, unless it is not what was asked. */
function broughtBy(said: Said, known: ReadonlyMap<Matter, Brought>): Brought[] {
  const { side, answers, couriers } = said;
  if (answers.has('never')) return [];
  const isDone =
    side === 'agent' && answers.has('yes') && !answers.has('no') && !answers.has('later') && !said.isQuestion;
  return [...said.matters].flatMap((matter) => {
    const [courier, another] = matter === 'courier' ? couriers : [];
    const before = known.get(matter);
    // Said again it is no new wish, unless it is another courier.
    if (before?.agreed && !isOther(said, before)) return [];
    const agreed = isDone && !(before?.by === 'buyer' && isOther(said, before));
    const words = said.text.trim().slice(0, LONGEST);
    return [{ matter, by: side, words, agreed, courier: another === undefined && courier ? courier : null }];
  });
}
