import type { Opinion } from '../buyer/opinion';
import { SIGNALS, type SignalId } from '../buyer/types';

/** The second opinion without the signals of which a team has switched a rule off: it would say them all the same. */
export function withoutQuiet(opinion: Opinion, quiet: readonly SignalId[] = []): Opinion {
  if (quiet.length === 0) return opinion;
  const isQuiet = (at: number) => quiet.includes(SIGNALS[at] as SignalId);
  return { ...opinion, bars: opinion.bars.map((bar, at) => (isQuiet(at) ? null : bar)) };
}
