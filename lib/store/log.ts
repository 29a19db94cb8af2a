import type { LogEntry } from '../messaging/calls';
import type { Result } from '../messaging/result';
import type { Store } from './store';

/** Faults kept; the one not seen for longest makes room. */
export const LOG_CAPACITY = 200;

/** The local error log: a fault is one row however often it comes, so that one loop can't push out the rest. */
export class LogRepository {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly version: string,
  ) {}

  add(fault: Pick<LogEntry, 'feature' | 'code' | 'stack'>): Promise<Result<{ kept: true }>> {
    const key = [fault.feature, fault.code, fault.stack[0] ?? ''].join('|');
    const at = this.now();
    return this.store.write(['log'], async ({ log }) => {
      const known = await log.get(key);
      const { count, firstAt } = known ?? { count: 0, firstAt: at };
      await log.put({ ...fault, key, count: count + 1, firstAt, lastAt: at, version: this.version });
      const excess = (await log.count()) - LOG_CAPACITY;
      if (excess > 0) await log.orderBy('lastAt').limit(excess).delete();
      return { kept: true } as const;
    });
  }

  /** Newest first. */
  read(): Promise<Result<LogEntry[]>> {
    return this.store.read(['log'], async ({ log }) => {
      const rows = await log.orderBy('lastAt').reverse().toArray();
      return rows.map(({ key: _, ...entry }) => entry);
    });
  }

  clear(): Promise<Result<{ cleared: number }>> {
    return this.store.write(['log'], async ({ log }) => {
      const cleared = await log.count();
      await log.clear();
      return { cleared };
    });
  }
}
