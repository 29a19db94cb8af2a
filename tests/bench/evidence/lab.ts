import { assembleArchive } from '../../../lib/evidence/archive/assemble';
import { newNotes } from '../../../lib/evidence/case';
import { nextLine } from '../../../lib/evidence/chain';
import { crc32 } from '../../../lib/evidence/crc32';
import type { CaseWhole, EvidenceItem, LogLine } from '../../../lib/evidence/types';

const CASE = 'case-20261120-bench0';
const AT = Date.UTC(2026, 10, 20, 6);
const MEGABYTE = 2 ** 20;
/** The most that `getRandomValues` gives at once. */
const RANDOM = 65_536;
const KEY = { publicKey: 'AAAA', fingerprint: '0'.repeat(64) };

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const digest = async (bytes: ArrayBuffer) => hex(await crypto.subtle.digest('SHA-256', bytes));

let whole: CaseWhole;
let database: IDBDatabase;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((answer, refuse) => {
    request.onsuccess = () => answer(request.result);
    request.onerror = () => refuse(request.error);
  });

/** Answers when it is on disk: a request is answered before its transaction is whole. */
const keep = (store: 'bytes' | 'case', key: string, value: unknown): Promise<void> =>
  new Promise((answer, refuse) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    transaction.objectStore(store).put(value, key);
    transaction.oncomplete = () => answer();
    transaction.onabort = () => refuse(transaction.error);
  });

/** Opens what `fill` has left in this profile. */
export async function open(): Promise<void> {
  const opening = indexedDB.open('bench');
  opening.onupgradeneeded = () => {
    for (const name of ['bytes', 'case']) opening.result.createObjectStore(name);
  };
  database = await done(opening);
  whole = await done(database.transaction('case').objectStore('case').get(CASE));
}

/** Keeps items of these sizes, in megabytes, as the extension does: bytes in the database, what is known of them beside. */
export async function fill(sizes: readonly number[]): Promise<void> {
  await open();
  const items: EvidenceItem[] = [];
  const log: LogLine[] = [];
  for (const [at, size] of sizes.entries()) {
    const seq = at + 1;
    // One megabyte and its repetition: incompressible within what any disk or cache looks back.
    const megabyte = new Uint8Array(MEGABYTE);
    for (let from = 0; from < MEGABYTE; from += RANDOM)
      crypto.getRandomValues(megabyte.subarray(from, from + RANDOM));
    const blob = size === 1 ? new Blob([megabyte]) : await fileOf(megabyte, size);
    const isLarge = size > 1;
    const item: EvidenceItem = {
      ...{ id: `item-${seq}`, caseId: CASE, seq, path: `items/${String(seq).padStart(4, '0')}-frame.png` },
      ...{ kind: 'frame', name: '', mime: 'image/png', bytes: blob.size, role: 'original', derivedFrom: [] },
      // Of what is too large to be hashed at export neither is looked at.
      sha256: isLarge ? '0'.repeat(64) : await digest(megabyte.buffer),
      crc32: isLarge ? 0 : crc32(megabyte),
      ...{ method: 'screenshot', capture: null, clock: { local: AT, offset: 480, monotonic: seq } },
      ...{ page: null, messages: [], continuity: 'ok', marks: [], account: null, by: '小木' },
    };
    items.push(item);
    const entry = { act: 'capture', at: new Date(AT).toISOString(), by: '小木', item: item.path } as const;
    log.push(nextLine(CASE, log.at(-1) ?? null, { ...entry, sha256: item.sha256 }));
    await keep('bytes', item.id, blob);
  }
  const filled: CaseWhole = {
    case: {
      ...{ id: CASE, revision: 1, createdAt: AT, updatedAt: AT, closedAt: null, console: 'pdd-chat' },
      ...{ handedTo: null, handedAt: null, receivedAt: null, marketplace: 'pdd', shop: '木几家居' },
      ...{ conversation: null, buyerName: null, buyerUid: null, buyerKey: null, ...newNotes('other') },
    },
    ...{ items, captures: [], log, seals: [] },
  };
  await keep('case', CASE, filled);
}

/** On disk: a page's memory does not hold a film, and one that a person brings lies on disk, too. */
async function fileOf(megabyte: Uint8Array<ArrayBuffer>, size: number): Promise<File> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle('film', { create: true });
  const out = await file.createWritable();
  for (let written = 0; written < size; written++) await out.write(megabyte);
  await out.close();
  return file.getFile();
}

const bytesOf = (id: string): Promise<Blob | null> =>
  done(database.transaction('bytes').objectStore('bytes').get(id));

/** The archive of all of it, handed to the browser's downloads. @returns its bytes */
export async function exportCase(): Promise<number> {
  const { zip } = await assembleArchive(
    whole,
    ({ id }) => bytesOf(id),
    async () => ({ signature: 'AAAA', publicKey: KEY.publicKey, token: null }),
    {
      ...{ masked: false, exportedBy: '小木', at: AT, version: '0', browser: 'bench', key: KEY, digest },
      lists: { zh: undefined, en: undefined },
    },
  );
  save(zip);
  return zip.size;
}

/** The same bytes, read and downloaded unchanged. */
export async function copyBytes(): Promise<number> {
  const blobs: Blob[] = [];
  for (const { id } of whole.items) {
    const blob = await bytesOf(id);
    if (!blob) throw new Error(`${id} is not there`);
    await blob.arrayBuffer();
    blobs.push(blob);
  }
  const all = new Blob(blobs);
  save(all);
  return all.size;
}

function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'bench.bin';
  link.click();
}
