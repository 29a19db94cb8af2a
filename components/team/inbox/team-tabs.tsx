import { t } from '../../../lib/platform/i18n';
import './inbox.css';

export const TEAM_TABS = ['space', 'inbox', 'members'] as const;
export type TeamTab = (typeof TEAM_TABS)[number];

interface TeamTabsProps {
  tab: TeamTab;
  /** Letters that nobody has settled. */
  fresh: number;
}

/** What supervisors come to the team's page for; each in the address. */
export function TeamTabs({ tab, fresh }: TeamTabsProps) {
  return (
    <nav class="team-tabs" aria-label={t('desk.team')}>
      {TEAM_TABS.map((each) => (
        <a
          key={each}
          href={each === 'space' ? '#team' : `#team/${each}`}
          aria-current={each === tab ? 'page' : undefined}
        >
          {t(`inbox.tab.${each}`)}
          {each === 'inbox' && fresh > 0 && <span class="team-fresh">{fresh}</span>}
        </a>
      ))}
    </nav>
  );
}
