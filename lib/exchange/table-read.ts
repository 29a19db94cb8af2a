import { LIMITS } from '../replies/limits';
import { readList, readStage, unguard } from './cells';
import { plainEntities } from './html-text';
import { ownRow } from './own-table';
import { cleanText, cut, emptyRow, pathOf, shortcutOf, tagsOf } from './row';
import { textExpanderPieces } from './textexpander';
import {
  type FieldId,
  type FormatId,
  fileNote,
  type Reading,
  type ReadRows,
  type SkipCode,
  type SourceRow,
} from './types';

/** Both of these say so in their headings: 必填. */
const CATEGORY_REQUIRED: ReadonlySet<FormatId> = new Set(['kefubao', 'four-column']);
/** They write a group that nobody has filled as a row of its own. */
const HAS_EMPTY_GROUPS: ReadonlySet<FormatId> = new Set(['qianniu', 'qianniu-v3', 'qianniu-client']);
/** They write line breaks and commas as `&#13;` and `&#44;`. */
const HAS_ENTITIES: ReadonlySet<FormatId> = new Set(['qianniu', 'qianniu-v3', 'qianniu-client']);
/** What the template of the four columns has in its first row, to be written over. */
const SAMPLE_ROW = '示例分类|示例子分类|示例话术标题|这是一条示例话术，请修改后再导入。';
const CELL_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|GETTING_DATA)$/;

/** What is counted while a sheet is read. */
interface Tally {
  pictures: number;
  samples: number;
  emptyGroups: number;
  cutTitles: number;
  droppedShortcuts: number;
}

/** The rows of a sheet, as its columns are mapped. A row without any text is nothing, and told as nothing. */
export function readTable(rows: readonly string[][], format: FormatId, reading: Reading): ReadRows {
  const tally: Tally = { pictures: 0, samples: 0, emptyGroups: 0, cutTitles: 0, droppedShortcuts: 0 };
  const read: ReadRows = { rows: [], skipped: [], categories: [], notes: [] };
  for (let at = reading.headerRows; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = rowOf(at + 1, cells, format, reading.fields, tally);
    if (row === null) continue;
    if ('reason' in row) read.skipped.push({ line: at + 1, ...row });
    else read.rows.push(row);
  }
  read.notes = [
    fileNote('pictures', tally.pictures),
    fileNote('samples', tally.samples),
    fileNote('empty-groups', tally.emptyGroups),
    fileNote('cut-titles', tally.cutTitles),
    fileNote('dropped-shortcuts', tally.droppedShortcuts),
  ].filter(({ count }) => count > 0);
  return read;
}

/** Null for a row that is none and no mistake either. */
function rowOf(
  line: number,
  cells: readonly string[],
  format: FormatId,
  fields: readonly (FieldId | null)[],
  tally: Tally,
): SourceRow | { reason: SkipCode } | null {
  if (format === 'sellerside') return ownRow(line, cells.map(unguard), fields);
  // Tabs at the edges are what some tools write to keep a spreadsheet from reading numbers.
  const text = (cell: string | undefined) => {
    const clean = cleanText(cell ?? '');
    return HAS_ENTITIES.has(format) ? cleanText(plainEntities(clean)) : clean;
  };
  const all = (field: FieldId) =>
    fields
      .flatMap((each, column) => (each === field ? [text(cells[column])] : []))
      .filter((each) => each !== '');
  const one = (field: FieldId) => all(field)[0] ?? '';

  const path = pathOf(one('category'), one('subcategory'));
  const title = one('title').replace(/\s+/g, ' ');
  const body = one('body');
  if (one('picture')) tally.pictures += 1;
  if ([one('category'), one('subcategory'), title, body].join('|') === SAMPLE_ROW) {
    tally.samples += 1;
    return null;
  }
  // A row that names a group and nothing else is no mistake in the files that have such rows.
  if (body === '') {
    const isGroup = HAS_EMPTY_GROUPS.has(format) && path.length > 0 && !title && !one('shortcut');
    if (isGroup) tally.emptyGroups += 1;
    return isGroup ? null : { reason: 'no-body' };
  }
  if (CELL_ERROR.test(body)) return { reason: 'cell-error' };
  if (!one('category') && CATEGORY_REQUIRED.has(format)) return { reason: 'no-category' };

  const shortcut = shortcutOf(one('shortcut'));
  if (one('shortcut') && shortcut === null) tally.droppedShortcuts += 1;
  if (title.length > LIMITS.title) tally.cutTitles += 1;
  // A fifth and later one has no place in a reply.
  const wordings = all('wording').slice(0, LIMITS.wordings);
  const tags = tagsOf(all('tags').flatMap(readList));
  return {
    ...emptyRow(line),
    path: path.length > 0 ? path : null,
    title: title ? cut(title, LIMITS.title) : null,
    body: format === 'textexpander' ? textExpanderPieces(body) : [{ text: body }],
    wordings: wordings.length > 0 ? wordings.map((wording) => [{ text: wording }]) : null,
    shortcut,
    stage: readStage(one('stage')),
    tags: tags.length > 0 ? tags : null,
  };
}
