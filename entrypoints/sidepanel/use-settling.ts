import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { OrderMark } from '../../lib/notes/mark';
import type { NoteMark } from '../../lib/notes/write';
import type { Order } from '../../lib/orders/types';

type Made = Omit<OrderMark, 'at'>;

/**
 * Logs as saved what was filled in, or pressed and not seen to be saved, once the page shows it: made by this panel, or
 * by one before it, since some pages go as they save.
 * @param unsaved by order; what is settled goes from it
 */
export function useSettling(order: Order | null, stored: string | null, unsaved: Map<string, Made>): void {
  /** The log is asked once for what a page shows. */
  const asked = useRef('');
  useEffect(() => {
    if (!order) return;
    const shown = { note: stored ?? order.note, flag: order.flag };
    const mine = unsaved.get(order.id);
    const as = JSON.stringify([order.id, shown]);
    if (mine && isThere(shown, mine)) {
      unsaved.delete(order.id);
      void call('marks.add', { ...mine, isSaved: true });
    } else if (!mine && shown.note && asked.current !== as) {
      asked.current = as;
      void settleKept(order.id, shown);
    }
  }, [order, stored]);
}

async function settleKept(orderId: string, shown: NoteMark): Promise<void> {
  const read = await call('marks.list', { orderId });
  const kept = read.ok && Array.isArray(read.value) ? read.value.at(-1) : undefined;
  if (!kept || kept.isSaved || !isThere(shown, kept)) return;
  const { at: _at, ...mark } = kept;
  await call('marks.add', { ...mark, isSaved: true });
}

/**
 * The page shows what was filled in, and not before: somebody has saved it. A flag that it does not show went with the
 * note; a note that it does not show is not known to be there.
 */
function isThere(shown: NoteMark, { before, after }: Made): boolean {
  const isFlag = after.flag === null || shown.flag === null || shown.flag === after.flag;
  const isOther = before.note !== after.note || (shown.flag !== null && before.flag !== after.flag);
  return shown.note === after.note && isFlag && isOther;
}
