import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';
import { useKeyText } from '../ui/key-text';
import { useCommandKeys } from '../ui/use-command-keys';

/** Milliseconds that the answer stands. */
const SAID = 4_000;

/**
 * Puts the hand-over line on the clipboard. Not into the console's box: that one goes to the buyer, and this is for the
 * colleague, in the console's own transfer form.
 */
export function HandOverButton({ make }: { make: () => string }) {
  const [said, say] = useState<{ isDone: boolean; line: string } | null>(null);
  const keyText = useKeyText();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => say(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const line = make();
    say({ isDone: await copyText(line), line });
  };
  useCommandKeys({ 'hand-over': () => void copy() });
  return (
    <span class="card-hand-over">
      <Button look="link" title={t('card.handOver.title')} onClick={() => void copy()}>
        {t('card.handOver')} <kbd>{keyText('hand-over')}</kbd>
      </Button>
      {/* What was copied is shown: it may have to be mended before it is handed on. */}
      <span class={said ? 'card-handed' : 'spoken'} role="status">
        {said && (
          <>
            {t(said.isDone ? 'card.handed' : 'say.notCopied')} <q class="card-handed-line">{said.line}</q>
          </>
        )}
      </span>
    </span>
  );
}
