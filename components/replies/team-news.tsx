import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { CallValue } from '../../lib/messaging/calls';
import type { FailureCode } from '../../lib/messaging/result';
import { t } from '../../lib/platform/i18n';
import type { ReplyWords } from '../../lib/replies/types';
import { Button } from '../ui/button';
import './team-news.css';
import { type Change, wordDiff } from '../../lib/exchange/word-diff';

interface TeamNewsProps {
  replyId: string;
  /** The agent has taken one of both, or left. */
  onDone: (taken: 'team' | 'mine' | null) => void;
}

interface News {
  changes: Change[];
  mine: string;
}

/** What the team has made of a text that this agent has reworded, in its row: to take it, or to keep one's own. */
export function TeamNews({ replyId, onDone }: TeamNewsProps) {
  const [news, setNews] = useState<News | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  useEffect(() => {
    void call('replies.read', { id: replyId }).then(async (read) => {
      if (!read.ok) return setFailure(read.error.code);
      const found = await newsOf(read.value);
      if (found) setNews(found);
      else onDone(null);
    });
  }, [replyId]);
  const take = async (which: 'team' | 'mine') => {
    const done = await call('replies.settle', { id: replyId, take: which });
    if (done.ok) onDone(which);
    else setFailure(done.error.code);
  };
  return (
    <section class="team-news" aria-label={t('overlay.outdated.title')}>
      {failure && <p class="field-fault">{t(`fault.${failure}`)}</p>}
      {news && (
        <>
          <h3 class="field-label">{t('overlay.outdated.title')}</h3>
          <p class="team-news-text">
            {news.changes.map(({ kind, text }, at) => {
              if (kind === 'added') return <ins key={at}>{text}</ins>;
              return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
            })}
          </p>
          <h3 class="field-label">{t('overlay.reworded')}</h3>
          <p class="team-news-text">{news.mine}</p>
        </>
      )}
      <div class="fill-acts">
        <Button look="main" disabled={!news} onClick={() => void take('team')}>
          {t('overlay.take')}
        </Button>
        <Button disabled={!news} onClick={() => void take('mine')}>
          {t('overlay.keep')}
        </Button>
        <Button look="link" onClick={() => onDone(null)}>
          {t('fill.cancel')}
        </Button>
      </div>
    </section>
  );
}

async function newsOf({ reply, overlay }: CallValue<'replies.read'>): Promise<News | null> {
  if (!overlay?.reworded) return null;
  const { base, words } = overlay.reworded;
  return { changes: await wordDiff(textOf(base), textOf(reply)), mine: textOf(words) };
}

/** All that can have changed, a line each. */
const textOf = ({ title, body, wordings = [], translations = {} }: ReplyWords): string =>
  [title, body, ...wordings, ...Object.values(translations)].join('\n');
