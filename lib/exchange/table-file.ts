import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import { guard, guardTyped } from './cells';

export interface Table {
  /** Of the sheet. */
  name: string;
  /** The headers, then what stands under them. */
  rows: readonly (readonly string[])[];
  /** Headers of the columns that hold whole sentences. */
  wide: ReadonlySet<string>;
}

/** A table as a file; what begins like a formula is held back from being one. */
export function tableFile(table: Table, format: 'xlsx' | 'csv'): Uint8Array<ArrayBuffer> {
  return format === 'csv' ? csvOf(table) : xlsxOf(table);
}

/** With the mark without which Excel takes UTF-8 for the encoding of the country. */
function csvOf({ rows }: Table): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\ufeff${Papa.unparse(rows.map((row) => row.map(guard)))}\r\n`);
}

/** Excel reads `_x0041_` in a cell as the character of that number. */
const plainCell = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function xlsxOf({ name, rows, wide }: Table): Uint8Array<ArrayBuffer> {
  const sheet = XLSX.utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => plainCell(guardTyped(cell)))),
    { dense: true },
  );
  // Text by type and by format: also one that begins with = stays one when somebody edits it.
  for (const row of sheet['!data'] ?? []) for (const cell of row ?? []) if (cell) cell.z = '@';
  const widths = rows[0]?.map((header) => ({ wch: wide.has(header) ? 60 : 14 }));
  if (widths) sheet['!cols'] = widths;
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, name);
  // With its texts in a table of their own: where they stand in the cells, the reader takes `&amp;` apart twice.
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }),
  );
}
