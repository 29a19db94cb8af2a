import type { Evaluator } from './form';

/** Loaded only when asked for: each reads its own packs. */
export const EVALUATORS = {
  signals: () => import('./signals'),
  intent: () => import('./intent'),
  wording: () => import('./wording'),
} satisfies Record<string, () => Promise<{ evaluator: Evaluator }>>;

export const isKind = (name: string): name is keyof typeof EVALUATORS => Object.hasOwn(EVALUATORS, name);
