import type { SpaceFault } from '../../../team/state';
import type { ClaimAnswer, Space } from './space';

/**
 * A claim that its writer did not live to use is nobody's after this long: more than the time that a head takes to be
 * read, written and read back, at `WITHIN` each.
 */
export const CLAIM_LASTS = 120_000;

/**
 * Both as the store's own clock has them: this machine's may be wrong. Dates that cannot be read count as fresh. One from
 * the future was not made by taking a claim, and would hold for ever.
 */
export function isStale(modified: string | null, now: string | null): boolean {
  const age = Date.parse(now ?? '') - Date.parse(modified ?? '');
  return Math.abs(age) > CLAIM_LASTS;
}

/** What a store lists of the files that are claims to one thing, with its own time. */
export type Beside =
  | { ok: true; files: { path: string; modified: string | null }[]; now: string | null }
  | { ok: false; fault: SpaceFault };

/**
 * A claim by a file of a name that nobody else has, beside which there is no other. Of two at once both may be refused,
 * and never both be let in: each sees the other's file, or comes after it. Whatever else lies there holds up nobody for
 * longer than a claim lasts.
 */
export async function claimBeside(
  space: Pick<Space, 'write' | 'remove'>,
  mine: string,
  look: () => Promise<Beside>,
): Promise<ClaimAnswer> {
  const written = await space.write(mine, new TextEncoder().encode('claim'));
  if (!written.ok) return written;
  const giveBack = async () => void (await space.remove(mine));
  const fault = keptOut(await look(), mine);
  if (fault === null) return { ok: true, giveBack };
  await giveBack();
  return { ok: false, fault };
}

function keptOut(beside: Beside, mine: string): SpaceFault | null {
  if (!beside.ok) return beside.fault;
  const { files, now } = beside;
  // A list that does not show what has just been written is no list to go by.
  if (!files.some(({ path }) => path === mine)) return 'strange';
  return files.some(({ path, modified }) => path !== mine && !isStale(modified, now)) ? 'taken' : null;
}
