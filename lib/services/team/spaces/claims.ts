/**
 * A claim that its writer did not live to use is nobody's after this long: more than the time that a head takes to be
 * read, written and read back, at `WITHIN` each.
 */
export const CLAIM_LASTS = 120_000;

/** Both as the store's own clock has them: this machine's may be wrong. Dates that cannot be read count as fresh. */
export function isStale(modified: string | null, now: string | null): boolean {
  const age = Date.parse(now ?? '') - Date.parse(modified ?? '');
  return age > CLAIM_LASTS;
}
