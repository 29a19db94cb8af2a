import type { Result } from '../messaging/result';
import type { MarkRange, OrderMark } from '../notes/mark';
import { Feed } from './feed';
import type { Store } from './store';

/** What was marked at orders: who, when, what stood there before and what after. */
export class MarkRepository {
  readonly changes = new Feed<null>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** Oldest first. */
  list(range: MarkRange): Promise<Result<OrderMark[]>> {
    return this.store.read(['marks'], ({ marks }) =>
      'orderId' in range
        ? marks.where({ orderId: range.orderId }).sortBy('at')
        : marks.where('at').between(range.from, range.until).toArray(),
    );
  }

  /** Told again with the same id, as when it is seen saved, it keeps the time at which it was made. */
  async add(mark: Omit<OrderMark, 'at'>): Promise<Result<OrderMark>> {
    const done = await this.store.write(['marks'], async ({ marks }) => {
      const row = { ...mark, at: (await marks.get(mark.id))?.at ?? this.now() };
      await marks.put(row);
      return row;
    });
    if (done.ok) this.changes.tell(null);
    return done;
  }
}
