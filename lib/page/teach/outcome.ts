import { plainOf } from '../../conversation/plain';
import { orderTextOf } from '../../teach/order-text';
import type { TaughtStep, TeachState, TeachStep, TeachTrial } from '../../teach/types';
import { textOf } from '../text';
import { boxAt } from './box';
import { isIn } from './ground';
import type { Learner } from './learner';
import type { Reading } from './trial';

/** What came of the picks. `reading`: of the page by what is taught; null where nothing is. */
export function outcomeOf(
  steps: readonly TeachStep[],
  learner: Learner,
  reading: Reading | null,
): Pick<TeachState, 'steps' | 'trial'> {
  return {
    steps: Object.fromEntries(steps.map((step) => [step, stepOf(step, learner, reading)])),
    trial: reading && trialOf(reading, learner),
  };
}

function stepOf(step: TeachStep, learner: Learner, reading: Reading | null): TaughtStep {
  const { picks, problems, parts } = learner;
  const problem = problems.get(step);
  if (problem) return { state: 'failed', count: 0, sample: null, problem };
  const pick = picks.get(step);
  if (!pick && !learner.isKept(step)) return { state: 'open', count: 0, sample: null };
  const taught = (count = 0, sample: string | null = null): TaughtStep => ({
    state: 'taught',
    count,
    sample,
  });
  // Counts and samples are what the engine reads now, not what was pointed at then.
  if (step === 'box') return taught(reading?.box ? 1 : 0);
  if (step === 'name') return taught(reading?.name ? 1 : 0, reading?.name);
  if (step === 'order') return taught(reading?.orders.length, reading?.orders[0]);
  // One pick of the three is kept until the others come.
  if (step === 'list') return taught(parts.messages ? reading?.lists.length : 1);
  if (!parts.messages) return taught(1, (pick && plainOf(textOf(pick))) || null);
  const side = step === 'buyer-message' ? 'buyer' : 'agent';
  const rows = reading?.rows.filter((row) => row.side === side) ?? [];
  return taught(rows.length, rows.findLast(({ text }) => text !== null)?.text);
}

function trialOf(reading: Reading, learner: Learner): TeachTrial {
  const { messages, name, box, orders } = reading;
  const count = (...sides: (string | null)[]) => messages.filter(({ side }) => sides.includes(side)).length;
  return {
    messages: { buyer: count('buyer'), agent: count('agent', 'robot'), unclear: count(null) },
    name,
    box: box !== null,
    orders,
    holds: holds(reading, learner),
  };
}

/** Each part that was taught finds what was pointed at, once; what the page has redrawn since is found at all. */
function holds(reading: Reading, learner: Learner): boolean {
  const { parts } = learner;
  return (
    (!parts.messages || holdsMessages(reading, learner)) &&
    (!parts.input || holdsBox(reading, learner.pick('box'))) &&
    (!parts.conversation || holdsName(reading, learner.pick('name'))) &&
    (!parts.orders || holdsOrder(reading, learner.pick('order')))
  );
}

/** Whether both messages are read on their own sides, in one list, and no row is on both. */
function holdsMessages({ lists, rows, torn }: Reading, learner: Learner): boolean {
  const isSaid = (pick: Element | null, by: 'buyer' | 'agent') =>
    !pick || rows.some(({ element, side, text }) => side === by && text !== null && isIn(pick, element));
  const [buyer, own] = [learner.pick('buyer-message'), learner.pick('own-message')];
  return lists.length === 1 && torn === 0 && isSaid(buyer, 'buyer') && isSaid(own, 'agent');
}

/** The box may have been pointed at by something in it or over it. */
function holdsBox({ box }: Reading, pick: Element | null): boolean {
  const meant = pick && boxAt(pick);
  return box !== null && (!meant || ('box' in meant && meant.box === box));
}

const holdsName = ({ name }: Reading, pick: Element | null) =>
  name !== null && (!pick || plainOf(textOf(pick)).includes(name));

function holdsOrder({ orders }: Reading, pick: Element | null): boolean {
  const told = pick && orderTextOf(textOf(pick));
  return orders.length > 0 && (told?.state !== 'one' || orders.includes(told.id));
}
