import type { NoteRequest, NoteResult } from '../../notes/write';
import type { NoteProfile } from '../../profile/types';
import { type Field, limitOf } from '../box';
import { within } from '../find';
import { flagsOf, optionsOf } from '../note';
import { buttonsOf } from './button';
import { boxIn } from './form';

export type Refused = Extract<NoteResult, { ok: false }>;

export const refused = (reason: Refused['reason'], more: Partial<Refused> = {}): Refused => ({
  ok: false,
  reason,
  isUntouched: true,
  ...more,
});

/** What of the form would keep this note from being written and saved; null: nothing. */
export function lackOf(form: Element, profile: NoteProfile, { text, flag }: NoteRequest): Refused | null {
  const inForm = within(form);
  const box = boxIn(form, profile);
  if (box === 'ambiguous') return refused('form-ambiguous');
  if (box === 'missing') return refused('box-missing');
  if (flag !== null) {
    const { colours } = flagsOf(inForm, profile.flag);
    if (colours.length === 0) return refused('flag-missing');
    if (!colours.includes(flag)) return refused('colour-missing', { colours });
    // Two of one colour: nobody knows which of them is the one.
    if (optionsOf(inForm, profile.flag, flag).length > 1) return refused('flag-missing');
  }
  // It may come to life only once something has changed.
  const saves = buttonsOf(inForm, profile.save);
  if (saves.length !== 1) return refused(saves.length === 0 ? 'save-missing' : 'save-ambiguous');
  return overLength(box, profile, text);
}

/** A limit that nobody has verified refuses nothing: the console will say. */
function overLength(box: Field, { box: profile }: NoteProfile, text: string): Refused | null {
  const over = limitOf(box, profile, () => text);
  if (!over?.verified) return null;
  const unit = over.limit === box.maxLength ? 'characters' : (profile.limit?.unit ?? 'characters');
  return refused('too-long', { limit: { value: over.limit, unit, length: over.length } });
}
