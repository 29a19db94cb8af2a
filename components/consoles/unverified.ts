import type { ConsoleInfo } from '../../lib/messaging/ports';
import { PART_IDS, type PartId } from '../../lib/profile/types';

/** What nobody has seen on the live page: the whole console but some parts, or some parts of it only. */
export interface Unverified {
  whole: boolean;
  /** The parts that differ from the rest. */
  parts: PartId[];
}

/** Null where everything was seen on the live page. */
export function unverified({
  evidence,
  partEvidence,
}: Pick<ConsoleInfo, 'evidence' | 'partEvidence'>): Unverified | null {
  const whole = evidence.strength !== 'live';
  const parts = PART_IDS.filter((part) => {
    const own = partEvidence[part];
    return own !== undefined && (own.strength !== 'live') !== whole;
  });
  return whole || parts.length > 0 ? { whole, parts } : null;
}
