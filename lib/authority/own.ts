import { type Authority, DEFAULT_ANSWER_HOURS, DEFAULT_LIMITS } from './types';

/** All of it, from what a team has set. */
export function authorityOf(own: Partial<Authority>): Authority {
  return { everybody: DEFAULT_LIMITS, posts: [], answerHours: DEFAULT_ANSWER_HOURS, ...own };
}
