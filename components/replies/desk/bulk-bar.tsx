import { t } from '../../../lib/platform/i18n';
import type { Change } from '../../../lib/replies/edits';
import type { Reply } from '../../../lib/replies/types';
import { Button, IconButton } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { BULK_ACTS, type BulkAct } from './bulk-acts';
import { BulkForm } from './bulk-form';
import type { DeskLibrary } from './types';
import './bulk-bar.css';

interface BulkBarProps {
  library: DeskLibrary;
  /** In the order on show. */
  chosen: readonly Reply[];
  act: BulkAct | null;
  onAct: (act: BulkAct | null) => void;
  onApply: (change: Change, text: string) => void;
  onRemove: () => void;
  onNone: () => void;
}

/** What can be done with those chosen; each act says how many it will change before it does. */
export function BulkBar({ library, chosen, act, onAct, onApply, onRemove, onNone }: BulkBarProps) {
  const isStarter = (reply: Reply) => library.shelf.sets.get(reply.setId)?.kind === 'starter';
  const own = chosen.filter((reply) => !isStarter(reply));
  const starters = chosen.length - own.length;
  return (
    <section class="bulk" aria-label={t('library.bulk')}>
      <div class="bulk-acts" role="toolbar" aria-label={t('library.bulk')}>
        <strong>{t('library.chosen', { count: chosen.length })}</strong>
        {BULK_ACTS.map((each) => (
          <Chip key={each} pressed={act === each} onClick={() => onAct(act === each ? null : each)}>
            {t(`library.bulk.${each}`)}
          </Chip>
        ))}
        {own.length > 0 && (
          <Button look="danger" onClick={onRemove}>
            {t('library.bulk.remove', { count: own.length })} <kbd>Del</kbd>
          </Button>
        )}
        <IconButton icon="clear" label={t('library.bulk.none')} onClick={onNone} />
      </div>
      {starters > 0 && <p class="desk-hint">{t('library.bulk.starters', { count: starters })}</p>}
      {act && (
        <BulkForm
          key={act}
          act={act}
          library={library}
          // What is bundled can be copied, and nothing else.
          replies={act === 'copy' ? chosen : own}
          onApply={(change, text) => {
            onAct(null);
            onApply(change, text);
          }}
        />
      )}
    </section>
  );
}
