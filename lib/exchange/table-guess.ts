import { fieldsByHeader, formatByHeader } from './headers';
import type { FieldId, FormatId, SheetInfo } from './types';

/** The first line of the 千牛 assistant's files; the header is the third. */
const V3 = /^最初3行的内容请勿改动/;
/** A title and a remark may stand above the header. */
const SEARCHED_ROWS = 6;
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
/** Enough to tell a column of codes from one of texts. */
const GUESS_ROWS = 200;

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * Which columns a sheet seems to have, under which header. The person has the last word.
 * @param isHeaded its first row is known to be the header
 */
export function guessSheet(name: string, rows: readonly string[][], isHeaded = false): SheetInfo {
  const { format, headerRows } = isHeaded
    ? { format: formatByHeader(rows[0] ?? []) ?? ('table' as const), headerRows: 1 }
    : guessHeader(rows);
  const headers = headerRows > 0 ? (rows[headerRows - 1] ?? []) : [];
  // Rows without any text are between groups in many sheets.
  const below = rows.slice(headerRows).filter((row) => !isBlank(row));
  const width = below.slice(0, GUESS_ROWS).reduce((most, row) => Math.max(most, row.length), headers.length);
  const texts = Array.from({ length: width }, (_, column) =>
    below
      .slice(0, GUESS_ROWS)
      .map((row) => row[column]?.trim() ?? '')
      .filter((text) => text !== ''),
  );
  const said = fieldsByHeader(
    Array.from({ length: width }, (_, column) => headers[column] ?? ''),
    format === 'sellerside',
  );
  const fields = format === 'table' ? guessFields(said, texts) : said;
  const columns = texts.map((column, at) => ({
    header: (headers[at] ?? '').trim().slice(0, SAMPLE_LENGTH),
    samples: column.slice(0, SAMPLES).map((text) => text.slice(0, SAMPLE_LENGTH)),
    field: fields[at] ?? null,
  }));
  // Older exports of TextExpander: a code, a text, perhaps a name, and no header.
  const isPlainAbbreviations =
    headerRows === 0 && width <= 3 && fields[0] === 'shortcut' && fields[1] === 'body';
  return {
    name,
    format: isPlainAbbreviations ? 'textexpander' : format,
    rows: below.length,
    headerRows,
    columns,
  };
}

function guessHeader(rows: readonly string[][]): { format: FormatId; headerRows: number } {
  if (V3.test(rows[0]?.[0]?.trim() ?? '')) return { format: 'qianniu-v3', headerRows: 3 };
  const searched = rows.slice(0, SEARCHED_ROWS);
  for (const [at, row] of searched.entries()) {
    const format = formatByHeader(row);
    if (format) return { format, headerRows: at + 1 };
  }
  const known = searched.findIndex((row) => fieldsByHeader(row, false).filter(Boolean).length >= 2);
  if (known >= 0) return { format: 'table', headerRows: known + 1 };
  const first = searched.findIndex((row) => !isBlank(row));
  const header = rows[first] ?? [];
  // A single known word is a header where it heads the only column, or the others are names like it.
  const isNamed =
    fieldsByHeader(header, false).some(Boolean) && header.every((cell) => cell.trim().length <= 12);
  return { format: 'table', headerRows: isNamed ? first + 1 : 0 };
}

const CODE = /^[/:;.,#\\@!~-]?[a-z0-9][a-z0-9_-]{0,15}$/i;

/** Fills what the headings leave open: the longest texts are the body, short unlike codes the shortcut, few names a category. */
function guessFields(
  said: readonly (FieldId | null)[],
  texts: readonly (readonly string[])[],
): (FieldId | null)[] {
  const fields = [...said];
  const open = () => fields.flatMap((field, column) => (field === null ? [column] : []));
  // What is taken is no longer open; what a heading has said is never taken away.
  const take = (field: FieldId, column: number | undefined) => {
    if (column !== undefined && !fields.includes(field)) fields[column] = field;
  };
  const share = (column: number, test: (text: string) => boolean) => {
    const list = texts[column] ?? [];
    return list.length === 0 ? 0 : list.filter(test).length / list.length;
  };
  const distinct = (column: number) => {
    const list = texts[column] ?? [];
    return list.length === 0 ? 0 : new Set(list).size / list.length;
  };
  const mean = (column: number) => {
    const list = texts[column] ?? [];
    return list.reduce((sum, text) => sum + text.length, 0) / (list.length || 1);
  };
  // Codes first: the longest of what is left is then surely text.
  take(
    'shortcut',
    open().find((column) => share(column, (text) => CODE.test(text)) > 0.8 && distinct(column) > 0.8),
  );
  const [longest] = open().sort((a, b) => mean(b) - mean(a));
  take('body', longest !== undefined && mean(longest) > 0 ? longest : undefined);
  take(
    'category',
    open().find((column) => (texts[column]?.length ?? 0) > 4 && distinct(column) < 0.4 && mean(column) < 12),
  );
  take(
    'title',
    open().find((column) => mean(column) > 1 && mean(column) < 30 && distinct(column) > 0.5),
  );
  return fields;
}
