import type { Authority, Grant, Limits } from './types';

/** What an agent at a post may grant alone; at a post that the team does not know, or at none, what everybody may. */
export function limitsOf({ everybody, posts }: Authority, post: string | null): Limits {
  return { ...everybody, ...posts.find(({ id }) => id === post)?.limits };
}

/** Whether an amount is more than may be granted alone. What reaches the limit is still within it. */
export function overLimit(kind: Grant, amount: number, limits: Limits): boolean {
  const limit = limits[kind];
  return limit !== null && amount > limit;
}
