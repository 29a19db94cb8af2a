import { orderTextOf } from '../../teach/order-text';
import type { TaughtParts } from '../../teach/profile';
import type { TaughtStep, TeachProblem, TeachState, TeachStep, TeachTrial } from '../../teach/types';
import { textOf } from '../text';
import { boxAt } from './box';
import { isIn } from './ground';
import type { Reading } from './trial';

export interface Progress {
  steps: readonly TeachStep[];
  picks: ReadonlyMap<TeachStep, Element>;
  problems: ReadonlyMap<TeachStep, TeachProblem>;
  parts: TaughtParts;
  /** Null where nothing is taught yet. */
  reading: Reading | null;
}

/** What came of the picks, in words of the panel's. */
export function outcomeOf(progress: Progress): Pick<TeachState, 'steps' | 'trial'> {
  const { steps, parts, reading } = progress;
  return {
    steps: Object.fromEntries(steps.map((step) => [step, stepOf(step, progress)])),
    trial: reading && trialOf(reading, parts, progress),
  };
}

function stepOf(step: TeachStep, { picks, problems, parts, reading }: Progress): TaughtStep {
  const problem = problems.get(step);
  if (problem) return { state: 'failed', count: 0, sample: null, problem };
  const pick = picks.get(step);
  if (!pick) return { state: 'open', count: 0, sample: null };
  const taught = (count: number, sample: string | null): TaughtStep => ({ state: 'taught', count, sample });
  if (step === 'box') return taught(reading?.box ? 1 : 0, null);
  if (step === 'name') return taught(reading?.name ? 1 : 0, reading?.name ?? null);
  if (step === 'order') return taught(reading?.orders.length ?? 0, reading?.orders[0] ?? null);
  if (step === 'list') return taught(parts.messages ? (reading?.lists.length ?? 0) : 1, null);
  if (!parts.messages) return taught(1, textOf(pick).slice(0, 200) || null);
  const side = step === 'buyer-message' ? 'buyer' : 'agent';
  const rows = reading?.rows.filter((row) => row.side === side) ?? [];
  return taught(rows.length, rows.findLast(({ text }) => text !== null)?.text ?? null);
}

function trialOf(reading: Reading, parts: TaughtParts, { picks }: Progress): TeachTrial {
  const { messages, name, box, orders } = reading;
  const count = (...sides: (string | null)[]) => messages.filter(({ side }) => sides.includes(side)).length;
  return {
    messages: { buyer: count('buyer'), agent: count('agent', 'robot'), unclear: count(null) },
    name,
    box: box !== null,
    orders,
    holds: holds(reading, parts, (step) => {
      const pick = picks.get(step);
      return pick?.isConnected ? pick : null;
    }),
  };
}

/** Each part that was taught finds what was pointed at, once; what the page has redrawn since is found at all. */
function holds(reading: Reading, parts: TaughtParts, pickOf: (step: TeachStep) => Element | null): boolean {
  const { lists, torn, box, name, orders } = reading;
  const isNamed = (pick: Element | null) => name !== null && (!pick || textOf(pick).includes(name));
  const isBox = (pick: Element | null) => {
    const meant = pick && boxAt(pick);
    return box !== null && (!meant || ('box' in meant && meant.box === box));
  };
  const isOrder = (pick: Element | null) => {
    const told = pick && orderTextOf(textOf(pick));
    return orders.length > 0 && (told?.state !== 'one' || orders.includes(told.id));
  };
  const isSaid = (pick: Element | null, by: 'buyer' | 'agent') =>
    !pick ||
    reading.rows.some(({ element, side, text }) => side === by && text !== null && isIn(pick, element));
  return (
    (!parts.messages ||
      (lists.length === 1 &&
        torn === 0 &&
        isSaid(pickOf('buyer-message'), 'buyer') &&
        isSaid(pickOf('own-message'), 'agent'))) &&
    (!parts.input || isBox(pickOf('box'))) &&
    (!parts.conversation || isNamed(pickOf('name'))) &&
    (!parts.orders || isOrder(pickOf('order')))
  );
}
