import type { Bytes } from './bytes';
import { faulty, type Opened, opened } from './fault';

export async function pack(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Counts what really comes out while it comes: a few kilobytes can hold gigabytes.
 * @param most bytes
 */
export async function unpack(packed: Bytes, most: number): Promise<Opened<Bytes>> {
  const source = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = source.getReader();
  const pieces: Bytes[] = [];
  let size = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > most) return faulty('too-large', `more than ${most} bytes unpacked`);
      pieces.push(step.value);
    }
    return opened(new Uint8Array(await new Blob(pieces).arrayBuffer()));
  } catch {
    return faulty('unreadable', 'no gzip, or not all of it');
  } finally {
    // Given up half way: nothing more is unpacked.
    await reader.cancel().catch(() => {});
  }
}
