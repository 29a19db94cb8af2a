import { boxAround, type Field, isField } from './box';

/**
 * Ctrl+Z, on a Mac Cmd+Z, in a text field: a browser takes back what was typed, and forgets all of it once a script has
 * set the field's value. `undo` says whether it is ours to take back; else the key goes its way.
 */
export function onUndoKey(root: Document, signal: AbortSignal, undo: (field: Field) => boolean): void {
  root.addEventListener(
    'keydown',
    (event) => {
      const { code, key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
      const isUndo = (key.toLowerCase() === 'z' || code === 'KeyZ') && ctrlKey !== metaKey;
      if (!isUndo || altKey || shiftKey || isComposing || event.defaultPrevented) return;
      const box = boxAround(event.composedPath()[0]);
      if (!box || !isField(box) || !undo(box)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}
