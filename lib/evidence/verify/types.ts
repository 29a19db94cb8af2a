/** What a check came to. `unknown` is no fault: nobody can tell, from this file or without being told more. */
export type Status = 'holds' | 'fails' | 'unknown';

/** Every check there is, in the order in which they are told: the container, the bag, the case, its seals. */
export const CHECKS = [
  'zip-whole',
  'zip-names',
  'zip-headers',
  'zip-sizes',
  'bag',
  'manifests',
  'tag-files',
  'payload',
  'complete',
  'signature',
  'key',
  'fingerprint',
  'token',
  'token-authority',
  'token-time',
  'log',
  'log-head',
  'case',
  'items',
  'removed',
  'derived',
  'transcripts',
  'coverage',
  'seals',
  'seal-log',
  'seal-tokens',
  'seal-authority',
  'seal-times',
  'inert',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** Why a check does not hold: a closed list, since each has its words in two languages. */
export const REASONS = [
  'not-reached',
  'zip-no-end',
  'zip-broken',
  'zip-too-many',
  'zip-gap',
  'zip-overlap',
  'name-unsafe',
  'name-twice',
  'name-case',
  'name-folder',
  'not-a-file',
  'header-differs',
  'other-name',
  'encrypted',
  'compressed',
  'size-differs',
  'text-too-large',
  'file-absent',
  'file-extra',
  'hash-differs',
  'line-malformed',
  'line-twice',
  'line-unexpected',
  'line-missing',
  'bag-version',
  'format-unknown',
  'bag-folder',
  'bag-oxum',
  'key-unreadable',
  'key-differs',
  'key-not-given',
  'key-unknown',
  'signature-wrong',
  'token-absent',
  'token-gone',
  'token-unreadable',
  'token-refused',
  'token-other',
  'token-wrong',
  'token-no-certificate',
  'token-not-for-time',
  'algorithm-unknown',
  'authority-not-given',
  'authority-other',
  'certificate-expired',
  'certificate-not-ca',
  'time-early',
  'time-late',
  'time-none',
  'time-against-seal',
  'time-backwards',
  'log-end',
  'log-line',
  'log-case',
  'log-sequence',
  'log-previous',
  'head-differs',
  'case-unreadable',
  'case-id',
  'case-canonical',
  'item-hash',
  'item-size',
  'item-twice',
  'item-unlogged',
  'item-unlisted',
  'item-gone',
  'removed-unlogged',
  'removed-untold',
  'removed-present',
  'withheld',
  'origin-absent',
  'transcript-unreadable',
  'transcript-frame',
  'transcript-message',
  'frames-uncounted',
  'capture-untold',
  'capture-unfinished',
  'capture-gap',
  'capture-ends',
  'seal-none',
  'seal-unreadable',
  'seal-unlisted',
  'seal-place',
  'seal-untold',
  'key-unlogged',
  'seal-after',
  'active-content',
  'maybe-active',
  'loads-from-outside',
] as const;
export type Reason = (typeof REASONS)[number];

export type Facts = Record<string, string | number>;

export interface Problem {
  status: Exclude<Status, 'holds'>;
  reason: Reason;
  /** Within the archive, or the number of a line; empty: it is about the whole. */
  path: string;
  facts: Facts;
}

export interface Finding {
  id: CheckId;
  status: Status;
  /** The first ones; none where it holds. */
  problems: Problem[];
  /** How many more there are. */
  more: number;
}

export interface Verdict {
  /** `fails` where any check does, else `unknown` where any is, else `holds`. Never says that a page was genuine. */
  status: Status;
  findings: Finding[];
  about: {
    caseId: string | null;
    items: number | null;
    /** SHA-256 of the key that signed it, as it is to be compared with what the team wrote down. */
    fingerprint: string | null;
    /** Epoch milliseconds by a time-stamping authority: of the first seal, and of the whole. */
    firstSealedAt: number | null;
    sealedAt: number | null;
    /** Whom the seals' times are from, as the certificates name them; checked only where an authority was given. */
    authorities: string[];
  };
}

/** Bytes that are read piece by piece: a file, a Blob, or a test's own. */
export interface Source {
  /** In bytes. */
  size: number;
  /** `end` is not included; rejects where the bytes cannot be had. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A file of the bag, by its path below the folder of the case. */
export interface BagFile extends Source {
  path: string;
}

export interface Trust {
  /** Certificates (DER) of authorities that the person trusts; never taken from the archive. */
  authorities: Uint8Array<ArrayBuffer>[];
  /** SHA-256 of keys, hexadecimal, as registered with the team. */
  fingerprints: string[];
}

export interface Work {
  subtle: SubtleCrypto;
  signal?: AbortSignal;
  /** Bytes. */
  onProgress?: (done: number, total: number) => void;
}
