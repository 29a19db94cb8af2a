import type { FlagColour, OpenNote } from '../orders/types';
import type { NoteProfile } from '../profile/types';
import { findBox, isField } from './box';
import { findAll, hasMark, type Locate, within } from './find';
import { oneOrderId, orderTextsOf } from './order-row';
import { pickFlag } from './pick';

/** The console's own form for an order's note; null while it is not open, or where there are two. */
export function readNote(root: Document, profile: NoteProfile): OpenNote | null {
  const [form, another] = openForms(root, profile);
  if (!form || another) return null;
  const inForm = within(form);
  const found = findBox(inForm, profile.box);
  if (found.state !== 'found' || !isField(found.box)) return null;
  return {
    orderId: oneOrderId(namesIn(inForm, root.URL, profile)),
    text: found.box.value,
    ...(profile.orderInAddress !== undefined && { stored: found.box.defaultValue }),
    ...flagsOf(inForm, profile.flag),
  };
}

/** Every form that is open now; without a dialog the page itself is one. */
export function openForms(root: Document, { dialog }: NoteProfile): Element[] {
  return dialog ? findAll(root, dialog) : [root.documentElement];
}

/** Form and address must name one order: a form that shows two numbers is nobody's, whatever the address says. */
export function namesIn(inForm: Locate, address: string, { order, orderInAddress }: NoteProfile): string[] {
  const given = orderInAddress === undefined ? null : new URL(address).searchParams.get(orderInAddress);
  return [...orderTextsOf(inForm, order), ...(given === null ? [] : [given])];
}

export function flagsOf(inForm: Locate, profile: NoteProfile['flag']): Pick<OpenNote, 'flag' | 'colours'> {
  const colours = new Set<FlagColour>();
  const chosen = new Set<FlagColour | null>();
  for (const option of profile ? inForm(profile.option) : []) {
    const colour = colourOf(option, profile);
    if (colour) colours.add(colour);
    if (hasMark(option, profile?.chosen) || hasMark(option, ['input:checked'])) chosen.add(colour);
  }
  const [flag = null] = chosen;
  return { flag: chosen.size === 1 ? flag : null, colours: [...colours] };
}

/** The elements that choose this colour. */
export function optionsOf(inForm: Locate, profile: NoteProfile['flag'], colour: FlagColour): Element[] {
  return profile ? inForm(profile.option).filter((option) => colourOf(option, profile) === colour) : [];
}

const colourOf = (option: Element, profile: NoteProfile['flag']): FlagColour | null =>
  pickFlag(within(option), profile?.colour ?? [], profile?.colours ?? {});
