/** A place in the document, as ranges have it. */
export interface Point {
  node: Node;
  offset: number;
}

/** The selection, if it lies in the editor. One in a shadow root is known there, in some browsers nowhere else. */
export function selectionIn(editor: Element): Selection | null {
  const root = editor.getRootNode() as Document & { getSelection?: () => Selection | null };
  const selection = root.getSelection ? root.getSelection() : editor.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  return editor.contains(selection.getRangeAt(0).commonAncestorContainer) ? selection : null;
}

/** Where the caret stands, or the selection ends. */
export function caretIn(editor: Element): Point | null {
  const range = selectionIn(editor)?.getRangeAt(0);
  return range ? { node: range.endContainer, offset: range.endOffset } : null;
}
