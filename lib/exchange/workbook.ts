import * as XLSX from '@e965/xlsx';
import { decodeText, type Encoding } from './decode';
import { FileFault } from './fault';
import { type FileNote, fileNote, LIMITS } from './types';
import { namesOf, type Parts, unzip } from './unzip';

export interface SheetRows {
  name: string;
  /** Cell texts by row, the first row of the sheet first. */
  rows: string[][];
}

export interface Workbook {
  sheets: SheetRows[];
  notes: FileNote[];
}

/** Rows beyond the most are read a little, so that there is something to refuse. */
const READ_ROWS = LIMITS.rows + 100;
/** Columns that anybody would map by hand; a hostile sheet has 16,384. */
const READ_COLUMNS = 64;

/** Without formulas, styles, links and code: nothing but what the cells show. */
const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  sheetRows: READ_ROWS,
  dateNF: 'yyyy-mm-dd',
};

/** Parts of a workbook's archive that no cell is made of: pictures, code, charts, links to elsewhere. */
const NEEDLESS =
  /(?:^|\/)(?:media|embeddings|drawings|charts|printersettings|externallinks|customxml|pivottables|pivotcache|ctrlprops|activex|worksheets\/_rels)\/|vbaproject|calcchain/i;
const PART = /\.(?:xml|rels|bin)$/i;

/** parse_zip takes what CFB.read gives; the published types know neither. */
const sheetjs = XLSX as unknown as {
  parse_zip(container: unknown, options: XLSX.ParsingOptions): XLSX.WorkBook;
  CFB: {
    read(bytes: Uint8Array, options: { type: 'array' }): { FullPaths: string[] };
    utils: {
      cfb_new(): unknown;
      cfb_add(container: unknown, name: string, content: Uint8Array, options: { unsafe: true }): void;
    };
  };
};

/** A .xlsx, .xlsm or .xlsb by its archive. */
export async function readZipWorkbook(bytes: Uint8Array): Promise<Workbook> {
  // By what is in it: a renamed document is a zip just as well.
  const names = namesOf(bytes);
  if (!names.some((name) => /^xl\/workbook\d*\.(xml|bin)$/i.test(name))) {
    const kind = names.some((name) => name.startsWith('word/'))
      ? 'word'
      : names.some((name) => name.startsWith('ppt/'))
        ? 'slides'
        : null;
    throw kind ? new FileFault('not-a-table', { kind }) : new FileFault('archive');
  }
  const parts = await unzip(bytes, (name) => PART.test(name) && !NEEDLESS.test(name), LIMITS.unpacked);
  const hasMacros = names.some((name) => /vbaproject\.bin$/i.test(name));
  return sheetsOf(() => sheetjs.parse_zip(containerWith(parts), { ...OPTIONS, type: 'array' }), hasMacros);
}

/**
 * A .xls by its streams.
 * @param encoding of one that is older than Unicode, where a person has chosen it
 */
export function readOldWorkbook(bytes: Uint8Array, encoding?: Encoding): Workbook {
  const paths =
    bytes[0] === 0xd0 ? orDamaged(() => sheetjs.CFB.read(bytes, { type: 'array' })).FullPaths : [];
  const has = (stream: RegExp) => paths.some((path) => stream.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new FileFault('encrypted');
  if (has(/\/WordDocument$/i)) throw new FileFault('not-a-table', { kind: 'word' });
  if (has(/\/PowerPoint Document$/i)) throw new FileFault('not-a-table', { kind: 'slides' });
  const book = sheetsOf(() => XLSX.read(bytes, { ...OPTIONS, type: 'array' }), has(/\/_VBA_PROJECT/i));
  return has(/\/Workbook$/i) ? book : { ...book, sheets: recoded(book.sheets, encoding) };
}

/** Before Unicode a cell held bytes of the country's encoding, which come here as one character each. */
function recoded(sheets: SheetRows[], encoding?: Encoding): SheetRows[] {
  const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const isBytes = (text: string) => /[\x80-\xff]/.test(text) && !/[^\0-\xff]/.test(text);
  const all = sheets.flatMap(({ rows }) => rows.flat().filter(isBytes));
  if (all.length === 0) return sheets;
  const decoder = new TextDecoder(decodeText(bytesOf(all.join(' ')), encoding).encoding);
  const plain = (text: string) => (isBytes(text) ? decoder.decode(bytesOf(text)) : text);
  return sheets.map(({ name, rows }) => ({ name: plain(name), rows: rows.map((row) => row.map(plain)) }));
}

/** A web page with a table, or a sheet in XML: already decoded, since those say little of their encoding. */
export function readMarkup(text: string): Workbook {
  return sheetsOf(() => XLSX.read(text, { ...OPTIONS, type: 'string', raw: true }), false);
}

function containerWith(parts: Parts): unknown {
  const container = sheetjs.CFB.utils.cfb_new();
  for (const [name, part] of parts) sheetjs.CFB.utils.cfb_add(container, name, part, { unsafe: true });
  return container;
}

function sheetsOf(parse: () => XLSX.WorkBook, hasMacros: boolean): Workbook {
  const book = orDamaged(parse);
  const notes: FileNote[] = hasMacros ? [fileNote('macros')] : [];
  let merged = 0;
  // Hidden sheets, too: some tools keep their lists there.
  const sheets = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    const rows = sheet ? rowsOf(sheet) : [];
    if (sheet) merged += fillMerged(rows, sheet['!merges'] ?? []);
    return { name, rows };
  });
  if (merged > 0) notes.push(fileNote('merged', merged));
  return { sheets, notes };
}

/** Whatever the parser stumbles over in bytes that anybody may have made, it is the file that is at fault. */
function orDamaged<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw /password|encrypt/i.test(String(error)) ? new FileFault('encrypted') : new FileFault('damaged');
  }
}

function rowsOf(sheet: XLSX.WorkSheet): string[][] {
  // A sheet may begin anywhere: the array has holes before it, and line numbers stay those of the sheet.
  const data: (XLSX.CellObject | undefined)[][] = sheet['!data'] ?? [];
  return Array.from(data, (row) => Array.from((row ?? []).slice(0, READ_COLUMNS), cellText));
}

/** As the cell shows it; numbers in full, where a sheet would write a long code as 6.9E+12. */
function cellText(cell: XLSX.CellObject | undefined): string {
  if (!cell || cell.v === undefined) return '';
  if (cell.t === 's') return String(cell.v);
  const shown = cell.w ?? String(cell.v);
  return cell.t === 'n' && /E\+/i.test(shown) ? String(cell.v) : shown;
}

/**
 * Categories are often one cell merged down over many rows, and only the first of them holds the text. Only cells of a
 * single column are filled: a heading over the whole width belongs to no row.
 * @returns how many cells got their text so
 */
function fillMerged(rows: string[][], merges: readonly XLSX.Range[]): number {
  let filled = 0;
  for (const { s: from, e: to } of merges) {
    const text = rows[from.r]?.[from.c];
    if (!text || from.c !== to.c) continue;
    for (let at = from.r + 1; at <= Math.min(to.r, rows.length - 1) && filled < LIMITS.rows; at += 1) {
      const row = rows[at] ?? [];
      if (row[from.c]) continue;
      while (row.length <= from.c) row.push('');
      row[from.c] = text;
      filled += 1;
    }
  }
  return filled;
}
