import type { NoteProfile, Profile } from '../../profile/types';
import { within } from '../find';
import { openForms } from '../note';
import { buttonOf, press } from './button';
import { findEntry } from './row';
import { until, type Waiting } from './wait';

/** A form that our own click has opened. */
export interface Opened {
  element: Element;
  /** What opened it said that there is no note (true) or that there is one (false); null: it says nothing. */
  isBlank: boolean | null;
}

/** Presses what opens the form in this row; null: there is nothing to press, or nothing has opened within `ms`. */
export async function openFrom(
  row: Element,
  profile: Profile,
  waiting: Waiting,
  ms: number,
): Promise<Opened | null> {
  const { note } = profile;
  const opener = findEntry(row, profile);
  if (!note || !opener) return null;
  press(opener.entry);
  const element = await until(waiting, ms, () => openForms(waiting.root, note)[0] ?? null);
  return element && { element, isBlank: opener.isBlank };
}

/** The console's own way of closing it unsaved; null: none that can be pressed. */
export const wayOut = (form: Element, note: NoteProfile): HTMLElement | null =>
  form.isConnected ? buttonOf(within(form), note.cancel) : null;

/** Closes it that way, also where the page is given up meanwhile, and says whether no form is open any more. */
export async function closeBy(
  cancel: HTMLElement,
  note: NoteProfile,
  waiting: Omit<Waiting, 'signal'>,
  ms: number,
): Promise<boolean> {
  press(cancel);
  return (
    (await until(
      { ...waiting, signal: NEVER },
      ms,
      () => openForms(waiting.root, note).length === 0 || null,
    )) === true
  );
}

const NEVER = new AbortController().signal;
