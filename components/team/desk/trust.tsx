import { t } from '../../../lib/platform/i18n';
import { shortFingerprint } from '../../../lib/team/keys';
import type { Invite } from '../../../lib/team/types';
import { placeText } from '../words';

/** Whom one trusts by joining, as two people compare it. */
export function Trust({ invite }: { invite: Invite }) {
  const { name, team, place, role, group } = invite;
  return (
    <div class="team-trust">
      <dl class="team-facts">
        <dt>{t('team.trust.name')}</dt>
        <dd>
          <strong>{name}</strong>
        </dd>
        <dt>{t('team.trust.fingerprint')}</dt>
        <dd>
          <code>{shortFingerprint(team)}</code>
        </dd>
        <dt>{t('team.trust.place')}</dt>
        <dd>{placeText(place)}</dd>
        <dt>{t('team.trust.role')}</dt>
        <dd>{[t(`team.role.${role}`), group].filter(Boolean).join(' · ')}</dd>
      </dl>
      <p>{t('team.trust.words', { name })}</p>
    </div>
  );
}
