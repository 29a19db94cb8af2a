import { BACKUP_FORMAT } from './backup-format';
import { FileFault } from './fault';
import { jsonFaultLine } from './json-line';
import type { OpenSheet } from './open';
import { OWN_FORMAT, ownSheets } from './own-json';
import { packSheets } from './pack-rows';
import { isObject } from './snippets';
import { isTextBlaze, textBlazeSheet } from './text-blaze';

/**
 * What a JSON file holds: our own, one of another tool, or a list of like objects, which is a table by its keys.
 * Null for a text that only begins like JSON.
 * @param isSure its name says that it is JSON
 * @throws FileFault `bad-json`, `unknown-shape`, and those of our own formats
 */
export function jsonSheets(
  text: string,
  isSure: boolean,
  tableSheet: (rows: string[][]) => OpenSheet,
): OpenSheet[] | null {
  const json = parsed(text, isSure);
  if (json === undefined) return null;
  if (isObject(json) && json.format === OWN_FORMAT) return ownSheets(json);
  if (isObject(json) && json.format === 'sellerside-pack') return packSheets(json);
  if (isObject(json) && json.format === BACKUP_FORMAT) throw new FileFault('backup');
  if (isTextBlaze(json)) return [textBlazeSheet(json)];
  if (Array.isArray(json)) return [tableOf(json, tableSheet)];
  throw new FileFault('unknown-shape');
}

function parsed(text: string, isSure: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!isSure) return undefined;
    throw new FileFault('bad-json', { line: jsonFaultLine(text) });
  }
}

/** Items are counted from 1, and the keys stand where a sheet has its header: so they take no number. */
function tableOf(items: readonly unknown[], tableSheet: (rows: string[][]) => OpenSheet): OpenSheet {
  // Keys of the first hundred: an export has the same for all.
  const objects = items.filter(isObject);
  if (objects.length === 0) throw new FileFault('unknown-shape');
  const keys = [...new Set(objects.slice(0, 100).flatMap((item) => Object.keys(item)))];
  const rows = items.map((item) => keys.map((key) => cellOf(isObject(item) ? item[key] : null)));
  const sheet = tableSheet([keys, ...rows]);
  return {
    info: sheet.info,
    read(reading) {
      const read = sheet.read(reading);
      const place = <T extends { line: number }>(each: T): T => ({ ...each, line: each.line - 1 });
      return { ...read, rows: read.rows.map(place), skipped: read.skipped.map(place) };
    },
  };
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join('、');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
