import { type EvidenceCase, type EvidenceItem, SLOTS, type Slot } from '../types';
import type { FormLimits } from './limits';
import type { Span } from './span';
import { statementText } from './statement';

/** What may cost the appeal; nothing here forbids handing it in, since limits and forms differ and change. */
export type SubmissionFault =
  | { fault: 'too-many'; count: number; limit: number }
  | { fault: 'too-large'; item: string; bytes: number; limit: number }
  | { fault: 'too-long'; length: number; limit: number }
  | { fault: 'slot-empty'; slot: Slot }
  | { fault: 'no-text' }
  /** No message in the pictures has a time. */
  | { fault: 'no-span' }
  /** With arrows, boxes or words in it: platforms refuse what looks edited. */
  | { fault: 'looks-edited'; item: string }
  /** Pictures of one appeal have to be of one order. */
  | { fault: 'orders-differ'; count: number }
  | { fault: 'no-order' }
  /** Chosen once and removed since. */
  | { fault: 'gone'; slot: Slot };

/** Of a case, the pictures that were chosen. */
export function chosenItems(
  found: Pick<EvidenceCase, 'slots'>,
  items: readonly EvidenceItem[],
): { slot: Slot; item: EvidenceItem; n: number }[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return SLOTS.flatMap((slot) =>
    (found.slots[slot] ?? [])
      .flatMap((id) => byId.get(id) ?? [])
      .map((item, at) => ({ slot, item, n: at + 1 })),
  );
}

/** In the order in which they are best put right. `result` and `review` may be empty: not every case has them. */
export function submissionFaults(
  found: Pick<EvidenceCase, 'slots' | 'statement' | 'orderIds'>,
  items: readonly EvidenceItem[],
  limits: FormLimits,
  span: Span | null,
): SubmissionFault[] {
  const chosen = chosenItems(found, items);
  // A picture that stands in two slots is handed in once.
  const pictures = [...new Map(chosen.map(({ item }) => [item.id, item])).values()];
  const faults: SubmissionFault[] = [];
  const known = new Set(items.map(({ id }) => id));
  for (const slot of SLOTS) {
    const ids = found.slots[slot] ?? [];
    if (ids.some((id) => !known.has(id))) faults.push({ fault: 'gone', slot });
    if (ids.length === 0 && slot !== 'review' && slot !== 'result')
      faults.push({ fault: 'slot-empty', slot });
  }
  if (limits.pictures !== null && pictures.length > limits.pictures)
    faults.push({ fault: 'too-many', count: pictures.length, limit: limits.pictures });
  for (const { id, bytes, method } of pictures) {
    if (limits.bytes !== null && bytes > limits.bytes)
      faults.push({ fault: 'too-large', item: id, bytes, limit: limits.bytes });
    if (method === 'annotated' || method === 'redacted') faults.push({ fault: 'looks-edited', item: id });
  }
  const text = statementText(found.statement);
  if (text === '') faults.push({ fault: 'no-text' });
  if (limits.characters !== null && text.length > limits.characters)
    faults.push({ fault: 'too-long', length: text.length, limit: limits.characters });
  if (pictures.length > 0 && span === null) faults.push({ fault: 'no-span' });
  if (found.orderIds.length === 0) faults.push({ fault: 'no-order' });
  if (found.orderIds.length > 1) faults.push({ fault: 'orders-differ', count: found.orderIds.length });
  return faults;
}
