import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { InboxState } from '../../../lib/team/back/types';
import './desk.css';
import { Draft } from './draft';
import { Found } from './found';
import { InviteForm } from './invite-form';
import { Join } from './join';
import { Keys } from './keys';
import { Notices } from './notices';
import type { Recallable } from './recall-reply';
import { Recalls } from './recalls';
import { SpaceFile } from './space-file';
import { Standing } from './standing';
import type { DeskPartProps, TeamTools, WrappedKey } from './types';
import { Versions } from './versions';
import { WrappedKeyNotice } from './wrapped-key';

interface TeamDeskProps extends DeskPartProps {
  /** How this agent is called. */
  person: string;
  tools: TeamTools;
  find: (query: string) => Recallable[];
  /** What agents' machines have told; null: not known yet, or nothing comes here. */
  inbox?: InboxState | null;
  /** What goes back from here, below what is in force. */
  children?: ComponentChildren;
}

/** The team's space: in no team the ways into one, in a team what is in force, and for supervisors the acts. */
export function TeamDesk({ state, onState, person, tools, find, inbox = null, children }: TeamDeskProps) {
  // Kept here: founding changes all that is shown below.
  const [wrapped, setWrapped] = useState<WrappedKey | null>(null);
  const { joined } = state;
  const { requestSites, squares } = tools;
  const part = { state, onState };
  return (
    <div class="team-desk">
      {wrapped && <WrappedKeyNotice wrapped={wrapped} onKnown={() => setWrapped(null)} />}
      {!joined && (
        <>
          <p class="desk-hint">{t('team.none')}</p>
          <Join {...{ onState, requestSites }} />
          <Found
            {...{ person, requestSites }}
            onFounded={(after, key) => {
              setWrapped(key);
              onState(after);
            }}
          />
        </>
      )}
      {joined && <Standing {...part} {...{ joined, requestSites }} />}
      {joined && children}
      {joined?.canPublish && (
        <>
          <Draft {...part} />
          {joined.place.kind === 'file' && <SpaceFile state={state} />}
          <Versions {...part} />
          <Recalls {...part} {...{ find, inbox }} />
          <Notices {...part} />
          <InviteForm {...{ state, squares }} />
        </>
      )}
      {joined && <Keys {...part} {...{ joined, person }} onWrapped={setWrapped} />}
    </div>
  );
}
