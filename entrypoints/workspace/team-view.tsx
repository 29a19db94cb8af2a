import { encode } from 'uqr';
import { MineDesk } from '../../components/mine/mine-desk';
import type { RowDrafts } from '../../components/replies/desk/use-row-drafts';
import type { Shelf } from '../../components/replies/shelf';
import { BackDesk } from '../../components/team/back/back-desk';
import type { Recallable } from '../../components/team/desk/recall-reply';
import { TeamDesk } from '../../components/team/desk/team-desk';
import type { TeamTools } from '../../components/team/desk/types';
import { TEAM_TABS, TeamTabs } from '../../components/team/inbox/team-tabs';
import { requestSites } from '../../lib/platform/tab';
import type { BackState, InboxState } from '../../lib/team/back/types';
import type { TeamState } from '../../lib/team/state';
import { freshIn, TeamPages } from './team-pages';

interface TeamViewProps {
  /** Null: not known yet. */
  state: TeamState | null;
  onState: (state: TeamState) => void;
  /** Null: not known yet, or in no team. */
  back: BackState | null;
  onBack: (state: BackState) => void;
  /** Null: not known yet, or nothing comes here. */
  inbox: InboxState | null;
  onInbox: (state: InboxState) => void;
  /** Which of its pages, as the address has it. */
  item: string | null;
  drafts: RowDrafts;
  person: string;
  shelf: Shelf;
}

const FOUND = 8;
const tools: TeamTools = { requestSites, squares: (text) => encode(text, { ecc: 'M', border: 0 }).data };

/** The team's space: joining one, what is in force, and what supervisors do. */
export function TeamView(props: TeamViewProps) {
  const { state, inbox, onInbox, onState: onTeam, item, drafts, shelf } = props;
  if (!state || !inbox || !state.joined?.canPublish) return <SpacePage {...props} />;
  const tab = TEAM_TABS.find((each) => each === item) ?? 'space';
  return (
    <>
      <TeamTabs tab={tab} fresh={freshIn(inbox)} />
      {tab === 'space' ? (
        <SpacePage {...props} />
      ) : (
        <TeamPages key={tab} {...{ tab, inbox, onInbox, team: state, onTeam, shelf, drafts }} />
      )}
    </>
  );
}

function SpacePage({ state, onState, back, onBack, inbox, person, shelf }: TeamViewProps) {
  if (!state) return null;
  return (
    <>
      <TeamDesk {...{ state, onState, person, tools, inbox }} find={(query) => found(shelf, query)}>
        {/* Whoever publishes writes letters to themselves only where something large goes into the space. */}
        {back && (!state.joined?.canPublish || back.letters.length > 0) && (
          <BackDesk back={back} onState={onBack} />
        )}
      </TeamDesk>
      <MineDesk />
    </>
  );
}

/** Exactly these words: whoever stops a line has it before their eyes. */
function found(shelf: Shelf, query: string): Recallable[] {
  const wanted = query.toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(wanted);
  return [...shelf.replies.values()].filter(({ title, body }) => has(title) || has(body)).slice(0, FOUND);
}
