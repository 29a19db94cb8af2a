import type { OwnSheet } from './own-json';
import type { SheetInfo, Skipped, SourceRow } from './types';

/** What the readers of other tools' snippet files have in common. In such a file nothing is sure to be what it should be. */

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** One sheet of items, each read as `rowOf` says; its place counts from 1 through the file. */
export function snippetSheet<T>(
  { name, format }: Pick<SheetInfo, 'name' | 'format'>,
  items: readonly T[],
  rowOf: (line: number, item: T) => SourceRow | Skipped,
): OwnSheet {
  return {
    info: { name, format, rows: items.length, headerRows: 0, columns: [] },
    read() {
      const rows = items.map((item, at) => rowOf(at + 1, item));
      return {
        rows: rows.filter((row): row is SourceRow => 'body' in row),
        skipped: rows.filter((row): row is Skipped => 'reason' in row),
        categories: [],
        notes: [],
      };
    },
  };
}
