/** One file of a zip, as it will lie in it. */
export interface ZipPart {
  /** With slashes, relative. */
  path: string;
  body: Blob | Uint8Array<ArrayBuffer>;
  bytes: number;
  /** As zip has it, unsigned. */
  crc32: number;
  isProgram?: boolean;
}

/** From here on a number stands in the zip64 part, and this stands in its place. */
const FULL32 = 0xffffffff;
const FULL16 = 0xffff;
const ZIP64 = 0x0001;
/** The version that reads plain zips, and the one that reads zip64. */
const PLAIN = 20;
const LARGE = 45;
/** Names are UTF-8. Ours are ASCII, but a reader that guesses by the machine's code page is told so. */
const UTF8 = 1 << 11;
/** Modes and the like are Unix ones. */
const UNIX = 3 << 8;

/** Numbers of a record, little end first. */
class Record {
  private readonly out: number[] = [];

  u16(...values: number[]): this {
    for (const value of values) this.out.push(value & 0xff, value >>> 8);
    return this;
  }
  u32(...values: number[]): this {
    for (const value of values) this.u16(value % 0x10000, Math.floor(value / 0x10000));
    return this;
  }
  /** Exact up to 2^53, which is more than a disk holds. */
  u64(...values: number[]): this {
    for (const value of values) this.u32(value % 0x100000000, Math.floor(value / 0x100000000));
    return this;
  }
  bytes(more: Uint8Array): this {
    for (const byte of more) this.out.push(byte);
    return this;
  }
  done(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.out);
  }
}

/**
 * A zip that stores its files as they are, in the order given: a Blob of headers and of references to `body`, so that
 * no byte of a file is read or copied here. Equal input makes equal bytes.
 *
 * @param at epoch milliseconds; every file carries it, in UTC, by the two seconds that a zip can tell.
 */
export function zipOf(parts: readonly ZipPart[], at: number): Blob {
  const pieces: BlobPart[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  const stamp = dosTime(at);
  let offset = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.path);
    const head = localHeader(part, name, stamp);
    pieces.push(head, part.body);
    central.push(centralHeader(part, name, stamp, offset));
    offset += head.length + part.bytes;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  pieces.push(...central, ending(parts.length, size, offset));
  return new Blob(pieces, { type: 'application/zip' });
}

function localHeader(part: ZipPart, name: Uint8Array, stamp: DosTime): Uint8Array<ArrayBuffer> {
  const isLarge = part.bytes >= FULL32;
  const size = isLarge ? FULL32 : part.bytes;
  const record = new Record().u32(0x04034b50).u16(isLarge ? LARGE : PLAIN, UTF8, 0, stamp.time, stamp.date);
  record
    .u32(part.crc32, size, size)
    .u16(name.length, isLarge ? 20 : 0)
    .bytes(name);
  if (isLarge) record.u16(ZIP64, 16).u64(part.bytes, part.bytes);
  return record.done();
}

function centralHeader(
  part: ZipPart,
  name: Uint8Array,
  stamp: DosTime,
  offset: number,
): Uint8Array<ArrayBuffer> {
  const isLarge = part.bytes >= FULL32;
  const isFar = offset >= FULL32;
  // In this order, and only those that do not fit into the record itself.
  const wide = [...(isLarge ? [part.bytes, part.bytes] : []), ...(isFar ? [offset] : [])];
  const size = isLarge ? FULL32 : part.bytes;
  const version = wide.length > 0 ? LARGE : PLAIN;
  const mode = (0o100000 | (part.isProgram ? 0o755 : 0o644)) * 0x10000;
  const record = new Record().u32(0x02014b50).u16(UNIX | version, version, UTF8, 0, stamp.time, stamp.date);
  record.u32(part.crc32, size, size).u16(name.length, wide.length > 0 ? 4 + wide.length * 8 : 0);
  record
    .u16(0, 0, 0)
    .u32(mode, isFar ? FULL32 : offset)
    .bytes(name);
  if (wide.length > 0) record.u16(ZIP64, wide.length * 8).u64(...wide);
  return record.done();
}

/** What stands behind the list of files, and the larger one before it where its numbers don't fit. */
function ending(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const record = new Record();
  if (count >= FULL16 || size >= FULL32 || offset >= FULL32) {
    record
      .u32(0x06064b50)
      .u64(44)
      .u16(UNIX | LARGE, LARGE)
      .u32(0, 0)
      .u64(count, count, size, offset);
    record
      .u32(0x07064b50, 0)
      .u64(offset + size)
      .u32(1);
  }
  const files = Math.min(count, FULL16);
  record.u32(0x06054b50).u16(0, 0, files, files);
  return record.u32(Math.min(size, FULL32), Math.min(offset, FULL32)).u16(0).done();
}

interface DosTime {
  time: number;
  date: number;
}

function dosTime(at: number): DosTime {
  const when = new Date(at);
  const year = Math.max(when.getUTCFullYear() - 1980, 0);
  return {
    time: (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1),
    date: (year << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate(),
  };
}
