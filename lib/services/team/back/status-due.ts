import type { Letter, OutLetter } from '../../../team/back/types';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/**
 * Whether a status has something to say that the one before has not said. Counts go up with every reply: told at each
 * look they would double what a team asks of its storage, so they go once an hour. One a day goes anyway, since it also
 * says that the machine is there.
 *
 * @param now epoch milliseconds
 */
export function isStatusDue(
  sent: readonly OutLetter[],
  { status }: { status: Letter },
  now: number,
): boolean {
  const last = sent.find(({ letter }) => letter.kind === 'status');
  if (last?.letter.kind !== 'status' || status.kind !== 'status') return true;
  const since = now - (last.sentAt ?? 0);
  if (since >= DAY) return true;
  const [before, after] = [last.letter, status].map(({ body: { days: _, ...body }, person }) =>
    JSON.stringify([body, person]),
  );
  if (before !== after) return true;
  return since >= HOUR && JSON.stringify(last.letter.body.days) !== JSON.stringify(status.body.days);
}
