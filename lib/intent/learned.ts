import type { Intent } from './types';

/**
 * What this agent used when a buyer wanted something, counted on this machine alone. Plain rows, so that a store can
 * keep them and a person can read them.
 */
export interface LearnedRow {
  intent: Intent;
  replyId: string;
  /** Uses, older ones faded, as of `at`. */
  weight: number;
  /** Epoch milliseconds of the last use. */
  at: number;
}

export interface LearnedUse {
  intent: Intent;
  replyId: string;
  /** `edited`: it was put in and changed before it went out: a start, but not what was wanted. */
  how: 'picked' | 'edited';
  /** Epoch milliseconds. */
  at: number;
}

/** A use counts half after a month: campaigns and products come and go. */
const HALF_LIFE_MS = 30 * 24 * 60 * 60 * 1000;
const WORTH: Record<LearnedUse['how'], number> = { picked: 1, edited: 0.5 };
/** So many fresh uses are worth half of all that uses can be worth. */
const HALF_SURE = 2;

/** The row after a use; `before` is the row of the same intent and reply, if there is one. */
export function learn(before: LearnedRow | undefined, { intent, replyId, how, at }: LearnedUse): LearnedRow {
  return { intent, replyId, weight: (before ? weightAt(before, at) : 0) + WORTH[how], at };
}

export function weightAt({ weight, at }: LearnedRow, now: number): number {
  // A clock set back must not make a use count more than fresh.
  return weight * 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS);
}

/** 0 to under 1: what a row says for its reply now. */
export function trust(row: LearnedRow, now: number): number {
  const weight = weightAt(row, now);
  return weight / (weight + HALF_SURE);
}
