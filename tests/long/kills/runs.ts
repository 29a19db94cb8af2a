import { expect } from '@playwright/test';
import type { CaseWhole } from '../../../lib/evidence/types';
import { call } from '../../tools/panel-driver';
import { ACTS, type Act, type ActName } from './acts';
import { doubts, exported, finished, hashOf, verdictOf } from './archive';
import type { Disk } from './disk';
import { expectCovered, expectWhole, readCase } from './kept';
import type { LineState } from './line';
import { expectNothingLost } from './reported';
import type { Seat } from './seat';
import type { Witness } from './witness';

export interface Scene {
  seat: Seat;
  witness: Witness;
}

/** What can go away under a person's hands. */
export const STRIKES = {
  worker: (seat: Seat) => seat.killWorker(),
  tab: (_: Seat, { tab }: Act) => tab.close(),
  crash: (seat: Seat) => seat.crash(),
} as const;

/** Milliseconds: a busy machine, and not a hang. */
const PATIENCE = 60_000;

/** Does it as far as that moment, and strikes. @returns the case, and whether it was still under way */
export async function struck(
  { seat, witness }: Scene,
  act: ActName,
  { step, nth }: { step: string; nth: number },
  strike: (seat: Seat, act: Act) => Promise<unknown>,
): Promise<{ caseId: string; isMidway: boolean }> {
  const begun = await ACTS[act]({ seat, witness, step, arm: async () => {} });
  const { moments } = seat;
  // Some captures have fewer frames than the seed would like.
  await moments.until(`${step} ${nth}`, () => moments.count(step) >= nth || begun.isOver());
  const isMidway = !begun.isOver();
  await strike(seat, begun);
  if (!begun.tab.isClosed() && act === 'export') await begun.tab.close();
  return { caseId: begun.caseId, isMidway };
}

/** Does it to its end on a line that is cut; nothing else may suffer from that. */
export async function offline({ seat, witness }: Scene, act: ActName, fault: LineState): Promise<string> {
  const arm = async () => {
    seat.line.state = fault;
    seat.isOnline = false;
  };
  const { caseId, tab, end } = await ACTS[act]({ seat, witness, step: 'asked', arm });
  await seat.moments.until('the authority is asked', () => seat.moments.count('asked') > 0);
  // The extension gives up by itself after a while that would be too long here.
  if (fault === 'hangs') seat.line.drop();
  expect(await end(), `${act} without a network`).toBe(act === 'seal' ? 'badly' : 'well');
  const { seals, captures } = await readCase(await witness.listening(), caseId);
  // An archive has a seal of its own, which the case does not know.
  if (act !== 'export') expect(seals).toMatchObject([{ token: null, tries: 1 }]);
  else await expect.poll(() => finished(seat)).toEqual([`${caseId}.zip`]);
  if (act === 'capture') {
    expect(captures).toMatchObject([{ state: 'complete' }]);
    expect(captures[0]?.events.map(({ name }) => name)).toContain('picture-missed');
  }
  seat.line.state = 'up';
  seat.isOnline = true;
  if (act === 'export') await tab.close();
  return caseId;
}

/**
 * Does it with so many bytes left on the disk, and makes room. @param bytes null: it is filled in the middle of a capture
 * @returns whether they were too few
 */
export async function cramped(
  { seat, witness }: Scene,
  act: ActName,
  disk: Disk,
  bytes: number | null,
): Promise<{ caseId: string; isFull: boolean }> {
  const arm = async () => bytes === null || disk.leave(bytes);
  const { caseId, tab, end } = await ACTS[act]({ seat, witness, step: '', arm });
  if (bytes === null) {
    await seat.moments.until('a frame', () => seat.moments.count('frame') > 0);
    await disk.leave(0);
  }
  const isFull = (await end()) === 'badly';
  await disk.free();
  if (isFull && act === 'export') expect(finished(seat), 'a file that the log does not know of').toEqual([]);
  if (isFull && act === 'capture') {
    expect(witness.progress?.reason).toBe('storage-full');
    // Whoever captures again in this case finds the first one ended, as what it was.
    await witness.start('transcript');
    expect(await witness.end()).toBe('well');
  }
  if (act === 'export') await tab.close();
  return { caseId, isFull };
}

/** Everything that must hold of a case after whatever has happened, once all is well again; `isAlone`: by itself. */
export async function expectSound(scene: Scene, caseId: string, isAlone = false): Promise<void> {
  const { seat, witness } = scene;
  const own = await witness.listening();
  const read = () => readCase(own, caseId);
  const isClosed = async () => (await read()).captures.every(({ state }) => state !== 'running');
  await expect.poll(isClosed, { message: 'captures have ended', timeout: PATIENCE }).toBe(true);
  await expect.poll(async () => unsealed(await read()), { message: 'sealed', timeout: PATIENCE }).toEqual([]);
  await expectDownloads(scene, caseId);

  // What waits for its stamp is asked for again by a worker that begins, and with the next seal.
  const waiting = async () => (await read()).seals.filter(({ token }) => token === null).length;
  if (isAlone) await expect.poll(waiting, { message: 'stamped by itself', timeout: PATIENCE }).toBe(0);
  const sealed = await call(own, 'evidence.seal', { caseId });
  expect(sealed).toMatchObject({ ok: true, value: { isStamped: true } });
  await expect.poll(waiting, { message: 'seals without a stamp', timeout: PATIENCE }).toBe(0);

  const whole = await read();
  expectNothingLost(witness.reported, whole);
  await expectWhole(own, whole);
  const verdict = await exported(seat, caseId);
  // An archive never says of half a conversation that it is all there, and of a whole one never that it is not.
  const isTold = whole.captures.some(({ state, gaps }) => state !== 'complete' || gaps.length > 0);
  expect(doubts(verdict)).toEqual(isTold ? [expect.stringMatching(/^coverage unknown: /)] : []);
  for (const capture of whole.captures) expectCovered(capture, whole.items, seat.messages);
}

/** Ids of captures that have ended and that no seal covers. */
function unsealed({ log, seals }: CaseWhole): unknown[] {
  const sealed = Math.max(0, ...seals.map(({ head }) => Number(JSON.parse(head).seq)));
  return log
    .filter(({ act, seq }) => act === 'capture-end' && seq > sealed)
    .map(({ detail }) => detail?.capture);
}

/** What lies among the downloads and looks whole is whole, and the log knows of it. */
async function expectDownloads({ seat, witness }: Scene, caseId: string): Promise<void> {
  const { log } = await readCase(await witness.listening(), caseId);
  const told = log.filter(({ act }) => act === 'export').map(({ detail }) => detail?.zip);
  for (const name of finished(seat)) {
    expect(told, name).toContain(hashOf(seat, name));
    expect((await verdictOf(seat, name)).status, name).not.toBe('fails');
  }
}
