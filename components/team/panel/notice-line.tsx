import { t } from '../../../lib/platform/i18n';
import type { Notice } from '../../../lib/team/types';
import { Button } from '../../ui/button';

interface NoticeLineProps {
  notice: Notice;
  onRead: () => void;
}

/** What agents are told; one that must be read wants the word that it was. */
export function NoticeLine({ notice: { title, text, mustRead }, onRead }: NoticeLineProps) {
  return (
    <section class="team-notice" data-must={mustRead || undefined} role={mustRead ? 'alert' : 'status'}>
      <strong>{mustRead ? t('team.notice.must.title', { title }) : title}</strong>
      <p class="team-notice-text">{text}</p>
      <Button look={mustRead ? 'main' : 'link'} onClick={onRead}>
        {t(mustRead ? 'team.notice.read' : 'team.news.known')}
      </Button>
    </section>
  );
}
