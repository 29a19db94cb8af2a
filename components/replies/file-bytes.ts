import { fromBase64, toBase64 } from '../../lib/bytes/base64';
import { call } from '../../lib/messaging/call';
import type { Result } from '../../lib/messaging/result';
import type { FileRef } from '../../lib/replies/types';

/** The bytes of a reply's file; throws its failure's code where they can't be read. */
export async function bytesOf({ id }: Pick<FileRef, 'id'>): Promise<Blob> {
  const read = await call('files.read', { id });
  if (!read.ok) throw new Error(read.error.code);
  const { base64, type } = read.value;
  return new Blob([fromBase64(base64)], { type });
}

/** Keeps a file that the agent has chosen, pasted or dropped. */
export async function keepFile(file: File): Promise<Result<FileRef>> {
  return call('files.add', {
    name: file.name,
    type: file.type,
    base64: toBase64(new Uint8Array(await file.arrayBuffer())),
  });
}
