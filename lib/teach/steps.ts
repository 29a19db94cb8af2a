import type { PartId } from '../profile/types';
import { STEPS_OF, TEACH_STEPS, type TeachStep } from './types';

/** What there is to point at: all of a new console (null), or what these parts of a known one are derived from. */
export function stepsOf(parts: readonly PartId[] | null): readonly TeachStep[] {
  const steps: Partial<Record<PartId, readonly TeachStep[]>> = STEPS_OF;
  return TEACH_STEPS.filter((step) => !parts || parts.some((part) => steps[part]?.includes(step)));
}
