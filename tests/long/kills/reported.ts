import { expect } from '@playwright/test';
import type { CaseWhole } from '../../../lib/evidence/types';

/** What was said of one case to whoever sat there: nothing of it may be lost or become another. */
export interface Reported {
  caseId: string;
  /** SHA-256 by the item's id. */
  hashes: Map<string, string>;
  /** Hashes of the log's lines, in order. */
  lines: string[];
  /** Signature by number, and whether it had its time stamp. */
  seals: Map<number, { signature: string; isStamped: boolean }>;
  /** How captures had ended, by id. */
  ended: Map<string, string>;
  /** The highest figures that a panel was told of the capture. */
  frames: number;
  items: number;
}

export const emptyReport = (): Reported => ({
  ...{ caseId: '', hashes: new Map(), lines: [], seals: new Map(), ended: new Map(), frames: 0, items: 0 },
});

/** Takes in a case as it was read. Answers may overtake each other: the longer log is the later one. */
export function take(reported: Reported, { case: { id }, items, log, seals, captures }: CaseWhole): void {
  if (id !== reported.caseId) return;
  for (const item of items) reported.hashes.set(item.id, item.sha256);
  if (log.length > reported.lines.length) reported.lines = log.map(({ hash }) => hash);
  for (const { n, signature, token } of seals) {
    const isStamped = token !== null || reported.seals.get(n)?.isStamped === true;
    reported.seals.set(n, { signature, isStamped });
  }
  for (const { id: captureId, state } of captures)
    if (state !== 'running') reported.ended.set(captureId, state);
}

/** `whole` has all that was reported, as it was reported. */
export function expectNothingLost(reported: Reported, whole: CaseWhole): void {
  const hashes = new Map(whole.items.map(({ id, sha256 }) => [id, sha256]));
  for (const [id, sha256] of reported.hashes) expect(hashes.get(id), `item ${id}`).toBe(sha256);
  const lines = whole.log.map(({ hash }) => hash);
  expect(lines.slice(0, reported.lines.length), 'lines of the log').toEqual(reported.lines);
  for (const [n, { signature, isStamped }] of reported.seals) {
    const seal = whole.seals.find((each) => each.n === n);
    expect(seal?.signature, `seal ${n}`).toBe(signature);
    if (isStamped) expect(seal?.token, `stamp of seal ${n}`).not.toBeNull();
  }
  for (const [id, state] of reported.ended) {
    expect(whole.captures.find((each) => each.id === id)?.state, `capture ${id}`).toBe(state);
  }
  const frames = whole.captures.reduce((sum, capture) => sum + capture.frames, 0);
  expect(frames, 'frames').toBeGreaterThanOrEqual(reported.frames);
  expect(whole.items.length, 'items').toBeGreaterThanOrEqual(reported.items);
}
