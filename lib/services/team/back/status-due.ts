import type { Letter, OutLetter, RecallUses } from '../../../team/back/types';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/**
 * Whether a status has something to say that the one before has not said. Counts go up with every reply: told at each
 * look they would double what a team asks of its storage, so they go once an hour; how often a recalled line was said
 * goes at once, since somebody waits for it. One a day goes anyway, since it also says that the machine is there.
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
  const [before, after] = [last.letter, status].map(({ body: { days: _, recalled: __, ...body }, person }) =>
    JSON.stringify([body, person]),
  );
  if (before !== after) return true;
  if (tellsMore(status.body.recalled, last.letter.body.recalled)) return true;
  return since >= HOUR && JSON.stringify(last.letter.body.days) !== JSON.stringify(status.body.days);
}

/** Fewer are no news: where a line was said is forgotten after two days. */
function tellsMore(now: readonly RecallUses[], before: readonly RecallUses[]): boolean {
  const told = new Map(before.map((each) => [`${each.at} ${each.id}`, each.uses]));
  return now.some(({ at, id, uses }) => uses > (told.get(`${at} ${id}`) ?? 0));
}
