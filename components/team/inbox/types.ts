import type { Reply } from '../../../lib/replies/types';
import type { InboxState } from '../../../lib/team/back/types';
import type { TeamState } from '../../../lib/team/state';

export interface InboxPartProps {
  inbox: InboxState;
  onInbox: (inbox: InboxState) => void;
  team: TeamState;
  onTeam: (team: TeamState) => void;
}

/** What of the library the inbox needs. */
export interface InboxLibrary {
  /** False: not all of it is here yet. */
  isFull: boolean;
  replyOf: (id: string) => Reply | undefined;
  /** Opens the editor with a new reply that begins with this. */
  write: (title: string, body: string) => void;
}
