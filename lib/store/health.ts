import type { HealthRow } from '../messaging/calls';
import type { Result } from '../messaging/result';
import type { Store } from './store';

/** How the parts of the consoles do, one row a console and part. */
export class HealthRepository {
  constructor(private readonly store: Store) {}

  list(): Promise<Result<HealthRow[]>> {
    return this.store.read(['health'], ({ health }) => health.toArray());
  }

  save(rows: readonly HealthRow[]): Promise<Result<null>> {
    return this.store.write(['health'], async ({ health }) => {
      await health.bulkPut([...rows]);
      return null;
    });
  }

  clear(): Promise<Result<{ cleared: number }>> {
    return this.store.write(['health'], async ({ health }) => {
      const cleared = await health.count();
      await health.clear();
      return { cleared };
    });
  }
}
