import type { FlagColour, OpenNote } from '../orders/types';
import type { NoteProfile } from '../profile/types';
import { findBox, isField } from './box';
import { afresh, findAll, hasMark, type Locate, within } from './find';
import { oneOrderId, orderTextsOf } from './order-row';
import { pickFlag } from './pick';

/** The console's own form for an order's note; null while it is not open, or where there are two. */
export function readNote(root: Document, profile: NoteProfile): OpenNote | null {
  const inForm = formOf(root, profile);
  const found = inForm && findBox(inForm, profile.box);
  if (!inForm || found?.state !== 'found' || !isField(found.box)) return null;
  return {
    orderId: orderOf(inForm, root.URL, profile),
    text: found.box.value,
    ...flagsOf(inForm, profile.flag),
  };
}

function formOf(root: Document, { dialog }: NoteProfile): Locate | null {
  if (!dialog) return afresh(root);
  const [form, another] = findAll(root, dialog);
  return form && !another ? within(form) : null;
}

/** Form and address must name one order: a form that shows two numbers is nobody's, whatever the address says. */
function orderOf(inForm: Locate, address: string, { order, orderInAddress }: NoteProfile): string | null {
  const given = orderInAddress === undefined ? null : new URL(address).searchParams.get(orderInAddress);
  return oneOrderId([...orderTextsOf(inForm, order), ...(given === null ? [] : [given])]);
}

function flagsOf(inForm: Locate, profile: NoteProfile['flag']): Pick<OpenNote, 'flag' | 'colours'> {
  const colours = new Set<FlagColour>();
  const chosen = new Set<FlagColour | null>();
  for (const option of profile ? inForm(profile.option) : []) {
    const colour = pickFlag(within(option), profile?.colour ?? [], profile?.colours ?? {});
    if (colour) colours.add(colour);
    if (hasMark(option, profile?.chosen) || hasMark(option, ['input:checked'])) chosen.add(colour);
  }
  const [flag = null] = chosen;
  return { flag: chosen.size === 1 ? flag : null, colours: [...colours] };
}
