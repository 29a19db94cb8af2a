import { withName, withShop, withValue } from './edit';
import { LENGTHS, nameFault } from './fields';
import type { ShopTable } from './types';

/**
 * The cells of what a spreadsheet puts on the clipboard: tabs between cells, a line a row; a cell with a line break, a
 * tab or a quotation mark in it is quoted, and its own marks are doubled.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (true) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const plain = /^[^\t\n]*/.exec(rest)?.[0] ?? '';
    row.push((quoted?.[1]?.replaceAll('""', '"') ?? plain).trim());
    rest = rest.slice((quoted?.[0] ?? plain).length);
    if (!rest.startsWith('\t')) {
      rows.push(row);
      row = [];
    }
    if (rest === '') return rows;
    rest = rest.slice(1);
  }
}

/**
 * Puts cells into the grid from one of its cells on. Where that is a name, rows beyond the last become new shops.
 * `lost` counts the cells that had no place, or could not be put there: a name that is taken, too long a text.
 * @param at `column` 0: the names; the others as in `fields`, which are keys of values
 */
export function withBlock(
  table: ShopTable,
  fields: readonly string[],
  at: { row: number; column: number },
  cells: readonly (readonly string[])[],
  newId: () => string,
): { table: ShopTable; lost: number } {
  let changed = table;
  let lost = 0;
  for (const [down, row] of cells.entries()) {
    const [name = ''] = row;
    let id = changed.shops[at.row + down]?.id;
    if (id === undefined && at.column === 0 && !nameFault(changed, name, null)) {
      id = newId();
      changed = withShop(changed, { id, name: name.slice(0, LENGTHS.name), values: {} });
    }
    for (const [right, text] of row.entries()) {
      const field = fields[at.column + right - 1];
      const isName = at.column + right === 0;
      if (id === undefined || text.length > LENGTHS[isName ? 'name' : 'value']) lost += text ? 1 : 0;
      else if (isName) {
        if (nameFault(changed, text, id)) lost += 1;
        else changed = withName(changed, id, text);
      } else if (field === undefined) lost += text ? 1 : 0;
      else changed = withValue(changed, id, field, text);
    }
  }
  return { table: changed, lost };
}
