import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';

interface EmptyProps {
  query: string;
  isFull: boolean;
  onWrite: () => void;
}

/** Nothing in the list: not arrived yet, nothing in this scope, or nothing found, which may be worth writing. */
export function Empty({ query, isFull, onWrite }: EmptyProps) {
  if (!query || !isFull) return <p class="list-empty">{t(isFull ? 'list.nothing' : 'list.loading')}</p>;
  return (
    <div class="list-empty">
      <p>{t('list.noHit', { query })}</p>
      <Button onClick={onWrite}>{t('list.save')}</Button>
    </div>
  );
}
