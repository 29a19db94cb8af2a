import { viewOf } from '../realm';

const BUBBLING = { bubbles: true, cancelable: true, composed: true };

/**
 * The same object as the page has it. What an extension puts into a DataTransfer stays hidden from the page in Firefox,
 * unless it is put there through this; Chrome has no such property and hides nothing.
 */
function asPage<T extends object>(ours: T): T {
  return (ours as { wrappedJSObject?: T }).wrappedJSObject ?? ours;
}

/** A DataTransfer with these contents, made without any clipboard or drag. */
export function transferOf(box: HTMLElement, fill: (data: DataTransfer) => void): DataTransfer {
  const data = new (viewOf(box).DataTransfer)();
  fill(asPage(data));
  return data;
}

/** A made paste or cut: the browser does nothing by itself for it, and the real clipboard has no part in it. */
export function clipboardEvent(
  box: HTMLElement,
  type: 'paste' | 'cut',
  fill: (data: DataTransfer) => void,
): ClipboardEvent {
  const { ClipboardEvent, DataTransfer } = viewOf(box);
  const event = new ClipboardEvent(type, { ...BUBBLING, clipboardData: new DataTransfer() });
  // Firefox takes none that is given, and makes one of its own.
  const { clipboardData } = asPage(event);
  if (clipboardData) fill(clipboardData);
  return event;
}

export function inputEvent(box: HTMLElement, init: InputEventInit): InputEvent {
  return new (viewOf(box).InputEvent)('beforeinput', { ...BUBBLING, ...init });
}

/** At the middle of the box. */
export function dragEvent(box: HTMLElement, type: string, dataTransfer: DataTransfer): DragEvent {
  const { left, top, width, height } = box.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  return new (viewOf(box).DragEvent)(type, { ...BUBBLING, dataTransfer, clientX, clientY });
}
