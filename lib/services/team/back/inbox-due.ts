import { statusName } from '../../../store/in-letters';
import type { InLetter, MemberRow } from '../../../team/back/types';

const DAY = 24 * 3600_000;
/** For how long a letter lies in the space after it was read here: for the other supervisors. */
const LETTER_DAYS = 30;
/** For how long it is remembered who was heard of, and what was settled. */
const ROW_DAYS = 90;

/**
 * What has been here for its time: files that are to leave the space, and rows that are to leave with them. Only what
 * was read here is among the files. A letter that holds the key to a file in the space is not: with it the file would be
 * lost for everybody else, and for this one after a new start.
 *
 * @param names what lies in the inbox
 * @param now epoch milliseconds
 */
export function dueIn(
  kept: { letters: readonly InLetter[]; members: readonly MemberRow[] },
  names: ReadonlySet<string>,
  now: number,
): { files: string[]; members: string[]; letters: string[] } {
  const members = kept.members.filter(({ at }) => at < now - ROW_DAYS * DAY).map(({ member }) => member);
  const old = kept.letters.filter(({ receivedAt }) => receivedAt < now - LETTER_DAYS * DAY);
  const settled = old.filter(({ receivedAt, state }) => {
    return state === 'done' && receivedAt < now - ROW_DAYS * DAY;
  });
  const files = [
    ...members.map(statusName),
    ...old.filter(({ letter }) => !('parcel' in letter.body)).map(({ id }) => id),
  ];
  return {
    files: files.filter((name) => names.has(name)),
    members,
    letters: settled.map(({ id }) => id),
  };
}
