import type { Migration } from './migration';

/** What was marked at orders, and the formats that teams have made for it. */
export const notes: Migration = {
  version: 6,
  stores: {
    // By the buyer, so that erasing one finds all of theirs.
    marks: 'id, at, orderId, buyer',
    noteFormats: 'id',
  },
};
