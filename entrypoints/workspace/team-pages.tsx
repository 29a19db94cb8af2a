import { useEffect } from 'preact/hooks';
import type { RowDrafts } from '../../components/replies/desk/use-row-drafts';
import type { Shelf } from '../../components/replies/shelf';
import { InboxDesk } from '../../components/team/inbox/inbox-desk';
import { LookBar } from '../../components/team/inbox/look-bar';
import { MemberTable } from '../../components/team/inbox/member-table';
import type { TeamTab } from '../../components/team/inbox/team-tabs';
import type { InboxPartProps } from '../../components/team/inbox/types';
import type { InboxState } from '../../lib/team/back/types';
import { beginReply } from './begin-reply';

interface TeamPagesProps extends InboxPartProps {
  tab: Exclude<TeamTab, 'space'>;
  shelf: Shelf;
  drafts: RowDrafts;
}

/** Letters that nobody has settled. */
export function freshIn(inbox: InboxState | null): number {
  return inbox?.letters.filter(({ state }) => state === 'new').length ?? 0;
}

/** What has come from the agents' machines: letters, and who is on which version. */
export function TeamPages({ tab, shelf, drafts, ...part }: TeamPagesProps) {
  useEffect(() => window.scrollTo(0, 0), [tab]);
  if (tab === 'members')
    return (
      <>
        <LookBar {...part} />
        <MemberTable members={part.inbox.members} seq={part.team.joined?.seq ?? 0} />
      </>
    );
  const library = {
    isFull: shelf.phase === 'full',
    replyOf: (id: string) => shelf.replies.get(id),
    write: (title: string, body: string) => beginReply(shelf, drafts, title, body),
  };
  return <InboxDesk {...{ library }} {...part} />;
}
