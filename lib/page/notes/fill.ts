import type { NoteMark, NoteRequest } from '../../notes/write';
import type { FlagColour } from '../../orders/types';
import type { NoteProfile } from '../../profile/types';
import { setValue } from '../box';
import { within } from '../find';
import { optionsOf } from '../note';
import { press } from './button';
import { boxIn, markIn } from './form';

/** Writes text and flag, each by the page's own ways; `settle` lets its framework draw again. True: both were kept. */
export async function fill(
  form: Element,
  profile: NoteProfile,
  request: Pick<NoteRequest, 'text' | 'flag'>,
  settle: () => Promise<void>,
): Promise<boolean> {
  // The text first: where it is not kept, no flag has to be taken back, and some consoles offer no way to.
  write(form, profile, request.text);
  await settle();
  if (!isFilled(form, profile, { text: request.text, flag: null })) return false;
  if (request.flag === null) return true;
  choose(form, profile, request.flag);
  await settle();
  return isFilled(form, profile, request);
}

export function isFilled(
  form: Element,
  profile: NoteProfile,
  { text, flag }: Pick<NoteRequest, 'text' | 'flag'>,
): boolean {
  const mark = markIn(form, profile);
  return mark?.note === text && (flag === null || mark.flag === flag);
}

/** Puts back what stood there, and says whether it stands there again. */
export async function restore(
  form: Element,
  profile: NoteProfile,
  before: NoteMark,
  settle: () => Promise<void>,
): Promise<boolean> {
  write(form, profile, before.note ?? '');
  if (before.flag !== null) choose(form, profile, before.flag);
  await settle();
  const mark = markIn(form, profile);
  return mark?.note === before.note && mark.flag === before.flag;
}

function write(form: Element, profile: NoteProfile, text: string): void {
  const box = boxIn(form, profile);
  if (typeof box !== 'string' && box.value !== text) setValue(box, text, text, profile.box.also);
}

/** A second click on the chosen one might take the choice back. */
function choose(form: Element, profile: NoteProfile, flag: FlagColour): void {
  const [option] = optionsOf(within(form), profile.flag, flag);
  if (option && markIn(form, profile)?.flag !== flag) press(option);
}
