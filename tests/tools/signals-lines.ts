import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SIGNALS, type SignalId } from '../../lib/buyer/types';
import type { Words } from '../../lib/intent/lexicon';
import type { Intent } from '../../lib/intent/types';
import { readLines } from '../eval/read-lines';
import { examples, readWords } from './intent-lines';

/** The lines that the second opinion on signals learns from. */

export interface Line {
  text: string;
  /** By signal: 1 it is there, 0 it is not, null nobody has said. */
  targets: readonly (0 | 1 | null)[];
  /** A line of signals, and not one of those that only say what is not there. */
  isOwn: boolean;
  isNone: boolean;
}

/**
 * What a line of an intent may hold of signals without being labelled so; all other signals are not there. Lines that
 * may hold anything teach nothing.
 */
const MAY_HOLD: Record<Intent, readonly SignalId[] | 'anything'> = {
  shipping_time: ['impatient', 'complaint'],
  logistics_status: ['complaint', 'impatient', 'angry', 'fake_contact'],
  refund_return: ['complaint', 'refund_only_abuse', 'compensation_demand', 'hesitating', 'price_sensitive'],
  price_bargain: ['price_sensitive', 'hesitating', 'compensation_demand'],
  coupon_activity: ['price_sensitive'],
  invoice: ['invoice_pro'],
  size_fit: ['for_family', 'hesitating'],
  product_info: ['expert', 'hesitating', 'novice', 'for_family'],
  stock: ['returning_buyer'],
  payment: [],
  address_change: ['fake_contact'],
  quality_problem: ['complaint', 'angry', 'refund_only_abuse', 'compensation_demand'],
  greeting_closing: ['impatient'],
  complaint_anger: 'anything',
  other: 'anything',
};

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../eval/${name}`, import.meta.url)), 'utf8');

/** The words of intents, and families of those that tell of signals. */
export function signalWords(): Words {
  const { classes, families } = readWords();
  const own = JSON.parse(read('signals-words.json')) as Pick<Words, 'families'>;
  return { classes, families: { ...families, ...own.families } };
}

export function signalLines(): Line[] {
  return [...ownLines(), ...linesOfIntents()];
}

function ownLines(): Line[] {
  return readLines(read('signals-constructed.jsonl'), [...SIGNALS, 'none'])
    .filter(({ kind }) => kind !== 'snippet')
    .map(({ text, labels }) => ({
      text,
      targets: SIGNALS.map((signal) => (labels.includes(signal) ? 1 : 0)),
      isOwn: true,
      isNone: labels.includes('none'),
    }));
}

function linesOfIntents(): Line[] {
  const met = new Set<number>();
  return examples(readWords()).flatMap(({ intent, text, line }) => {
    const may = MAY_HOLD[intent];
    if (may === 'anything' || met.has(line)) return [];
    met.add(line);
    const targets = SIGNALS.map((signal) => (may.includes(signal) ? null : 0));
    return [{ text, targets, isOwn: false, isNone: false }];
  });
}
