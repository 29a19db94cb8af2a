import type { Result } from '../messaging/result';
import type { FileRef } from '../replies/types';
import { Refused } from './failure';
import type { Store } from './store';

/**
 * A file of a reply; `id` is made of its bytes. An ArrayBuffer and not a Blob: browsers keep those in files
 * beside the database, and have refused them in private windows.
 */
export interface FileRow extends FileRef {
  bytes: ArrayBuffer;
  /** Epoch milliseconds when it was last added. */
  at: number;
}

export class FileRepository {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** The same bytes again are the same file, which is then as young as a new one. */
  add(file: FileRef & { bytes: ArrayBuffer }): Promise<Result<FileRef>> {
    return this.store.write(['files'], async ({ files }) => {
      await files.put({ ...file, at: this.now() });
      const { bytes: _, ...ref } = file;
      return ref;
    });
  }

  read(id: string): Promise<Result<FileRow>> {
    return this.store.read(['files'], async ({ files }) => {
      const file = await files.get(id);
      if (!file) throw new Refused('not-found', { path: 'id' });
      return file;
    });
  }
}
