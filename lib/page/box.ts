import type { InputProfile } from '../profile/types';
import { isVisible, type Locate } from './find';

export type Field = HTMLTextAreaElement | HTMLInputElement;

export type FoundBox = { state: 'found'; field: Field } | { state: 'missing' | 'ambiguous' };

/** The console's box: exactly one that is visible and takes text. */
export function findBox(locate: Locate, profile: InputProfile | undefined): FoundBox {
  const fields = locate(profile?.find).filter(isWritable);
  const [field] = fields;
  if (!field) return { state: 'missing' };
  return fields.length === 1 ? { state: 'found', field } : { state: 'ambiguous' };
}

function isWritable(element: Element): element is Field {
  const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  // `:disabled` also sees a disabled fieldset around it.
  return isField && !element.matches(':disabled') && !element.readOnly && isVisible(element);
}

/**
 * Sets the whole value as the page's framework expects: the native setter (the framework may have put its own on
 * the element), then a bubbling `input`. No key is ever dispatched: Enter sends.
 */
export function setValue(field: Field, value: string, inserted: string, also: InputProfile['also']): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
  const inputType = inserted ? 'insertText' : 'deleteContentBackward';
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType, data: inserted || null }),
  );
  for (const type of also ?? []) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** What the box takes: its own limit always counts, a profile's only when somebody verified it. */
export function limitOf(
  field: Field,
  profile: InputProfile,
  text: string,
): { limit: number; length: number; verified: boolean } | null {
  if (field.maxLength >= 0 && text.length > field.maxLength) {
    return { limit: field.maxLength, length: text.length, verified: true };
  }
  if (!profile.limit) return null;
  const { value, unit, verified } = profile.limit;
  const length = unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
  return length > value ? { limit: value, length, verified } : null;
}
