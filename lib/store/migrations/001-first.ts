import type { Migration } from './migration';

export const first: Migration = {
  version: 1,
  stores: {
    sets: 'id',
    categories: 'id, setId',
    replies: 'id, setId, categoryId',
    // Starter replies that somebody removed: a new version of the pack must not bring them back.
    tombstones: 'id',
    usage: 'replyId',
    settings: 'key',
    places: 'console',
    profiles: 'id',
    log: 'key, lastAt',
  },
};
