import { call } from '../../lib/messaging/call';
import type { Result } from '../../lib/messaging/result';
import type { FileRef } from '../../lib/replies/types';

/** The bytes of a reply's file; throws its failure's code where they can't be read. */
export async function bytesOf({ id }: Pick<FileRef, 'id'>): Promise<Blob> {
  const read = await call('files.read', { id });
  if (!read.ok) throw new Error(read.error.code);
  const { base64, type } = read.value;
  return new Blob([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))], { type });
}

/** Keeps a file that the agent has chosen, pasted or dropped. */
export async function keepFile(file: File): Promise<Result<FileRef>> {
  return call('files.add', { name: file.name, type: file.type, base64: await base64Of(file) });
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // `data:<type>;base64,<bytes>`
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
