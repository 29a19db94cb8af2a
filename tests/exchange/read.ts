import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNDECIDED } from '../../lib/exchange/blank-decide';
import { ImportDesk, type PlanRequest } from '../../lib/exchange/desk';
import { type OpenFile, openFile } from '../../lib/exchange/open';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import type { ReadRows } from '../../lib/exchange/types';

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join('tests/exchange/files', name)));

export const NAMES = { unsorted: '未分类', personal: '我的话术', language: 'zh-CN' } as const;

export const NO_LIBRARY: PlanLibrary = { sets: [], categories: [], replies: [] };

/** An import into the agent's own set, with everything as proposed. */
export const INTO_OWN: PlanRequest = {
  target: { fresh: { kind: 'personal', name: '我的话术', language: 'zh-CN' } },
  choices: {},
  decisions: UNDECIDED,
  names: NAMES,
};

export async function opened(bytes: Uint8Array, name: string): Promise<OpenFile> {
  const result = await openFile(bytes, name);
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
  return result.value;
}

/** The rows of a file's best sheet, its columns as proposed. */
export function proposedRows({ inspection, sheets }: OpenFile): ReadRows {
  const { best } = inspection;
  const sheet = sheets[best];
  if (!sheet) throw new Error('no sheet');
  const fields = sheet.info.columns.map(({ field }) => field);
  return sheet.read({ sheet: best, headerRows: sheet.info.headerRows, fields });
}

/** A desk with a file's rows read as proposed. */
export async function deskWith(bytes: Uint8Array, name: string): Promise<ImportDesk> {
  const desk = new ImportDesk();
  const file = await desk.open(bytes, name);
  if (!file.ok) throw new Error(`${name}: ${file.error.code}`);
  const { best, sheets } = file.value;
  const fields = sheets[best]?.columns.map(({ field }) => field) ?? [];
  desk.readRows({ sheet: best, headerRows: sheets[best]?.headerRows ?? 0, fields });
  return desk;
}

export function counting(prefix = 'id'): () => string {
  let count = 0;
  return () => `${prefix}-${++count}`;
}
