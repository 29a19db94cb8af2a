import { t } from '../../../lib/platform/i18n';
import { reachText } from '../words';
import { NoticeForm } from './notice-form';
import { ReadFailed } from './read-failed';
import { SaidLine } from './said';
import { SureButton } from './sure-button';
import type { DeskPartProps } from './types';
import { useAnnounce } from './use-announce';
import { useRead } from './use-read';

/** What agents are told now, and one more to be told. */
export function Notices({ state, onState }: DeskPartProps) {
  const read = useRead('team.notices', state);
  const { isBusy, said, announce } = useAnnounce({ state, onState });
  return (
    <section>
      <h2>{t('team.notices')}</h2>
      <ReadFailed {...{ state, ...read }} />
      <ul class="team-rows">
        {read.value?.map(({ id, title, text, mustRead, until, ...audience }) => (
          <li key={id} class="team-row">
            <span>
              {mustRead && <span class="team-mark">{t('team.notice.must')}</span>}
              <strong>{title}</strong>
              <span class="team-about">{reachText(audience)}</span>
              {until && <span class="team-about">{t('team.notice.until.day', { day: until })}</span>}
            </span>
            <p class="team-text">{text}</p>
            <SureButton
              act={t('team.notice.takeBack')}
              sure={t('team.notice.takeBack.sure')}
              disabled={isBusy}
              onAct={() => void announce({ drop: { kind: 'notice', id } }, t('team.notice.takeBack'))}
            />
          </li>
        ))}
      </ul>
      <NoticeForm
        isBusy={isBusy}
        onNotice={(value) =>
          announce({ put: { kind: 'notice', id: crypto.randomUUID(), value } }, value.title)
        }
      />
      <SaidLine said={said} />
    </section>
  );
}
