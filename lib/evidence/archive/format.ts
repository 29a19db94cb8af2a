import type {
  Account,
  Capture,
  CaseNotes,
  CaseSubject,
  ClockReading,
  Continuity,
  ItemKind,
  Mark,
  Method,
  PageStand,
} from '../types';

/**
 * `sell-evidence/1`: a BagIt 1.0 folder (RFC 8493) in a zip that stores without compressing. Whoever reads it has no
 * Sellerside: sha256sum, openssl and a text editor do. Paths are ASCII, lower case; people's names stand in JSON.
 *
 * ```
 * <caseId>/
 *   bagit.txt
 *   bag-info.txt             Bag-Software-Agent, Bagging-Date, External-Identifier (the case id), Payload-Oxum,
 *                            X-Custody-Head, X-Format, X-Seal-Key
 *   manifest-sha256.txt      every file under data/
 *   tagmanifest-sha256.txt   bagit.txt, bag-info.txt, manifest-sha256.txt, seal-key/pub.pem, VERIFY.txt, verify.sh
 *   seal-key/pub.pem         whoever exported it
 *   seal/tagmanifest.sig     DER ECDSA P-256 over tagmanifest-sha256.txt; in no manifest
 *   seal/tagmanifest.sig.tsr TimeStampResp over the .sig; absent where no authority was reached
 *   VERIFY.txt  verify.sh    for people; the first archives called it VERIFY.md, and METHOD.md
 *   data/case.json           `ArchiveCase`, RFC 8785
 *   data/custody.jsonl       a line each: `LogLine.text`, line feed at the end of each
 *   data/METHOD.txt  data/report.html
 *   data/items/NNNN-<kind>.<ext>
 *   data/derived/NNNN-<method>.png
 *   data/seals/NNNN.head NNNN.sig NNNN.pem [NNNN.tsr]
 * ```
 */
export const ARCHIVE_FORMAT = 'sell-evidence/1';

/** What a path may look like, below the folder of the case. */
export const ARCHIVE_PATH = /^(?:[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}\/){0,3}[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}$/;

/** Of a seal's files without their ending: `data/seals/0001`. */
export const sealBase = (n: number): string => `data/seals/${String(n).padStart(4, '0')}`;

/** Files that stand beside the payload and are in the tag manifest. */
export const TAG_FILES = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'seal-key/pub.pem',
  'VERIFY.txt',
  'verify.sh',
] as const;

/** What a tag file was called in archives that are as good as any: Windows opens no `.md`. */
export const FORMER_NAMES: Readonly<Record<string, string>> = { 'VERIFY.txt': 'VERIFY.md' };

/** Files that are in no manifest: they come after all that they are about. */
export const SEAL_FILES = ['seal/tagmanifest.sig', 'seal/tagmanifest.sig.tsr'] as const;

export interface ArchiveItem {
  id: string;
  /** `data/items/0001-frame.png`. */
  path: string;
  kind: ItemKind;
  /** The name that the file came with, and the one that it has in a submission. */
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  role: 'original' | 'derived';
  derivedFrom: string[];
  method: Method;
  capture: string | null;
  seq: number;
  /** ISO 8601 with the machine's offset from UTC. */
  capturedAt: string;
  clock: ClockReading;
  page: PageStand | null;
  messages: string[];
  continuity: Continuity | null;
  marks: Mark[];
  account: Account | null;
  by: string;
}

/** An item that was removed: its number, its hash and the reason stay. */
export interface RemovedItem {
  path: string;
  sha256: string;
  at: string;
  reason: string;
}

/** `data/seals/NNNN.head`, canonical. The token is over the signature, the signature over these bytes. */
export interface SealHead {
  /** ISO 8601, UTC, by the machine's clock. */
  at: string;
  caseId: string;
  /** SHA-256 of the newest line of the log then. */
  head: string;
  /** Fingerprint of the key. */
  key: string;
  /** Of that line. */
  seq: number;
}

export interface ArchiveCase extends CaseSubject, Omit<CaseNotes, 'reminded'> {
  schema: typeof ARCHIVE_FORMAT;
  caseId: string;
  createdAt: string;
  closedAt: string | null;
  items: ArchiveItem[];
  removed: RemovedItem[];
  captures: Capture[];
  /** Numbers of the seals in `data/seals`. */
  seals: { n: number; signedAt: string; stampedAt: string | null; fingerprint: string; authority: string }[];
  tool: { name: 'Sellerside'; version: string; browser: string };
  /** With buyers' names and numbers covered in text; pictures are what they are. */
  masked: boolean;
  exportedAt: string;
  exportedBy: string;
}
