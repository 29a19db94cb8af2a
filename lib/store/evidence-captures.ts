import type { Capture } from '../evidence/types';
import type { Result } from '../messaging/result';
import { append, caseOf, type EvidenceContext } from './evidence-log';
import { setUnsealed, unsealedCases } from './evidence-unsealed';
import { Refused } from './failure';

const TABLES = ['cases', 'captures', 'custody', 'singles'] as const;

/** Captures: as they begin and end, with a line each. What one does in between is told by `ItemRepository.keep`. */
export class CaptureRepository {
  constructor(private readonly context: EvidenceContext) {}

  async begin(capture: Capture, by: string): Promise<Result<Capture>> {
    const { store, now, changes } = this.context;
    const done = await store.write(TABLES, async (database) => {
      await caseOf(database, capture.caseId);
      await database.captures.add(capture);
      const detail = { capture: capture.id, parts: capture.parts.join(' '), browser: capture.browser };
      await append(
        database,
        capture.caseId,
        { at: now(), by },
        { act: 'capture', detail: { ...detail, version: capture.version } },
      );
      return capture;
    });
    if (done.ok) changes.tell(capture.caseId);
    return done;
  }

  /** `reason` of one that is not complete. One that has ended stays as it ended; its case waits for its seal. */
  async finish(capture: Capture, by: string, reason: string | null): Promise<Result<Capture>> {
    const { store, now, changes } = this.context;
    const done = await store.write(TABLES, async (database) => {
      await caseOf(database, capture.caseId);
      const begun = await database.captures.get(capture.id);
      if (!begun) throw new Refused('not-found', { path: 'capture' });
      if (begun.state !== 'running') return begun;
      await database.captures.put(capture);
      await setUnsealed(database, capture.caseId, true);
      const { id, state, frames, gaps, reachedTop, reachedBottom } = capture;
      const detail = { capture: id, state, frames, gaps: gaps.length, reachedTop, reachedBottom };
      await append(
        database,
        capture.caseId,
        { at: now(), by },
        { act: 'capture-end', detail: { ...detail, ...(reason !== null && { reason }) } },
      );
      return capture;
    });
    if (done.ok) changes.tell(capture.caseId);
    return done;
  }

  /** Those that stand as running: of this life of the worker, or of one that was cut short. */
  running(): Promise<Result<Capture[]>> {
    return this.context.store.read(['captures'], ({ captures }) =>
      captures.where({ state: 'running' }).toArray(),
    );
  }

  /** Ids of cases in which one has ended since they were sealed. */
  unsealed(): Promise<Result<string[]>> {
    return this.context.store.read(['singles'], unsealedCases);
  }
}
