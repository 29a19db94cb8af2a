import { t } from '../../../lib/platform/i18n';
import type { UsedToday } from '../../../lib/team/state';
import { Button } from '../../ui/button';

interface UsedLineProps {
  recall: { title: string; reason: string };
  /** One at least. */
  used: readonly UsedToday[];
  onKnown: () => void;
}

/** A line that was stopped, and to whom this agent has said it today. */
export function UsedLine({ recall: { title, reason }, used, onKnown }: UsedLineProps) {
  // In one conversation it may have been said twice.
  const places = new Map(used.map((use) => [`${use.console} ${use.conversation}`, use]));
  return (
    <section class="team-notice" data-must role="status">
      <strong>{t('team.used', { title, count: places.size })}</strong>
      <p class="team-notice-text">{reason}</p>
      <ul class="team-used">
        {[...places.entries()].map(([key, { buyer, conversation, at }]) => (
          <li key={key}>
            {buyer || conversation}
            <span class="team-line-kind">
              {new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false })}
            </span>
          </li>
        ))}
      </ul>
      <Button look="link" onClick={onKnown}>
        {t('team.news.known')}
      </Button>
    </section>
  );
}
