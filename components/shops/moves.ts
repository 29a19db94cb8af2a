/** A place in the grid; column 0 is the shop's name. */
export interface Place {
  row: number;
  column: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * Where a key leads from a cell; null leaves it to the text. A cell that the keyboard has come to is selected as a
 * whole, and arrows go on from there; once something is being written in it they belong to the text, and Enter goes on.
 */
export function moveOf(event: Key, at: Place, isWhole: boolean, columns: number): Place | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (shiftKey || ctrlKey || altKey || metaKey) return null;
  const { row, column } = at;
  if (key === 'Enter') return { row: row + 1, column };
  if (!isWhole) return null;
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

/**
 * Whether a pasted text is a block of cells. A text of several lines from anywhere else than a table is one value, such
 * as an address.
 */
export function isBlock(text: string, html: string): boolean {
  return text.includes('\t') || (/\n./.test(text) && /<table/i.test(html));
}
