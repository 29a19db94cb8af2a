import type { Migration } from './migration';

/** What a team shares, as it was published last, and what this machine needs to receive and to publish. */
export const team: Migration = {
  version: 8,
  stores: {
    // As published: a draft is what differs from it.
    teamEntries: 'key',
    teamVersions: 'seq',
    // The files of a space that is handed over as one file.
    teamFiles: 'path',
    // Private halves: not extractable where the browser has Ed25519.
    teamKeys: 'fingerprint',
    // Where replies were used, two days long: a recall names the conversations.
    usedToday: 'id, at, replyId',
  },
};
