import type { NoteMark, NoteRequest } from '../../notes/write';

/** Whether what the row shows may be what the agent saw; a row may shorten a note and break it into other lines. */
export function isSameInRow(shown: NoteMark, seen: NoteMark): boolean {
  const isNote = shown.note === null || seen.note === null || stands(shown.note, seen.note);
  return isNote && (shown.flag === null || seen.flag === null || shown.flag === seen.flag);
}

/**
 * Whether the form holds what the agent saw. A note or a flag that the agent has not seen is changed by nobody: then
 * there must be none, or what is to be set. Grey stands for no flag in every marketplace that has it.
 */
export function isSameInForm(held: NoteMark, { expected, flag }: NoteRequest): boolean {
  if (plain(held.note) !== plain(expected.note)) return false;
  if (expected.flag !== null) return held.flag === expected.flag;
  return flag === null || held.flag === null || held.flag === 'grey' || held.flag === flag;
}

/** What of a save a row can tell: its page shows notes there, flags, both or neither. */
export interface RowTells {
  note: boolean;
  flag: boolean;
}

/**
 * What the row says of a save. `unknown`: it shows nothing where it should show what was saved, or only what stood there
 * before as well.
 * @param before as it stood in the form
 */
export function saysOfSave(
  after: NoteMark,
  { text, flag }: Pick<NoteRequest, 'text' | 'flag'>,
  tells: RowTells,
  before: NoteMark,
): 'saved' | 'unknown' | 'other' {
  const isNote =
    after.note === null && text !== '' ? null : proves(after.note ?? '', text, before.note ?? '');
  const isFlag = after.flag === null ? null : after.flag === flag;
  // A note that stays as it was is proved by the flag, where that is shown and was another.
  const isByFlag = isNote === null && isFlag && before.flag !== flag && text === before.note;
  const said = [
    ...(tells.note && !(tells.flag && isByFlag) ? [isNote] : []),
    ...(tells.flag ? [isFlag] : []),
  ];
  if (said.includes(false)) return 'other';
  return said.includes(null) ? 'unknown' : 'saved';
}

/**
 * Whether the form that was opened again holds what was saved. `isSigned`: the console adds who and when behind it.
 * Anything else behind it somebody else has written there since.
 */
export function isSameAfter(
  held: NoteMark,
  { text, flag }: Pick<NoteRequest, 'text' | 'flag'>,
  isSigned: boolean,
): boolean {
  const [whole, note] = [squeezed(held.note ?? ''), squeezed(text)];
  return (isSigned ? whole.startsWith(note) : whole === note) && (flag === null || held.flag === flag);
}

/** Whether what is shown is the new note; null: it may as well be the old one, of which it can be only the beginning. */
function proves(shown: string, text: string, before: string): boolean | null {
  if (!stands(shown, text)) return false;
  const [short, now, was] = [shown, text, before].map(squeezed) as [string, string, string];
  if (now === '') return was === '' ? null : true;
  const isOld = short.startsWith(now)
    ? was.startsWith(now) && short.startsWith(was)
    : was.startsWith(short.replace(CUT, ''));
  return isOld ? null : true;
}

/** The console may add a name and a date behind it, or show only its beginning. */
function stands(shown: string, note: string): boolean {
  const [short, whole] = [squeezed(shown), squeezed(note)];
  if (whole === '') return short === '';
  return short.startsWith(whole) || (CUT.test(short) && whole.startsWith(short.replace(CUT, '')));
}

export const isSameMark = (one: NoteMark, other: NoteMark) =>
  one.note === other.note && one.flag === other.flag;

const CUT = /(?:…|\.{3})$/;
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const plain = (text: string | null) => (text ?? '').replace(/\r\n?/g, '\n').trim();
