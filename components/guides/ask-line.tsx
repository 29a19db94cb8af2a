import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { useKeyText } from '../ui/key-text';
import { useCommandKeys } from '../ui/use-command-keys';
import type { Asking } from './use-asking';

/** “I can't answer this”: one key sends the buyer's question to the supervisor's list. */
export function AskButton({ asking }: { asking: Asking }) {
  const keyText = useKeyText();
  useCommandKeys({ ask: asking.ask });
  return (
    <span class="ask">
      <Button look="link" title={t('guides.ask.title')} onClick={asking.ask}>
        {t('guides.ask')} <kbd>{keyText('ask')}</kbd>
      </Button>
    </span>
  );
}

interface AskSaidProps {
  asking: Asking;
  /** Sends it to the supervisor of the team as well; null: there is no way to them. */
  onLetter: ((question: string) => void) | null;
}

/** What became of it, with the question as it was sent: the agent sees that no name or number went with it. */
export function AskSaid({ asking: { said, undo }, onLetter }: AskSaidProps) {
  return (
    <p class={said ? 'ask-said' : 'spoken'} role="status">
      {said && (
        <>
          <span class={said.isFault ? 'ask-fault' : undefined}>{said.text}</span>
          {said.question && <q class="ask-question">{said.question}</q>}
          {onLetter && said.question && (
            <Button look="link" onClick={() => onLetter(said.question ?? '')}>
              {t('guides.ask.letter')}
            </Button>
          )}
          {undo && (
            <Button look="link" onClick={undo}>
              {t('say.undo')}
            </Button>
          )}
        </>
      )}
    </p>
  );
}
