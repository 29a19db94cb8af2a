import { query } from '../find';

/** Documents in frames of a page. One of the page's own site can be read and taught; into another nobody may look. */

/** Null for what is no frame, has not loaded, or is of another site. */
export function documentIn(element: Element): Document | null {
  return isFrame(element) ? (element as HTMLIFrameElement).contentDocument : null;
}

const isFrame = (element: Element) => /^i?frame$/.test(element.localName);

/** The frame that a document lies in; null for the page itself. */
export function frameOf({ defaultView }: Document): Element | null {
  return defaultView?.frameElement ?? null;
}

/** Frames in frames are not among them: no profile can name them. */
export function framesIn(root: Document): { open: Document[]; barred: Element[] } {
  const frames = query(root, 'iframe, frame');
  return {
    open: frames.flatMap((frame) => documentIn(frame) ?? []),
    barred: frames.filter((frame) => documentIn(frame) === null),
  };
}
