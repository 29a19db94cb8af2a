import { type BackState, LETTER_KINDS } from '../../lib/team/back/types';
import type { KeySummary, TeamState } from '../../lib/team/state';

export const KEY: KeySummary = {
  ...{ fingerprint: 'ab12'.repeat(16), name: '阿青', since: '2026-11-01T02:00:00.000Z' },
  ...{ revoked: false, mine: true },
};

/** A machine that is in a team and may publish. */
export function teamState(part: Partial<NonNullable<TeamState['joined']>> = {}): TeamState {
  return {
    joined: {
      ...{ team: 'ab12-cd34', name: '木几客服', place: { kind: 'file' }, role: 'supervisor', group: '' },
      ...{ seq: 7, publishedAt: new Date(2026, 10, 21, 18, 2).getTime(), publishedBy: '阿青', skipped: 0 },
      ...{
        appliedAt: new Date(2026, 10, 21, 18, 3).getTime(),
        keys: [KEY],
        canPublish: true,
        managed: false,
        decided: [],
        groups: [],
      },
      ...part,
    },
    check: { at: null, fault: null, nextAt: null },
    ...{ unseen: 0, mustRead: 0, recalls: [] },
  };
}

/** A machine that is in no team. */
export const NO_TEAM: TeamState = {
  joined: null,
  check: { at: null, fault: null, nextAt: null },
  ...{ unseen: 0, mustRead: 0, recalls: [] },
};

/** What goes back from a machine to which nobody is named. */
export const NO_BACK: BackState = {
  ...{ kinds: [], agreed: null, way: 'no', letters: [], fault: null },
  status: { seq: 0, since: null, program: '0.9.0', days: [], recalled: [] },
  person: { name: '', role: 'agent', group: '' },
};

/** An agent's machine from which all may go. */
export const backState = (part: Partial<BackState> = {}): BackState => ({
  ...{ kinds: [...LETTER_KINDS], agreed: null, way: 'space', letters: [], fault: null },
  status: {
    ...{ seq: 7, since: new Date(2026, 10, 21, 18, 3).getTime(), program: '0.9.0' },
    days: [{ day: '2026-11-23', replies: 12, teamReplies: 8, conversations: 5 }],
    recalled: [],
  },
  person: { name: '小林', role: 'agent', group: '早班' },
  ...part,
});
