import { countFault, countRight, type HintFault } from '../buyer/card-kept';
import type { Result } from '../messaging/result';
import type { Store } from './store';

/** Hints that agents called wrong or right, for who keeps the rules. */
export class FeedbackRepository {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** Most often wrong first. */
  list(): Promise<Result<HintFault[]>> {
    return this.store.read(['feedback'], async ({ feedback }) =>
      (await feedback.toArray()).sort((a, b) => b.count - a.count || b.at - a.at),
    );
  }

  wrong(
    signal: HintFault['signal'],
    rules: readonly string[],
    words: { text: string; buyer: string } | null,
  ): Promise<Result<HintFault[]>> {
    return this.store.write(['feedback'], async ({ feedback }) => {
      const rows: HintFault[] = [];
      for (const rule of new Set(rules)) {
        const before = await feedback.get([signal, rule]);
        rows.push(countFault(before, { signal, rule, at: this.now() }, words));
      }
      await feedback.bulkPut(rows);
      return rows;
    });
  }

  right(signal: HintFault['signal'], rules: readonly string[]): Promise<Result<HintFault[]>> {
    return this.store.write(['feedback'], async ({ feedback }) => {
      const rows: HintFault[] = [];
      for (const rule of new Set(rules))
        rows.push(countRight(await feedback.get([signal, rule]), { signal, rule, at: this.now() }));
      await feedback.bulkPut(rows);
      return rows;
    });
  }

  clear(): Promise<Result<{ cleared: number }>> {
    return this.store.write(['feedback'], async ({ feedback }) => {
      const cleared = await feedback.count();
      await feedback.clear();
      return { cleared };
    });
  }
}
