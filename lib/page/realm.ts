export type View = Window & typeof globalThis;

/**
 * The window whose elements these are. In a frame of the page they are of that frame's classes, not of ours, so that
 * `instanceof` says no, and events are made with that window's constructors.
 */
export function viewOf(element: Element): View {
  return (element.ownerDocument.defaultView ?? window) as View;
}
