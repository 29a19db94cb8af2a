import type { NoteMark, NoteRefusal } from '../../notes/write';
import { normaliseOrderId } from '../../orders/id';
import type { NoteProfile } from '../../profile/types';
import { type Field, findBox, isField } from '../box';
import { within } from '../find';
import { flagsOf, namesIn, openForms } from '../note';
import { oneOrderId } from '../order-row';

/** Whose form this is: `named` says one order's number, `torn` several, `none` says none. */
type Owner = { state: 'named'; orderId: string } | { state: 'torn' | 'none' };

function ownerOf(form: Element, profile: NoteProfile): Owner {
  const names = namesIn(within(form), form.ownerDocument.URL, profile);
  const orderId = oneOrderId(names);
  if (orderId !== null) return { state: 'named', orderId };
  return { state: names.some((name) => normaliseOrderId(name) !== null) ? 'torn' : 'none' };
}

/**
 * Why the form that stands open is not the one for this order; null: it is. `isOurs`: our own click has opened it, so
 * that it need not name its order.
 */
export function strangeness(
  form: Element,
  profile: NoteProfile,
  { orderId, isOurs }: { orderId: string; isOurs: boolean },
): Extract<NoteRefusal, 'form-missing' | 'form-ambiguous' | 'other-order'> | null {
  const forms = openForms(form.ownerDocument, profile);
  if (!forms.includes(form)) return 'form-missing';
  if (forms.length > 1) return 'form-ambiguous';
  const owner = ownerOf(form, profile);
  if (owner.state === 'named') return owner.orderId === orderId ? null : 'other-order';
  return owner.state === 'none' && isOurs ? null : 'form-ambiguous';
}

/** The form's box: text fields only, since nothing else is known of any console's note. */
export function boxIn(form: Element, profile: NoteProfile): Field | 'missing' | 'ambiguous' {
  const found = findBox(within(form), profile.box);
  if (found.state !== 'found') return found.state;
  return isField(found.box) ? found.box : 'missing';
}

/** What stands in the form; null where it has no one box to read. */
export function markIn(form: Element, profile: NoteProfile): NoteMark | null {
  const box = boxIn(form, profile);
  if (typeof box === 'string') return null;
  return { note: box.value, flag: flagsOf(within(form), profile.flag).flag };
}
