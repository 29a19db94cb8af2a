import type { MemberRow, RecallUses } from '../../../lib/team/back/types';
import type { TeamState, TeamVersion } from '../../../lib/team/state';

/** What machines have told of one recall. Who has not told of it may have used it all the same. */
export interface RecallSum {
  /** The most uses first. */
  used: { member: MemberRow; uses: RecallUses }[];
  /** Known machines that have not told of it: they have no version with the recall, or have not told since. */
  silent: MemberRow[];
  /** Machines that have, and all that are known. */
  told: number;
  known: number;
  uses: number;
  conversations: number;
}

/**
 * A machine tells the uses of a recall with its first status of a version that has it, and names none that it did not use.
 *
 * @param versions newest first, of which older ones may be missing
 * @param seq version in force here
 */
export function recallSum(
  { id, at }: Pick<TeamState['recalls'][number], 'id' | 'at'>,
  members: readonly MemberRow[],
  { versions, seq }: { versions: readonly TeamVersion[]; seq: number },
): RecallSum {
  // A recall is published within seconds; where its version is not known any more, a later one has it, too.
  const since = Date.parse(at);
  const first = versions.reduce((least, each) => (each.at >= since ? Math.min(least, each.seq) : least), seq);
  const used: RecallSum['used'] = [];
  const silent: MemberRow[] = [];
  for (const member of members) {
    const uses = member.recalled.find((each) => each.id === id && each.at === at);
    if (uses) used.push({ member, uses });
    else if (member.seq < first) silent.push(member);
  }
  const total = (of: 'uses' | 'conversations') => used.reduce((sum, each) => sum + each.uses[of], 0);
  return {
    used: used.sort((a, b) => b.uses.uses - a.uses.uses),
    silent,
    ...{ told: members.length - silent.length, known: members.length },
    ...{ uses: total('uses'), conversations: total('conversations') },
  };
}
