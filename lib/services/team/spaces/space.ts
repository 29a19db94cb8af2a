import type { SpaceFault } from '../../../team/state';

/**
 * A folder of files on storage that a team has. What stores really do is in docs/decisions/0020: preconditions that are
 * ignored, half a file read while it is written, a "not modified" that is not true. So files are immutable and named by
 * their content but for one, whoever reads checks what came, and a claim (not a precondition) keeps two writers apart.
 */
export interface Space {
  /**
   * @param limit bytes, beyond which it is `too-large`
   * @param tag as an earlier answer had it: `same` where nothing has changed since
   */
  read(path: string, limit: number, tag?: string | null): Promise<ReadAnswer>;
  /** Puts a file, or puts it anew; folders on its way are made. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<WriteAnswer>;
  /**
   * Holds `path` for one writer; `taken` while somebody else does. Each kind of store does it by what is exclusive
   * there. It is for good: one that was used is not given back, so whoever comes late sees that somebody was there. Who
   * does not use it gives it back, and one that nobody gave back is nobody's after `CLAIM_LASTS`.
   */
  claim(path: string): Promise<ClaimAnswer>;
  /** The files (no folders) right in a folder, `inbox/`; one that is not there is empty. `too-large`: more than `most`. */
  list(folder: string, most: number): Promise<ListAnswer>;
  /**
   * Of a folder that is `too-large` to be listed: the files whose names begin so (of each start a thousand at most), and
   * some of the others, those right behind `after` in the order of names; none where that was the last.
   */
  listSome?(folder: string, of: { starts: readonly string[]; after: string }): Promise<ListAnswer>;
  /** What is not there is gone as well. */
  remove(path: string): Promise<WriteAnswer>;
}

export type ReadAnswer =
  | { ok: true; same: true }
  /** `tag` null: the store tells none, and everything is read each time. */
  | { ok: true; same: false; bytes: Uint8Array<ArrayBuffer>; tag: string | null }
  | { ok: false; fault: SpaceFault };

export type WriteAnswer = { ok: true } | { ok: false; fault: SpaceFault };
export type ListAnswer = { ok: true; files: ListedFile[] } | { ok: false; fault: SpaceFault };
export interface ListedFile {
  /** Without the folder. */
  name: string;
  bytes: number;
  /** What changes when the file does: its ETag, or when and how long it is. */
  tag: string;
}
export type ClaimAnswer = { ok: true; giveBack: () => Promise<void> } | { ok: false; fault: SpaceFault };
