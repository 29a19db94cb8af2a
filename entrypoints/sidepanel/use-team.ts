import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { useTeamState } from '../../components/team/use-team-state';
import { type OurTeam, ourTeam } from '../../components/ui/our-team';
import { call } from '../../lib/messaging/call';
import type { CallValue } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { type Clock, systemClock } from '../../lib/platform/clock';
import type { Reply } from '../../lib/replies/types';
import { blockedBy, type NamedRecall } from '../../lib/team/recall';
import type { TeamNews, TeamState, UsedToday } from '../../lib/team/state';

const MINUTE = 60_000;

type Sayable = Pick<Reply, 'id' | 'body' | 'wordings' | 'translations'>;

export interface PanelTeam {
  ours: OurTeam;
  /** Why a reply must not be used any more, in whosever words; undefined: it may be. */
  recallOf: (reply: Sayable) => string | undefined;
  /** Resolves as soon as that is known; null: it is. */
  recallsTold: Promise<void> | null;
  reasonOf: (recallId: string) => string;
  news: readonly TeamNews[];
  /** Those that this agent has not confirmed. */
  notices: CallValue<'team.notices'>;
  /** What was stopped since the agent last looked, and to whom they had said it today. */
  used: { id: string; uses: UsedToday[] }[];
  /** Versions up to this one, notices by their ids. */
  seen: (upTo: number, notices: string[]) => void;
}

/**
 * What has come from the team, for who works in the panel; and, while it is open, the word to look for more.
 * @param before what was stopped when this machine was last at work: it holds until the background has said more
 */
export function useTeam(
  link: PanelLink,
  before: readonly NamedRecall[],
  clock: Clock = systemClock,
): PanelTeam {
  const [state, setState, isAsked] = useTeamState(link);
  const recallsTold = useGate(isAsked);
  const isJoined = Boolean(state?.joined);
  useEffect(() => {
    if (!isJoined) return;
    let stop = () => {};
    // The background sleeps and has no timer of its own; a panel is awake, hidden or not. Whether it is time to look is
    // for the background to say.
    const check = async () => {
      stop = clock.after(MINUTE, () => void check());
      const answer = await call('team.check', { isDue: true });
      if (answer.ok) setState(answer.value);
    };
    void check();
    return () => stop();
  }, [isJoined, clock]);

  const { news, notices, used } = useNews(isJoined ? state : null);
  const recalls = state?.recalls ?? before;
  const told = JSON.stringify(recalls);
  const recallOf = useMemo(() => recallReader(recalls), [told]);
  const reasonOf = (id: string) => recalls.find((recall) => recall.id === id)?.reason ?? '';
  const seen = async (upTo: number, ids: string[]) => {
    const answer = await call('team.seen', { upTo, notices: ids });
    if (answer.ok) setState(answer.value);
  };
  const ours = useMemo(() => ourTeam(state), [state]);
  return {
    ...{ ours, recallOf, recallsTold, reasonOf, news, notices, used },
    seen: (upTo, ids) => void seen(upTo, ids),
  };
}

/** Opened when all that was drawn before has been drawn anew: who has waited acts on what is known by then. */
function useGate(isOpen: boolean): Promise<void> | null {
  const [gate] = useState(() => {
    let open = () => {};
    const passed = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, passed };
  });
  useLayoutEffect(() => {
    if (isOpen) gate.open();
  }, [isOpen, gate]);
  return isOpen ? null : gate.passed;
}

/** Looked up once a row: telling whether two texts say the same is too much for every drawing of the list. */
function recallReader(recalls: readonly NamedRecall[]): PanelTeam['recallOf'] {
  if (recalls.length === 0) return () => undefined;
  const known = new WeakMap<Sayable, string | undefined>();
  return (reply) => {
    if (!known.has(reply)) known.set(reply, blockedBy(recalls, [reply]).get(reply.id)?.reason);
    return known.get(reply);
  };
}

interface News {
  news: TeamNews[];
  notices: CallValue<'team.notices'>;
  used: PanelTeam['used'];
}
const NO_NEWS: News = { news: [], notices: [], used: [] };

/** Asked for where there is any, and again with each change of it. */
function useNews(state: TeamState | null): News {
  const [told, tell] = useState(NO_NEWS);
  useEffect(() => {
    if (!state) return tell(NO_NEWS);
    let isGone = false;
    const read = async () => {
      const [all, notices] = await Promise.all([
        state.unseen > 0 ? call('team.news', {}) : null,
        call('team.notices', {}),
      ]);
      const news = all?.ok ? all.value.filter(({ seen }) => !seen) : [];
      const used = await usesOf(news);
      if (isGone) return;
      const open = notices.ok ? notices.value.filter((each) => each.isForHere && !each.isConfirmed) : [];
      tell({ news, notices: open, used });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [state]);
  return told;
}

/** Of each that these news have stopped; those that this agent has not said today are left out. */
async function usesOf(news: readonly TeamNews[]): Promise<PanelTeam['used']> {
  const rows = news.flatMap((each) => each.rows);
  const ids = new Set(
    rows.flatMap(({ kind, id, after }) => (kind === 'recall' && after !== null ? [id] : [])),
  );
  const found = await Promise.all(
    [...ids].map(async (id) => {
      const answer = await call('team.used', { id });
      return { id, uses: answer.ok ? answer.value : [] };
    }),
  );
  return found.filter(({ uses }) => uses.length > 0);
}
