import { t } from '../../../lib/platform/i18n';
import { shortFingerprint } from '../../../lib/team/keys';
import type { KeySummary } from '../../../lib/team/state';
import { momentText } from '../../ui/moment-text';
import { useAct } from '../use-act';
import { AddKey } from './add-key';
import { OwnKey } from './own-key';
import { SaidLine } from './said';
import { SureButton } from './sure-button';
import type { DeskPartProps, Joined, WrappedKey } from './types';

interface KeysProps extends DeskPartProps {
  joined: Joined;
  /** As the settings have it. */
  person: string;
  onWrapped: (key: WrappedKey) => void;
}

/** Who may sign for the team, and how this machine comes by a key. */
export function Keys({ state, joined, person, onState, onWrapped }: KeysProps) {
  const { isBusy, said, ask } = useAct({ state, said: { conflict: 'team.publish.conflict' } });
  const revoke = async (fingerprint: string) => {
    const after = await ask('team.revokeKey', { fingerprint });
    if (after) onState(after);
  };
  // Without any key nothing could ever be published again, nor another key be added.
  const isLast = joined.keys.filter(({ revoked }) => !revoked).length < 2;
  return (
    <section>
      <h2>{t('team.keys')}</h2>
      <p class="desk-hint">{t('team.keys.hint')}</p>
      <ul class="team-rows">
        {joined.keys.map((key) => (
          <li key={key.fingerprint} class="team-row" data-out={key.revoked ? '' : undefined}>
            <span>
              <strong>{key.name}</strong> <code class="team-code">{shortFingerprint(key.fingerprint)}</code>
            </span>
            <span class="team-about">{aboutKey(key)}</span>
            {joined.canPublish && !key.revoked && !isLast && (
              <SureButton
                act={t('team.key.revoke')}
                sure={t('team.key.revoke.sure')}
                disabled={isBusy}
                onAct={() => void revoke(key.fingerprint)}
              />
            )}
          </li>
        ))}
      </ul>
      <SaidLine said={said} />
      {joined.canPublish && <AddKey {...{ state, onState }} />}
      {!joined.keys.some(({ mine, revoked }) => mine && !revoked) && (
        <OwnKey {...{ state, person, onState, onWrapped }} />
      )}
    </section>
  );
}

const aboutKey = ({ since, mine, revoked }: KeySummary): string =>
  [
    t('team.key.since', { time: momentText(since) }),
    mine && t('team.key.mine'),
    revoked && t('team.key.revoked'),
  ]
    .filter(Boolean)
    .join(' · ');
