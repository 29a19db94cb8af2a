import { createHash, webcrypto } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { readCertificates } from '../../../lib/evidence/verify/certificate';
import { sourceOf } from '../../../lib/evidence/verify/source';
import type { Verdict } from '../../../lib/evidence/verify/types';
import { verifyArchive } from '../../../lib/evidence/verify/verify';
import { call } from '../../tools/panel-driver';
import type { Seat } from './seat';

/** A file that a browser still writes carries this. */
const UNFINISHED = '.crdownload';

/** The workspace with that case open, ready to be exported whole. */
export async function openExport(seat: Seat, caseId: string): Promise<Page> {
  const page = await seat.page(`workspace.html#cases/${caseId}`);
  await page.getByRole('checkbox', { name: '遮住买家的姓名和号码' }).uncheck();
  return page;
}

/** Where it says how the export went. */
export const saidOf = (page: Page): Locator =>
  page.getByRole('region', { name: '导出存档', exact: true }).getByRole('status');

export const pressExport = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '导出存档', exact: true }).click();

/** Files that a person would take for whole, after whatever has happened. */
export const finished = (seat: Seat): string[] => filesIn(seat).filter((name) => !name.endsWith(UNFINISHED));

const filesIn = ({ downloads }: Seat): string[] => readdirSync(downloads);

function clearDownloads(seat: Seat): void {
  for (const name of filesIn(seat)) rmSync(join(seat.downloads, name), { force: true });
}

export const hashOf = ({ downloads }: Seat, name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(downloads, name)))
    .digest('hex');

/** What the verifier says of a file, which has the authority from the authority and the key from this machine. */
export async function verdictOf(seat: Seat, name: string): Promise<Verdict> {
  const key = await call(await seat.own(), 'evidence.key', {});
  if (!key.ok) throw new Error(key.error.code);
  const authorities = readCertificates(Uint8Array.from(readFileSync(seat.line.root)));
  const file = new Blob([readFileSync(join(seat.downloads, name))]);
  const trust = { authorities, fingerprints: [key.value.fingerprint] };
  return verifyArchive(sourceOf(file), trust, { subtle: webcrypto.subtle as unknown as SubtleCrypto });
}

/** Exports once more, and returns what the verifier says of it. */
export async function exported(seat: Seat, caseId: string): Promise<Verdict> {
  clearDownloads(seat);
  const page = await openExport(seat, caseId);
  await pressExport(page);
  await expect(saidOf(page)).toContainText('SHA-256', { timeout: 60_000 });
  const [hash] = /[0-9a-f]{64}/.exec(await saidOf(page).innerText()) ?? [];
  // Beside it there may still come what an earlier export has left on its way.
  const find = () => finished(seat).find((each) => hashOf(seat, each) === hash);
  await expect.poll(find, { message: 'the file', timeout: 60_000 }).toBeDefined();
  await page.close();
  const name = find() ?? '';
  const verdict = await verdictOf(seat, name);
  clearDownloads(seat);
  return verdict;
}

/** Ids of the checks that do not hold, with why. */
export const doubts = ({ findings }: Verdict): string[] =>
  findings.flatMap(({ id, status, problems }) =>
    status === 'holds' ? [] : [`${id} ${status}: ${problems.map(({ reason }) => reason).join(' ')}`],
  );
