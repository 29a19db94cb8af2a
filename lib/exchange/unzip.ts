import { FileFault } from './fault';

/** Parts by their path in the archive. */
export type Parts = Map<string, Uint8Array>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record is 22 bytes and a comment of up to 64 kB. */
const END_SIZE = 22;

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Of its local header. */
  at: number;
  isLocked: boolean;
}

/**
 * Unpacks what `isWanted` of a zip, counting what really comes out: sizes that an archive declares are its writer's
 * words, and a few kilobytes can claim to be small and be gigabytes.
 * @param most bytes, of all wanted parts together
 * @throws FileFault `damaged`, `encrypted`, `unpacked-too-large`
 */
export async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number,
): Promise<Parts> {
  const parts: Parts = new Map();
  const wanted = entriesOf(bytes).filter(({ name }) => isWanted(name));
  const tooLarge = new FileFault('unpacked-too-large', { megabytes: Math.round(most / 2 ** 20) });
  if (wanted.reduce((sum, { unpacked }) => sum + unpacked, 0) > most) throw tooLarge;
  let left = most;
  for (const entry of wanted) {
    if (entry.isLocked) throw new FileFault('encrypted');
    const packed = dataOf(bytes, entry);
    const part = entry.method === 0 ? packed : await inflate(packed, left, entry.name);
    left -= part.length;
    if (left < 0) throw tooLarge;
    parts.set(entry.name, part);
  }
  return parts;

  async function inflate(packed: Uint8Array, room: number, place: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const chunk of unpacking(packed)) {
        size += chunk.length;
        if (size > room) throw tooLarge;
        chunks.push(chunk);
      }
    } catch (error) {
      throw error === tooLarge ? error : new FileFault('damaged', { place });
    }
    return joined(chunks, size);
  }
}

/** The names of all parts. @throws FileFault `damaged` */
export const namesOf = (bytes: Uint8Array): string[] => entriesOf(bytes).map(({ name }) => name);

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end < 0) throw new FileFault('damaged');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new FileFault('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      // Some writers on Windows part folders in their own way.
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function dataOf(bytes: Uint8Array, { name, method, packed, at }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isHeader = at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL;
  const start = isHeader ? at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) : Infinity;
  if (start + packed > bytes.length || (method !== 0 && method !== 8))
    throw new FileFault('damaged', { place: name });
  return bytes.subarray(start, start + packed);
}

async function* unpacking(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    // Given up half way: nothing more is unpacked.
    await reader.cancel().catch(() => {});
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
