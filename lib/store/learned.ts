import { type LearnedRow, type LearnedUse, learn } from '../intent/learned';
import type { Result } from '../messaging/result';
import { Feed } from './feed';
import type { Store } from './store';

/** What this agent used when a buyer wanted something. It stays on this machine. */
export class LearnedRepository {
  /** Null: any of the rows may be another. */
  readonly changes = new Feed<LearnedRow | null>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  read(): Promise<Result<LearnedRow[]>> {
    return this.store.read(['learned'], ({ learned }) => learned.toArray());
  }

  async use(use: Omit<LearnedUse, 'at'>): Promise<Result<LearnedRow>> {
    const done = await this.store.write(['learned'], async ({ learned }) => {
      const before = await learned.get([use.intent, use.replyId]);
      const row = learn(before, { ...use, at: this.now() });
      await learned.put(row);
      return row;
    });
    if (done.ok) this.changes.tell(done.value);
    return done;
  }

  async clear(): Promise<Result<{ cleared: number }>> {
    const done = await this.store.write(['learned'], async ({ learned }) => {
      const cleared = await learned.count();
      await learned.clear();
      return { cleared };
    });
    if (done.ok) this.changes.tell(null);
    return done;
  }
}
