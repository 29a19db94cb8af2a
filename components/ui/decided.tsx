import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { TeamSetting } from '../../lib/team/types';
import { Icon } from './icon';
import { OurTeamContext } from './our-team';
import './decided.css';

interface DecidedProps {
  of: TeamSetting;
  children: ComponentChildren;
}

/** Around the fields of a setting: locked where the team has published it, since the background would refuse it. */
export function Decided({ of, children }: DecidedProps) {
  const { name, decided } = useContext(OurTeamContext);
  const isDecided = decided.includes(of);
  return (
    <fieldset class="decided" disabled={isDecided} data-setting={of}>
      {isDecided && (
        <p class="decided-by">
          <Icon name="lock" /> {t('team.decided.by', { name })}
        </p>
      )}
      {children}
    </fieldset>
  );
}
