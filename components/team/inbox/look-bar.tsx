import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/moment-text';
import { Notice } from '../../ui/notice';
import { chooseFile } from '../desk/choose-file';
import { SaidLine } from '../desk/said';
import { useAct } from '../use-act';
import type { InboxPartProps } from './types';
import { UnreadLine } from './unread-line';

/** Milliseconds. */
const FRESH = 60_000;

/** When the inbox was looked into, what is still to be read, and the ways to more. */
export function LookBar({ inbox, onInbox, team }: Omit<InboxPartProps, 'onTeam'>) {
  const { isBusy, said, say, ask } = useAct({ state: team, said: { 'bad-type': 'inbox.bring.none' } });
  const isFile = team.joined?.place.kind === 'file';
  const look = async () => {
    const state = await ask('inbox.read', { isFresh: true });
    if (state) onInbox(state);
  };
  const bring = async () => {
    // Too much for a message; the background reads it from this page.
    const url = URL.createObjectURL(await chooseFile());
    const brought = await ask('inbox.bring', { url });
    URL.revokeObjectURL(url);
    if (!brought) return;
    onInbox(brought.state);
    say(t('inbox.brought', { count: brought.added }));
  };
  useEffect(() => {
    if (!isFile && (inbox.at === null || Date.now() - inbox.at > FRESH)) void look();
  }, []);
  return (
    <div class="inbox-look">
      {inbox.fault && <Notice tone="risk">{t(`team.fault.${inbox.fault}`)}</Notice>}
      {inbox.isCrowded && <Notice>{t('inbox.crowded')}</Notice>}
      <div class="desk-acts">
        {!isFile && (
          <>
            <Button disabled={isBusy} onClick={() => void look()}>
              {t(inbox.left > 0 ? 'inbox.look.on' : 'team.check')}
            </Button>
            <span class="desk-hint">
              {inbox.left > 0
                ? t('inbox.left', { count: inbox.left })
                : inbox.at !== null && t('inbox.lookedAt', { time: momentText(inbox.at) })}
            </span>
          </>
        )}
        <Button look={isFile ? 'plain' : 'link'} disabled={isBusy} onClick={() => void bring()}>
          {t('inbox.bring')}
        </Button>
      </div>
      <SaidLine said={said} />
      <UnreadLine inbox={inbox} />
    </div>
  );
}
