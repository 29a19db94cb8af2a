import { t } from '../../../lib/platform/i18n';
import type { Reply, ReplyVersion } from '../../../lib/replies/types';
import { Button } from '../../ui/button';
import { DiffText } from '../../ui/diff-text';
import { timeText } from './words';

interface HistoryProps {
  /** As it is now. */
  reply: Reply;
  /** Newest first. */
  versions: readonly ReplyVersion[];
  onRestore: ((words: ReplyVersion['words']) => void) | null;
}

/** Earlier words, each with what took their place. Restoring writes them anew: nothing of the history goes. */
export function History({ reply, versions, onRestore }: HistoryProps) {
  if (versions.length === 0) return <p class="desk-hint">{t('library.history.none')}</p>;
  return (
    <ol class="history">
      {versions.map((version, n) => {
        const next = versions[n - 1]?.words ?? reply;
        const { words } = version;
        return (
          <li key={version.revision}>
            <p class="history-head">
              <strong>{timeText(versions[n - 1]?.at ?? reply.editedAt)}</strong>{' '}
              {t(`library.cause.${version.cause}`)}
            </p>
            {words.title !== next.title && (
              <p>
                <DiffText before={words.title} after={next.title} />
              </p>
            )}
            {words.body !== next.body && (
              <p>
                <DiffText before={words.body} after={next.body} />
              </p>
            )}
            {otherText(words) !== otherText(next) && (
              <p class="desk-hint">
                <DiffText before={otherText(words)} after={otherText(next)} />
              </p>
            )}
            {onRestore && (
              <Button look="link" onClick={() => onRestore(words)}>
                {t('library.history.restore')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Shortcut, tags, other wordings and translations, a line each. */
function otherText(words: ReplyVersion['words']): string {
  const { shortcut, tags, wordings = [], translations = {} } = words;
  return [shortcut, tags.join(' '), ...wordings, ...Object.values(translations)].filter(Boolean).join('\n');
}
