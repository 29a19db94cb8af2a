import { digest } from '../../../platform/digest';
import { Listing } from './listing';
import type { Space } from './space';

/** Where the files of a space lie that has no storage: in this browser, until they are handed over as one file. */
export interface FileShelf {
  get(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** False: there is no room. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** All whose paths begin like this. */
  list(folder: string): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> }[]>;
  /** False: it could not be taken away. */
  remove(path: string): Promise<boolean>;
}

/** One machine writes it: there is nobody to be kept apart from. */
export class FileSpace implements Space {
  constructor(private readonly shelf: FileShelf) {}

  async read(path: string, limit: number) {
    const bytes = await this.shelf.get(path);
    if (!bytes) return { ok: false, fault: 'missing' } as const;
    if (bytes.length > limit) return { ok: false, fault: 'too-large' } as const;
    return { ok: true, same: false, bytes, tag: null } as const;
  }

  async write(path: string, bytes: Uint8Array<ArrayBuffer>) {
    return (await this.shelf.put(path, bytes))
      ? { ok: true as const }
      : { ok: false as const, fault: 'full' as const };
  }

  async list(folder: string, most: number) {
    const listing = new Listing(most);
    for (const { path, bytes } of await this.shelf.list(folder)) {
      listing.add(path.slice(folder.length), String(bytes.length), await digest(bytes.buffer));
    }
    return listing.answer;
  }

  async remove(path: string) {
    return (await this.shelf.remove(path))
      ? { ok: true as const }
      : { ok: false as const, fault: 'read-only' as const };
  }

  async claim() {
    return { ok: true, giveBack: async () => {} } as const;
  }
}
