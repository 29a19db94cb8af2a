import { fromBase64, sizeOfBase64, toBase64 } from '../bytes/base64';
import type { CallArgs } from '../messaging/calls';
import { fail, ok, type Result } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { digest } from '../platform/digest';
import { FILE_LIMITS, isPicture, pictureType } from '../replies/file';
import type { FileRef } from '../replies/types';
import type { FileRepository } from '../store/files';

type FileCalls = Pick<Handlers, 'files.add' | 'files.read'>;

export function fileCalls(files: FileRepository): FileCalls {
  return {
    'files.add': (file) => addFile(files, file),
    'files.read': async ({ id }) => {
      const read = await files.read(id);
      if (!read.ok) return read;
      const { bytes, at: _, ...ref } = read.value;
      return ok({ ...ref, base64: toBase64(new Uint8Array(bytes)) });
    },
  };
}

async function addFile(files: FileRepository, file: CallArgs<'files.add'>): Promise<Result<FileRef>> {
  const { name, base64 } = file;
  const size = sizeOfBase64(base64);
  if (!size) return fail('bad-request', { path: 'base64' });
  if (size > FILE_LIMITS.other) return tooLarge(FILE_LIMITS.other);
  const bytes = fromBase64(base64);
  const picture = pictureType(bytes);
  if (picture === null && isPicture(file.type)) return fail('bad-type', { path: 'type' });
  if (picture !== null && size > FILE_LIMITS.picture) return tooLarge(FILE_LIMITS.picture);
  const id = await digest(bytes.buffer);
  return files.add({ id, name, type: picture ?? file.type, size, bytes: bytes.buffer });
}

/** The limit in megabytes. */
function tooLarge(bytes: number) {
  return fail('too-large', { path: 'base64', detail: { limit: bytes / 1024 / 1024 } });
}
