import { useState } from 'preact/hooks';
import { type Plan, type PlanEntry, ROW_STATES, type RowState } from '../../lib/exchange/plan-types';
import type { Inspection } from '../../lib/exchange/types';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { PreviewRow } from './preview-row';

interface PreviewStepProps {
  plan: Plan;
  counted: Inspection['counted'];
}

/** At a time: ten thousand rows at once would hold the page up. */
const PAGE = 100;

type Filter = RowState | 'near' | null;

/** What the import would do, row by row; those of one kind by a press. */
export function PreviewStep({ plan, counted }: PreviewStepProps) {
  const [filter, setFilter] = useState<Filter>(null);
  const [limit, setLimit] = useState(PAGE);
  const fits = (entry: PlanEntry) =>
    filter === null || (filter === 'near' ? entry.near !== undefined : entry.state === filter);
  const entries = plan.entries.filter(fits);
  // Pressed again: all of them.
  const choose = (next: Filter) => {
    setFilter(filter === next ? null : next);
    setLimit(PAGE);
  };
  return (
    <section class="import-preview">
      <h2>{t('exchange.preview')}</h2>
      <div class="import-filters">
        {ROW_STATES.filter((state) => plan.counts[state] > 0).map((state) => (
          <Chip key={state} pressed={filter === state} onClick={() => choose(state)}>
            {t(`exchange.count.${state}`, { count: plan.counts[state] })}
          </Chip>
        ))}
        {plan.near > 0 && (
          <Chip pressed={filter === 'near'} onClick={() => choose('near')}>
            {t('exchange.count.near', { count: plan.near })}
          </Chip>
        )}
      </div>
      <ol class="import-rows">
        {entries.slice(0, limit).map((entry) => (
          <PreviewRow key={entry.line} entry={entry} counted={counted} />
        ))}
      </ol>
      {entries.length > limit && (
        <Button look="link" onClick={() => setLimit(limit + PAGE)}>
          {t('list.more', { count: entries.length - limit })}
        </Button>
      )}
    </section>
  );
}
