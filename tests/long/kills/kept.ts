import { expect, type Page } from '@playwright/test';
import { checkChain } from '../../../lib/evidence/chain';
import type { Capture, CaseWhole, EvidenceItem } from '../../../lib/evidence/types';
import { call } from '../../tools/panel-driver';

export async function readCase(own: Page, caseId: string): Promise<CaseWhole> {
  const read = await call(own, 'cases.read', { id: caseId });
  if (!read.ok) throw new Error(`no case: ${read.error.code}`);
  return read.value;
}

/** Rows, bytes, lines and figures of a case go together: nothing is there by half. */
export async function expectWhole(own: Page, whole: CaseWhole): Promise<void> {
  const { case: found, items, captures, log, seals } = whole;
  const texts = log.map(({ text }) => text);
  expect(checkChain(found.id, texts), 'chain').toMatchObject({ ok: true, lines: log });
  const kept = log
    .filter(({ act, item }) => act === 'capture' && item)
    .map(({ item, sha256 }) => [item, sha256]);
  expect(
    items.map(({ path, sha256 }) => [path, sha256]),
    'items and their lines',
  ).toEqual(kept);
  const { hashes, strays } = await own.evaluate(
    hashBytes,
    items.map(({ id }) => id),
  );
  expect(hashes, 'bytes').toEqual(items.map(({ sha256 }) => sha256));
  expect(strays, 'bytes of no item, items without bytes').toEqual([]);
  const list = await call(own, 'cases.list', {});
  const row = list.ok ? list.value.find(({ id }) => id === found.id) : undefined;
  expect(row, 'figures').toMatchObject({
    items: items.length,
    bytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
    unstamped: seals.filter(({ token }) => token === null).length,
  });
  for (const capture of captures) expectEnded(capture, whole);
}

/** Told once how it ended, and whole only where all of it is there. */
function expectEnded(capture: Capture, { items, log }: CaseWhole): void {
  const own = items.filter((item) => item.capture === capture.id);
  const frames = own.filter(({ kind }) => kind === 'frame');
  expect(capture.frames, 'frames of the row').toBe(frames.length);
  const ends = log.filter(({ act, detail }) => act === 'capture-end' && detail?.capture === capture.id);
  expect(
    ends.map(({ detail }) => detail?.state),
    'how it ended',
  ).toEqual([capture.state]);
  expect(capture.state).not.toBe('running');
  if (capture.state !== 'complete') return;
  // Complete is what nothing is missing of, but for what the page did not give and the capture says so.
  const kinds = new Set(own.map(({ kind }) => kind));
  if (capture.parts.includes('conversation')) {
    expect(capture, 'a whole capture').toMatchObject({ reachedTop: true, reachedBottom: true });
    expect(kinds.has('frame')).toBe(true);
  }
  const refused = capture.events.some(({ name }) => name === 'refused');
  if (capture.parts.includes('transcript') && !refused) expect(kinds.has('transcript')).toBe(true);
}

/**
 * Every message lies in frames that overlap, or where the capture says that it has a gap or an end that was not
 * reached. @param messages ids of the conversation, oldest first
 */
export function expectCovered(capture: Capture, items: readonly EvidenceItem[], messages: string[]): void {
  const frames = items.filter(({ kind, capture: id }) => kind === 'frame' && id === capture.id);
  const places = frames.map((frame) => frame.messages.map((id) => messages.indexOf(id)));
  for (const [at, shown] of places.entries()) {
    const from = shown[0] ?? 0;
    expect(shown, `frame ${at + 1}`).toEqual(shown.map((_, index) => from + index));
    // By the message that both show whole: an overlap of nothing would be a seam that nobody can prove.
    const before = places[at - 1]?.at(-1);
    const isGap = capture.gaps.some(({ afterFrame }) => afterFrame === at);
    if (before !== undefined && !isGap)
      expect(from, `overlap at frame ${at + 1}`).toBeLessThanOrEqual(before);
  }
  if (capture.reachedTop === true) expect(places[0]?.[0]).toBe(0);
  if (capture.reachedBottom === true) expect(places.at(-1)?.at(-1)).toBe(messages.length - 1);
}

/** Runs in a page of the extension: SHA-256 of each item's bytes, and ids that only one of the two tables has. */
async function hashBytes(ids: string[]): Promise<{ hashes: string[]; strays: string[] }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sellerside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tables = database.transaction(['evidenceBytes', 'evidenceItems']);
  const bytes = tables.objectStore('evidenceBytes');
  const requests = [
    bytes.getAllKeys(),
    tables.objectStore('evidenceItems').getAllKeys(),
    ...ids.map((id) => bytes.get(id)),
  ];
  const results = await Promise.all(
    requests.map(
      (request) =>
        new Promise<unknown>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        }),
    ),
  );
  database.close();
  const [withBytes, rows, ...found] = results as [string[], string[], ...({ blob: Blob } | undefined)[]];
  const hashes: string[] = [];
  for (const row of found) {
    if (!row) {
      hashes.push('');
      continue;
    }
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await row.blob.arrayBuffer()));
    hashes.push(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  const strays = [
    ...withBytes.filter((id) => !rows.includes(id)),
    ...rows.filter((id) => !withBytes.includes(id)),
  ];
  return { hashes, strays };
}
