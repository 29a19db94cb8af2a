import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { NewsRow } from '../../../lib/team/state';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ChangeText } from '../change-text';
import { countsText } from './news-words';

interface NewsLineProps {
  /** At least one. */
  rows: readonly NewsRow[];
  /** Who published, and why, newest first. */
  about: readonly { seq: number; by: string; reason: string }[];
  /** Changes that are not among the rows. */
  more: number;
  onKnown: () => void;
}

/** Rows drawn when it is unfolded: more are for the workspace. */
const ROWS = 60;

/** What the team has changed: one calm line, and behind it every change. */
export function NewsLine({ rows, about, more, onKnown }: NewsLineProps) {
  const [isOpen, setOpen] = useState(false);
  // Of what is not drawn and what the background has left out, the agent need only know that there is more.
  const hidden = more + Math.max(0, rows.length - ROWS);
  return (
    <section class="team-news-new" aria-label={t('team.news')}>
      <div class="team-line">
        <button type="button" class="team-line-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'down' : 'right'} />
          <span>{t('team.news.line', { counts: countsText(rows) })}</span>
          {!isOpen && <span class="team-line-look">{t('team.news.look')}</span>}
        </button>
        <Button look="link" onClick={onKnown}>
          {t('team.news.known')}
        </Button>
      </div>
      {isOpen && (
        <div class="team-line-body">
          {about.map(({ seq, by, reason }) => (
            <p key={seq} class="team-line-about">
              {[by, reason].filter(Boolean).join('：')}
            </p>
          ))}
          <ul>
            {rows.slice(0, ROWS).map((row) => (
              <li key={row.key}>
                <span class="team-line-kind">{t(`team.kind.${row.kind}`)}</span> <strong>{row.name}</strong>
                <ChangeText row={row} />
              </li>
            ))}
          </ul>
          {hidden > 0 && <p class="team-line-about">{t('team.news.hidden', { count: hidden })}</p>}
        </div>
      )}
    </section>
  );
}
