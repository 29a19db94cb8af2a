import type { Language, Reply } from '../replies/types';
import type { ExportFormat } from './formats';
import { ownFile } from './own-json';
import { ownTable } from './own-table';
import type { PlanLibrary } from './plan-types';
import { tableFile } from './table-file';

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
  if (format === 'json') {
    return new TextEncoder().encode(`${JSON.stringify(ownFile(replies, library), null, 1)}\n`);
  }
  const categories = new Map(library.categories.map((category) => [category.id, category]));
  const rows = ownTable(replies, categories, language);
  return tableFile({ name: language === 'en' ? 'Replies' : '话术', rows, wide: WIDE }, format);
}

const WIDE: ReadonlySet<string> = new Set(['内容', 'Content']);
