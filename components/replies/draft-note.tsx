import { t } from '../../lib/platform/i18n';
import { Button, IconButton } from '../ui/button';
import { useKeyText } from '../ui/key-text';
import './draft-note.css';
import type { DraftLine } from './use-draft-line';

/** One line above the list about the words that stand in the console's box. It takes the keyboard from nobody. */
export function DraftNote({ line }: { line: DraftLine }) {
  const keyText = useKeyText();
  return (
    <div class={line ? `draft-note draft-${line.level}` : 'draft-none'} role="status">
      {line && (
        <>
          <p class="draft-text">
            {t('wording.draft', { words: line.words })}
            <span class="draft-why">{line.why}</span>
          </p>
          <IconButton icon="clear" label={t('wording.leave')} onClick={line.leave} />
          <div class="draft-acts">
            {line.swap && (
              <Button look="link" onClick={line.swap}>
                <span class="draft-better" title={line.better ?? undefined}>
                  {t('wording.use', { better: line.better ?? '' })}
                </span>
                <kbd>{keyText('better-words')}</kbd>
              </Button>
            )}
            {line.brief && (
              <Button look="link" onClick={line.brief}>
                {t('wording.brief')} <kbd>{keyText('brief')}</kbd>
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
