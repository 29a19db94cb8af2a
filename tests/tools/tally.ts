/** What a step of a run came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, a line each: whoever sees only the end of a long output needs to know it. */
  broken?: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED: Tally = { ...NOTHING, passed: 1 };
export const ONE_FAILED: Tally = { ...NOTHING, failed: 1 };

export function add(a: Tally, b: Tally): Tally {
  const broken = [...(a.broken ?? []), ...(b.broken ?? [])];
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    ...(broken.length > 0 && { broken }),
  };
}

/** The closing line of every run: `N passed, N failed`, with `, N skipped` if any were. */
export function closing({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
