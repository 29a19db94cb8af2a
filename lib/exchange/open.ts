import type { Result } from '../messaging/result';
import { decodeText, type Encoding } from './decode';
import { readDelimited } from './delimited';
import { espansoSheet, isEspanso } from './espanso';
import { FileFault, type FileFaultCode, settled } from './fault';
import { jsonSheets } from './json-file';
import type { OwnSheet } from './own-json';
import { containerOf } from './sniff';
import { guessSheet } from './table-guess';
import { readTable } from './table-read';
import {
  type FileNote,
  fileNote,
  type Inspection,
  LIMITS,
  type Reading,
  type ReadRows,
  type SheetInfo,
} from './types';
import { readMarkup, readOldWorkbook, readZipWorkbook, type SheetRows } from './workbook';

/** A sheet whose rows can be read: of a table as its columns are mapped, of a list as it is. */
export interface OpenSheet {
  info: SheetInfo;
  read(reading: Reading): ReadRows;
}

export interface OpenFile {
  inspection: Inspection;
  sheets: OpenSheet[];
}

/** What a container held; without an encoding where it is none's choice. */
interface Contents {
  sheets: OpenSheet[];
  encoding?: Encoding;
  counted?: Inspection['counted'];
  notes?: FileNote[];
}

/**
 * Finds out what a file is by what is in it, and opens it for reading.
 * @param encoding chosen by a person, where a text came out wrong
 */
export function openFile(
  bytes: Uint8Array,
  name: string,
  encoding?: Encoding,
): Promise<Result<OpenFile, FileFaultCode>> {
  return settled(async () => {
    if (bytes.length > LIMITS.file) throw new FileFault('too-large', { megabytes: LIMITS.file / 2 ** 20 });
    const contents = await contentsOf(bytes, name, encoding);
    // A workbook mostly has empty sheets behind the one that is used.
    const sheets = contents.sheets.filter(({ info }) => info.rows > 0);
    if (sheets.length === 0) throw new FileFault('no-rows');
    if (sheets.some(({ info }) => info.rows > LIMITS.rows))
      throw new FileFault('too-many-rows', { rows: LIMITS.rows });
    const infos = sheets.map(({ info }) => info);
    return {
      sheets,
      inspection: {
        name,
        encoding: contents.encoding ?? null,
        counted: contents.counted ?? 'rows',
        sheets: infos,
        best: bestOf(infos),
        notes: contents.notes ?? [],
      },
    };
  });
}

async function contentsOf(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<Contents> {
  switch (containerOf(bytes)) {
    case 'zip':
      return workbook(await readZipWorkbook(bytes), /\.xls[xmb]$/i.test(name) ? [] : [fileNote('misnamed')]);
    case 'ole':
    case 'biff':
      return workbook(
        readOldWorkbook(bytes, encoding),
        /\.(xls|et)$/i.test(name) ? [] : [fileNote('misnamed')],
      );
    // Saved pages say little of their encoding, or lie about it: decided here like that of any text.
    case 'markup': {
      const decoded = decodeText(bytes, encoding);
      const book = readMarkup(decoded.text);
      return { ...workbook(book, [fileNote('web-page')]), encoding: decoded.encoding };
    }
    case 'text':
      return textContents(bytes, name, encoding);
  }
}

function workbook(book: { sheets: SheetRows[]; notes: FileNote[] }, notes: FileNote[]): Contents {
  return {
    sheets: book.sheets.map(({ name, rows }) => tableSheet(name, rows)),
    notes: [...notes, ...book.notes],
  };
}

function textContents(bytes: Uint8Array, name: string, encoding?: Encoding): Contents {
  const decoded = decodeText(bytes, encoding);
  const { text } = decoded;
  if (text.trim() === '') throw new FileFault('empty');
  const list = (sheets: OwnSheet[]): Contents => ({ sheets, counted: 'items', encoding: decoded.encoding });
  // A CSV may begin with a bracket, too: then it is no JSON, and read as what it is.
  if (/^\s*[[{]/.test(text)) {
    const sheets = jsonSheets(text, /\.json$/i.test(name), (rows) => tableSheet('', rows, true));
    if (sheets) return { sheets, counted: 'items', encoding: decoded.encoding };
  }
  if (/\.ya?ml$/i.test(name) || isEspanso(text)) return list([espansoSheet(text)]);
  const rows = readDelimited(text);
  // Tools that write CSV under the name of a workbook, since that opens by a double click.
  const misnamed = /\.xls[xmb]?$/i.test(name) ? [fileNote('misnamed')] : [];
  return { sheets: [tableSheet('', rows)], encoding: decoded.encoding, notes: misnamed };
}

function tableSheet(name: string, rows: string[][], isHeaded = false): OpenSheet {
  const info = guessSheet(name, rows, isHeaded);
  return { info, read: (reading) => readTable(rows, info.format, reading) };
}

/** Known formats before strange tables, those with texts before those without, then the longest. */
function bestOf(sheets: readonly SheetInfo[]): number {
  const score = ({ format, columns, rows }: SheetInfo) =>
    (format === 'table' ? 0 : 2e6) + (columns.some(({ field }) => field === 'body') ? 1e6 : 0) + rows;
  const scores = sheets.map(score);
  return scores.indexOf(Math.max(...scores));
}
