import type { Table } from 'dexie';
import type { BuyerBrief } from '../buyer/card-kept';
import type { Result } from '../messaging/result';
import { Refused } from './failure';
import { Feed } from './feed';
import type { Store } from './store';

/** Questions to the supervisor that have a clock. */
export class BriefRepository {
  readonly changes = new Feed<null>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** Newest first. */
  list(): Promise<Result<BuyerBrief[]>> {
    return this.store.read(['briefs'], ({ briefs }) => briefs.orderBy('at').reverse().toArray());
  }

  add(brief: Pick<BuyerBrief, 'id' | 'buyer' | 'text' | 'due'>): Promise<Result<BuyerBrief>> {
    return this.change(async (briefs) => {
      const row = { ...brief, at: this.now(), answer: null };
      await briefs.add(row);
      return row;
    });
  }

  /** An empty text takes the answer back. */
  answer(id: string, text: string): Promise<Result<BuyerBrief>> {
    return this.change(async (briefs) => {
      const row = await briefs.get(id);
      if (!row) throw new Refused('not-found', { path: 'id' });
      const answered = { ...row, answer: text === '' ? null : { text, at: this.now() } };
      await briefs.put(answered);
      return answered;
    });
  }

  remove(id: string): Promise<Result<{ removed: boolean }>> {
    return this.change(async (briefs) => ({ removed: (await briefs.where({ id }).delete()) > 0 }));
  }

  private async change<T>(step: (briefs: Table<BuyerBrief, string>) => Promise<T>): Promise<Result<T>> {
    const done = await this.store.write(['briefs'], ({ briefs }) => step(briefs));
    if (done.ok) this.changes.tell(null);
    return done;
  }
}
