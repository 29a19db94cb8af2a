import type { Source } from './types';

/**
 * The list at the end of a zip. A reader of our own, since what matters here is what other readers smooth over: two
 * lists that disagree, bytes that belong to nothing, names that are repeated. Nothing is ever unpacked: an archive of
 * this format stores its files as they are.
 */
export interface ZipEntry {
  name: string;
  nameBytes: Uint8Array;
  /** Where its own header begins. */
  offset: number;
  size: number;
  packed: number;
  crc: number;
  method: number;
  flags: number;
  kind: 'file' | 'folder' | 'other';
  /** It has a second name in an extra field, which some readers prefer. */
  hasOtherName: boolean;
  /** It has a note, or fields that no archive of ours has: room for what nobody looks at. */
  hasMore: boolean;
  /** What a reader must be able to do, as the zip says it: who cannot leaves the file out. */
  version: number;
}

export type Directory =
  | { ok: true; entries: ZipEntry[]; end: number }
  | { ok: false; reason: DirectoryFault };
type DirectoryFault = 'zip-no-end' | 'zip-broken' | 'zip-too-many';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const FULL_16 = 0xffff;
export const FULL_32 = 0xffffffff;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const END_64_BYTES = 56;
/** More files than any case has, and few enough to list. */
const ENTRY_LIMIT = 500_000;
const DIRECTORY_LIMIT = 128 * 1024 * 1024;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** The end record must be the last bytes of the file: a comment, or anything behind it, is not ours. */
export async function readDirectory(source: Source): Promise<Directory> {
  const at = source.size - END_BYTES;
  if (at < 0) return { ok: false, reason: 'zip-no-end' };
  const end = viewOf(await source.read(at, source.size));
  if (end.getUint32(0, true) !== END || end.getUint16(20, true) !== 0)
    return { ok: false, reason: 'zip-no-end' };
  let [count, size, start, until] = [
    end.getUint16(10, true),
    end.getUint32(12, true),
    end.getUint32(16, true),
    at,
  ];
  const disks = end.getUint16(4, true) + end.getUint16(6, true);
  if (count === FULL_16 || size === FULL_32 || start === FULL_32) {
    const large = await readEnd64(source, at - LOCATOR_BYTES);
    if (!large) return { ok: false, reason: 'zip-broken' };
    [count, size, start, until] = [large.count, large.size, large.start, large.at];
  } else if (disks !== 0 || end.getUint16(8, true) !== count) return { ok: false, reason: 'zip-broken' };
  if (count > ENTRY_LIMIT || size > DIRECTORY_LIMIT) return { ok: false, reason: 'zip-too-many' };
  if (start + size !== until) return { ok: false, reason: 'zip-broken' };
  const entries = listEntries(await source.read(start, until), count);
  return entries ? { ok: true, entries, end: start } : { ok: false, reason: 'zip-broken' };
}

async function readEnd64(source: Source, locatorAt: number) {
  if (locatorAt < END_64_BYTES) return null;
  const locator = viewOf(await source.read(locatorAt, locatorAt + LOCATOR_BYTES));
  const at = big(locator, 8);
  if (locator.getUint32(0, true) !== LOCATOR_64 || at + END_64_BYTES !== locatorAt) return null;
  const record = viewOf(await source.read(at, locatorAt));
  if (record.getUint32(0, true) !== END_64) return null;
  return { at, count: big(record, 32), size: big(record, 40), start: big(record, 48) };
}

/** Null where the list is cut off or has something left over. */
function listEntries(bytes: Uint8Array, count: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const [names, extras, notes] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const next = at + 46 + names + extras + notes;
    if (next > bytes.length) return null;
    const nameBytes = bytes.subarray(at + 46, at + 46 + names);
    const extra = readExtra(bytes.subarray(at + 46 + names, at + 46 + names + extras));
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const offset = view.getUint32(at + 42, true);
    // Each large figure is there only where its field is full, in this order.
    const large = [...extra.large];
    const name = new TextDecoder('latin1').decode(nameBytes);
    const entry = {
      name,
      nameBytes,
      size: size === FULL_32 ? large.shift() : size,
      packed: packed === FULL_32 ? large.shift() : packed,
      offset: offset === FULL_32 ? large.shift() : offset,
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      kind: kindOf(name, view.getUint32(at + 38, true)),
      hasOtherName: extra.hasOtherName,
      hasMore: extra.hasMore || notes > 0,
      version: view.getUint16(at + 6, true),
    };
    if (entry.size === undefined || entry.packed === undefined || entry.offset === undefined) return null;
    entries.push(entry as ZipEntry);
    at = next;
  }
  return at === bytes.length ? entries : null;
}

/** The upper half holds a Unix mode where the zip was made on one: a link would lead out of the folder. */
function kindOf(name: string, attributes: number): ZipEntry['kind'] {
  const type = (attributes >>> 16) & 0o170000;
  if (type === 0o040000 || (type === 0 && name.endsWith('/'))) return 'folder';
  return type === 0 || type === 0o100000 ? 'file' : 'other';
}

/** Figures beyond 32 bits (0x0001), and whether there is a name besides (0x7075), or anything else. */
export function readExtra(bytes: Uint8Array): { large: number[]; hasOtherName: boolean; hasMore: boolean } {
  const view = viewOf(bytes);
  const large: number[] = [];
  let [hasOtherName, hasMore] = [false, false];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const end = Math.min(at + 4 + length, bytes.length);
    if (id === 0x7075) hasOtherName = true;
    else if (id !== 0x0001) hasMore = true;
    if (id === 0x0001) for (let each = at + 4; each + 8 <= end; each += 8) large.push(big(view, each));
    at += 4 + length;
  }
  return { large, hasOtherName, hasMore: hasMore || at !== bytes.length };
}
