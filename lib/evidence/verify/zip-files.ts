import { sameBytes } from './bytes';
import type { Report } from './report';
import type { BagFile, Source } from './types';
import { FULL_32, readExtra, viewOf, type ZipEntry } from './zip-directory';

const LOCAL = 0x04034b50;
/** The version of zip that files beyond 4 GB need; ours need no later one. */
const LARGE_FILES = 45;
const LOCAL_BYTES = 30;
/** Read ahead at once: small files stand close to each other. */
const AHEAD = 256 * 1024;
/** Bit 0: encrypted. Bit 3: sizes stand behind the data. */
const ENCRYPTED = 1;
const SIZES_BEHIND = 8;

/**
 * The files by what their own headers say, which must be what the list says. They have to lie one behind the other
 * from the first byte to the list: what lies between, or twice in the same place, is in no list.
 */
export async function openEntries(
  source: Source,
  entries: ZipEntry[],
  end: number,
  report: Report,
): Promise<Map<ZipEntry, BagFile>> {
  report.reach('zip-whole', 'zip-headers', 'zip-sizes');
  const files = new Map<ZipEntry, BagFile>();
  const read = readAhead(source);
  const sorted = [...entries].sort((left, right) => left.offset - right.offset);
  let at = 0;
  for (const [index, entry] of sorted.entries()) {
    if (entry.offset !== at) {
      report.fail('zip-whole', entry.offset < at ? 'zip-overlap' : 'zip-gap', entry.name);
    }
    const dataAt = await checkHeader(read, entry, report);
    if (dataAt === null) continue;
    checkSizes(entry, report);
    const dataEnd = dataAt + entry.packed;
    const next = sorted[index + 1]?.offset ?? end;
    if (dataEnd > next) {
      report.fail('zip-whole', 'zip-overlap', entry.name);
      at = next;
      continue;
    }
    at = entry.flags & SIZES_BEHIND ? await afterSizes(read, entry, dataEnd, next, report) : dataEnd;
    if (entry.method !== 0) continue;
    files.set(entry, {
      path: entry.name,
      size: entry.packed,
      read: (from, to) => source.read(dataAt + from, dataAt + Math.min(to, entry.packed)),
    });
  }
  if (at !== end) report.fail('zip-whole', 'zip-gap');
  return files;
}

/** Where the data begins; null where there is no header to read. */
async function checkHeader(read: Source['read'], entry: ZipEntry, report: Report): Promise<number | null> {
  const fixed = await read(entry.offset, entry.offset + LOCAL_BYTES);
  if (fixed.length < LOCAL_BYTES || viewOf(fixed).getUint32(0, true) !== LOCAL) {
    report.fail('zip-headers', 'header-differs', entry.name);
    return null;
  }
  const view = viewOf(fixed);
  const nameEnd = entry.offset + LOCAL_BYTES + view.getUint16(26, true);
  const dataAt = nameEnd + view.getUint16(28, true);
  const name = await read(entry.offset + LOCAL_BYTES, nameEnd);
  const extra = readExtra(await read(nameEnd, dataAt));
  const large = [...extra.large];
  const [packed, size] = [view.getUint32(18, true), view.getUint32(22, true)];
  const own = {
    size: size === FULL_32 ? large.shift() : size,
    packed: packed === FULL_32 ? large.shift() : packed,
    crc: view.getUint32(14, true),
  };
  const figures = own.size === entry.size && own.packed === entry.packed && own.crc === entry.crc;
  const isLeftOut = (entry.flags & SIZES_BEHIND) !== 0 && own.crc === 0;
  const isSame =
    sameBytes(name, entry.nameBytes) &&
    view.getUint16(6, true) === entry.flags &&
    view.getUint16(8, true) === entry.method &&
    Math.max(view.getUint16(4, true), entry.version) <= LARGE_FILES &&
    (figures || isLeftOut);
  if (!isSame) report.fail('zip-headers', 'header-differs', entry.name);
  if (entry.hasMore || extra.hasMore) report.fail('zip-whole', 'zip-gap', entry.name);
  if (entry.hasOtherName || extra.hasOtherName) report.fail('zip-headers', 'other-name', entry.name);
  return dataAt;
}

function checkSizes(entry: ZipEntry, report: Report): void {
  if (entry.flags & ENCRYPTED) report.fail('zip-sizes', 'encrypted', entry.name);
  // Never unpacked, so a file that would fill the disk cannot.
  if (entry.method !== 0) report.fail('zip-sizes', 'compressed', entry.name);
  else if (entry.size !== entry.packed) {
    report.fail('zip-sizes', 'size-differs', entry.name, { said: entry.size, found: entry.packed });
  }
}

/** Behind the data: CRC and both sizes, of 4 or 8 bytes each, with or without a signature. */
async function afterSizes(
  read: Source['read'],
  entry: ZipEntry,
  start: number,
  next: number,
  report: Report,
): Promise<number> {
  const length = next - start;
  if (![12, 16, 20, 24].includes(length)) return start;
  const view = viewOf(await read(start, next));
  const crcAt = length % 8 === 0 ? 4 : 0;
  if (view.getUint32(crcAt, true) !== entry.crc) report.fail('zip-headers', 'header-differs', entry.name);
  return next;
}

/** Reads of a few bytes each, out of larger ones. */
function readAhead(source: Source): Source['read'] {
  let from = 0;
  let held = new Uint8Array(0);
  return async (start, end) => {
    if (start < from || end > from + held.length) {
      from = start;
      held = await source.read(start, Math.min(source.size, Math.max(end, start + AHEAD)));
    }
    return held.slice(start - from, end - from);
  };
}
