import type { Migration } from './migration';

/** The way back from agents to those who publish, and what follows one person to their other browsers. */
export const back: Migration = {
  version: 9,
  stores: {
    outLetters: 'id, writtenAt',
    inLetters: 'id, receivedAt',
    members: 'member',
    // Files on their way into the space or out of it, and their bytes until they are there.
    transfers: 'id',
    transferBytes: 'id',
    // Hashes alone: what was known of one's own things after the last exchange.
    mine: 'key',
  },
};
