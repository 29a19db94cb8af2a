import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { InboxState } from '../../../lib/team/back/types';
import { TextField } from '../../ui/text-field';
import { type Recallable, RecallReply } from './recall-reply';
import { recallSum } from './recall-sum';
import { RecallUses } from './recall-uses';
import { Recalled } from './recalled';
import { RecallsTold } from './recalls-told';
import type { DeskPartProps } from './types';
import { useRead } from './use-read';

interface RecallsProps extends DeskPartProps {
  /** At most a handful, best first. */
  find: (query: string) => Recallable[];
  /** What machines have told; null: not known yet. */
  inbox: InboxState | null;
}

/** What nobody may say any more, and one more to be stopped. */
export function Recalls({ state, onState, find, inbox }: RecallsProps) {
  const versions = useRead('team.versions', state);
  const [query, setQuery] = useState('');
  const found = query.trim() ? find(query.trim()) : [];
  return (
    <section>
      <h2>{t('team.recalls')}</h2>
      <p class="desk-hint">{t('team.recalls.hint')}</p>
      {/* By their titles as they were: the library may no longer have them. */}
      <ul class="team-rows">
        {state.recalls.map((recall) => (
          <li key={recall.id} class="team-row">
            <strong>{recall.title}</strong>
            {inbox && versions.value && (
              <RecallUses
                sum={recallSum(recall, inbox.members, {
                  versions: versions.value,
                  seq: state.joined?.seq ?? 0,
                })}
              />
            )}
            <Recalled {...{ recall, state, onState }} />
          </li>
        ))}
      </ul>
      {inbox && state.recalls.length > 0 && <RecallsTold {...{ state, inbox }} />}
      <div class="form">
        <TextField label={t('team.recalls.find')} autocomplete="off" value={query} onValue={setQuery} />
      </div>
      <ul class="team-rows">
        {found.map((reply) => (
          <li key={reply.id} class="team-row">
            <strong>{reply.title}</strong>
            <span class="team-about">{reply.body}</span>
            <RecallReply {...{ reply, state, onState }} />
          </li>
        ))}
      </ul>
      {query.trim() && found.length === 0 && <p class="desk-hint">{t('team.recalls.nothing')}</p>}
    </section>
  );
}
