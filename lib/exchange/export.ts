import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import type { Language, Reply } from '../replies/types';
import { guard, guardTyped } from './cells';
import type { ExportFormat } from './formats';
import { ownFile } from './own-json';
import { ownTable } from './own-table';
import type { PlanLibrary } from './plan-types';

/**
 * Replies as a file of ours, in the order given. JSON holds all that there is; a table, what people read and change in
 * one. What begins like a formula is held back from being one, and comes back without that.
 * @param library with the sets and categories that they are in
 */
export function exportReplies(
  replies: readonly Reply[],
  library: Pick<PlanLibrary, 'sets' | 'categories'>,
  format: ExportFormat,
  language: Language,
): Uint8Array<ArrayBuffer> {
  if (format === 'json') return bytesOf(`${JSON.stringify(ownFile(replies, library), null, 1)}\n`);
  const categories = new Map(library.categories.map((category) => [category.id, category]));
  const rows = ownTable(replies, categories, language);
  return format === 'csv' ? csvOf(rows) : xlsxOf(rows, language);
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** With the mark without which Excel takes UTF-8 for the encoding of the country. */
function csvOf(rows: string[][]): Uint8Array<ArrayBuffer> {
  return bytesOf(`\ufeff${Papa.unparse(rows.map((row) => row.map(guard)))}\r\n`);
}

/** Excel reads `_x0041_` in a cell as the character of that number. */
const plainCell = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function xlsxOf(rows: string[][], language: Language): Uint8Array<ArrayBuffer> {
  const sheet = XLSX.utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => plainCell(guardTyped(cell)))),
    { dense: true },
  );
  // Text by type and by format: also one that begins with = stays one when somebody edits it.
  for (const row of sheet['!data'] ?? []) for (const cell of row ?? []) if (cell) cell.z = '@';
  const widths = rows[0]?.map((header) => ({ wch: WIDE.has(header) ? 60 : 14 }));
  if (widths) sheet['!cols'] = widths;
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, language === 'en' ? 'Replies' : '话术');
  // With its texts in a table of their own: where they stand in the cells, the reader takes `&amp;` apart twice.
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }),
  );
}

const WIDE: ReadonlySet<string> = new Set(['内容', 'Content']);
