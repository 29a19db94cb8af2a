import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { useKeyText } from '../ui/key-text';
import type { Hidden } from './arrange';

interface EmptyProps {
  query: string;
  isFull: boolean;
  /** What answers the query and is kept out of the list. */
  hidden: readonly Hidden[];
  onWiden: (bars?: Hidden['bars']) => void;
  onWrite: () => void;
  /** Tells the supervisor that nothing fits; null: there is no way to them. */
  onMissing: (() => void) | null;
}

/** Nothing in the list: not arrived yet, nothing in this scope, or nothing found, which may be worth writing. */
export function Empty({ query, isFull, hidden, onWiden, onWrite, onMissing }: EmptyProps) {
  const keyText = useKeyText();
  if (!query || !isFull) return <p class="list-empty">{t(isFull ? 'list.nothing' : 'list.loading')}</p>;
  return (
    <div class="list-empty">
      <p>{t('list.noHit', { query })}</p>
      {hidden.map((each) => (
        <Button key={each.bars.join()} onClick={() => onWiden(each.bars)}>
          {hiddenText(each)} {hidden.length === 1 && <kbd>Enter</kbd>}
        </Button>
      ))}
      {hidden.length > 1 && (
        <Button onClick={() => onWiden()}>
          {t('hidden.all')} <kbd>Enter</kbd>
        </Button>
      )}
      <Button onClick={onWrite}>{t('list.save')}</Button>
      {onMissing && (
        <Button onClick={onMissing}>
          {t('list.missing')} <kbd>{keyText('propose')}</kbd>
        </Button>
      )}
    </div>
  );
}

function hiddenText({ bars: [bar, other], count }: Hidden): string {
  return bar && !other ? t(`hidden.${bar}`, { count }) : t('hidden.several', { count });
}
