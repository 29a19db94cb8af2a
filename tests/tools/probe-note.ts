import { askToEnd } from '../../lib/notes/follow';
import type { NoteMark, NoteRequest } from '../../lib/notes/write';
import { currentOrder } from '../../lib/orders/current';
import type { PanelDriver } from './panel-driver';

/** The whole note as it is to stand, and its flag; `orderId` null: the order that the page itself singles out. */
export type ProbeNote = Pick<NoteRequest, 'text' | 'flag' | 'save'> & { orderId: string | null };

/** Has the page's order marked as the panel would, and tells the answer as `written`. */
export async function probeNote(
  asked: ProbeNote | undefined,
  driver: PanelDriver,
  timings: Record<string, number>,
): Promise<Record<string, unknown>> {
  if (!asked) return {};
  const orderId = asked.orderId ?? onlyOrder(driver);
  if (orderId === null) return { written: { ok: false, reason: 'order-ambiguous', isUntouched: true } };
  const startedAt = Date.now();
  const expected = seen(driver, orderId);
  const ask = (expected: NoteMark) =>
    askToEnd(
      (note) => driver.ask('note', note),
      { ...asked, orderId, expected },
      () => {},
    );
  let answer = await ask(expected);
  // What a page shows in its form only has been seen by now: the panel shows it to the agent, and asks again.
  if (answer.ok && !answer.value.ok && answer.value.reason === 'changed' && answer.value.found) {
    const { found } = answer.value;
    if (isUnseen(expected, found)) {
      answer = await ask(found);
    }
  }
  timings.note = Date.now() - startedAt;
  return { written: answer.ok ? answer.value : { ok: false, reason: answer.error.code } };
}

const isUnseen = (expected: NoteMark, found: NoteMark): boolean =>
  found.note !== null &&
  (expected.note === null || expected.note === found.note) &&
  (expected.flag === null || expected.flag === found.flag);

function onlyOrder({ orders }: PanelDriver): string | null {
  const current = currentOrder(orders?.orders ?? [], [], null);
  return orders?.note?.orderId ?? (current.state === 'found' ? current.order.id : null);
}

/** As the page shows it: beside the order, or in a form for it that is open. */
function seen({ orders }: PanelDriver, orderId: string): NoteMark {
  const open = orders?.note?.orderId === orderId ? orders.note : null;
  const order = orders?.orders.find(({ id }) => id === orderId);
  return { note: open?.text ?? order?.note ?? null, flag: open?.flag ?? order?.flag ?? null };
}
