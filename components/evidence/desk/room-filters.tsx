import { DUES, type Due, type RoomQuery } from '../../../lib/evidence/room';
import {
  CASE_KINDS,
  CASE_STATES,
  type CaseKind,
  type CaseState,
  type CaseSummary,
} from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface RoomFiltersProps {
  cases: readonly CaseSummary[];
  query: RoomQuery;
  onQuery: (query: RoomQuery) => void;
}

/** What the list is narrowed to. Choices that would leave nothing, such as a shop without a case, are not offered. */
export function RoomFilters({ cases, query, onQuery }: RoomFiltersProps) {
  const all = ['', t('evidence.desk.all')] as const;
  const valuesOf = (field: 'shop' | 'owner') =>
    [...new Set([...cases.map((each) => each[field]), query[field] ?? ''])].filter(Boolean).sort();
  const set = (part: Partial<RoomQuery>) => onQuery({ ...query, ...part });
  return (
    <div class="room-filters">
      <TextField
        label={t('evidence.desk.search')}
        value={query.words}
        autocomplete="off"
        onValue={(words) => set({ words })}
      />
      <SelectField<CaseState | ''>
        label={t('evidence.desk.state')}
        value={query.state ?? ''}
        options={[all, ...CASE_STATES.map((each) => [each, t(`evidence.state.${each}`)] as const)]}
        onValue={(state) => set({ state: state || null })}
      />
      <SelectField<CaseKind | ''>
        label={t('evidence.desk.kind')}
        value={query.kind ?? ''}
        options={[all, ...CASE_KINDS.map((each) => [each, t(`evidence.kind.${each}`)] as const)]}
        onValue={(kind) => set({ kind: kind || null })}
      />
      <SelectField<Due | ''>
        label={t('evidence.desk.deadline')}
        value={query.due ?? ''}
        options={[all, ...DUES.map((each) => [each, t(`evidence.desk.due.${each}`)] as const)]}
        onValue={(due) => set({ due: due || null })}
      />
      <SelectField
        label={t('evidence.desk.shop')}
        value={query.shop ?? ''}
        options={[all, ...valuesOf('shop').map((each) => [each, each] as const)]}
        onValue={(shop) => set({ shop: shop || null })}
      />
      <SelectField
        label={t('evidence.desk.owner')}
        value={query.owner ?? ''}
        options={[all, ...valuesOf('owner').map((each) => [each, each] as const)]}
        onValue={(owner) => set({ owner: owner || null })}
      />
    </div>
  );
}
