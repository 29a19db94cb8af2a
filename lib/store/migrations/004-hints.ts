import type { Migration } from './migration';

/** What the hints beside a conversation keep: buyers' cards, what was learned, what was wrong, questions upwards. */
export const hints: Migration = {
  version: 4,
  stores: {
    buyers: 'key, lastSeen',
    learned: '[intent+replyId]',
    feedback: '[signal+rule]',
    // By the buyer, so that erasing one finds all of theirs.
    briefs: 'id, buyer, at',
  },
};
