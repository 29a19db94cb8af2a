import type { CaseSummary } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Button, IconButton } from '../../ui/button';
import { caseName, leftWord } from '../case-words';

interface DueLineProps {
  /** Of other buyers, soonest first; at least one. */
  due: readonly CaseSummary[];
  now: number;
  onOpen: (caseId: string) => void;
  onKnown: () => void;
}

/** A case whose time is running out, wherever its agent is now. */
export function DueLine({ due, now, onOpen, onKnown }: DueLineProps) {
  const [first] = due;
  if (!first) return null;
  return (
    <div class="case-capture case-amber">
      <span class="case-said" role="status">
        {[
          t('evidence.case', { name: caseName(first) }),
          first.buyerName,
          leftWord(first.deadline, now),
          due.length > 1 && t('evidence.dueMore', { count: due.length - 1 }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Button look="link" onClick={() => onOpen(first.id)}>
        {t('evidence.open')}
      </Button>
      <IconButton icon="clear" label={t('evidence.known')} onClick={onKnown} />
    </div>
  );
}
