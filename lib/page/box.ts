import type { InputProfile } from '../profile/types';
import { isElement, isVisible, type Locate } from './find';
import { viewOf } from './realm';

/** A text field; every other box is an editor, a contenteditable element. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

export type FoundBox = { state: 'found'; box: HTMLElement } | { state: 'missing' | 'ambiguous' };

/** By its name: in a console that lives in a frame, elements are of that frame's classes. */
export function isField(element: Element): element is Field {
  return /^(TEXTAREA|INPUT)$/.test(element.tagName);
}

/** The console's box: exactly one that is visible and takes text. */
export function findBox(locate: Locate, profile: InputProfile | undefined): FoundBox {
  const found = locate(profile?.find).map(boxAround).filter(isWritable);
  const [box, ...more] = new Set(found);
  if (!box) return { state: 'missing' };
  return more.length === 0 ? { state: 'found', box } : { state: 'ambiguous' };
}

/** The box that a node lies in: a text field, or the outermost of nested editable elements. */
export function boxAround(node: unknown): HTMLElement | null {
  let box: HTMLElement | null = null;
  for (let at = isElement(node as Node) ? (node as HTMLElement) : null; at; at = at.parentElement) {
    if (isField(at)) return at;
    if (!at.isContentEditable) break;
    box = at;
  }
  return box;
}

function isWritable(box: HTMLElement | null): box is HTMLElement {
  if (!box || !isVisible(box)) return false;
  // `:disabled` also sees a disabled fieldset around it.
  return !isField(box) || (!box.matches(':disabled') && !box.readOnly);
}

/**
 * Sets the whole value as the page's framework expects: the native setter (the framework may have put its own on
 * the element), then a bubbling `input`. No key is ever dispatched: Enter sends.
 */
export function setValue(field: Field, value: string, inserted: string, also: InputProfile['also']): void {
  const { HTMLTextAreaElement, HTMLInputElement, InputEvent, Event } = viewOf(field);
  const { prototype } = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  const inputType = inserted ? 'insertText' : 'deleteContentBackward';
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType, data: inserted || null }),
  );
  for (const type of also ?? []) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** The browser's own insertion in the place of what stands there, for a page that heeds no event but the browser's. */
export function typeInto(field: Field, from: number, to: number, text: string): void {
  field.setSelectionRange(from, to);
  field.ownerDocument.execCommand('insertText', false, text);
}

/** What the box takes: a field's own limit always counts, a profile's only when somebody verified it. */
export function limitOf(
  box: HTMLElement,
  profile: InputProfile,
  text: () => string,
): { limit: number; length: number; verified: boolean } | null {
  if (isField(box) && box.maxLength >= 0) {
    const { length } = text();
    if (length > box.maxLength) return { limit: box.maxLength, length, verified: true };
  }
  if (!profile.limit) return null;
  const { value, unit, verified } = profile.limit;
  const length = unit === 'bytes' ? new TextEncoder().encode(text()).length : text().length;
  return length > value ? { limit: value, length, verified } : null;
}
