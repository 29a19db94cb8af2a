import type { Migration } from './migration';

/** Cases, what was captured for them, the log over all that was done to them, and its seals. */
export const evidence: Migration = {
  version: 7,
  stores: {
    // By the buyer's card, so that it can show what there was before.
    cases: 'id, updatedAt, buyerKey',
    erasedCases: 'id',
    evidenceItems: 'id, [caseId+seq]',
    // Bytes lie apart: reading what there is must not load a picture.
    evidenceBytes: 'id',
    // What was said, apart from the transcripts' bytes: a search reads all of it.
    evidenceSaid: 'id, caseId',
    captures: 'id, caseId, state',
    custody: '[caseId+seq]',
    seals: '[caseId+n], nextTryAt',
    // The machine's signing key, which cannot be read out of the browser.
    sealKeys: 'fingerprint',
  },
};
