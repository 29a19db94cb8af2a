import { CASE_KINDS, CASE_STATES } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { OpenCase } from './types';

/** What a person says of a case; each field is kept once it is left. */
export function CaseFields({ open }: { open: OpenCase }) {
  const { case: each } = open.whole;
  const change = (part: Parameters<OpenCase['change']>[0]) => void open.change(part);
  return (
    <div class="case-fields">
      <SelectField
        label={t('evidence.desk.state')}
        value={each.state}
        options={CASE_STATES.map((state) => [state, t(`evidence.state.${state}`)] as const)}
        onValue={(state) => change({ state })}
      />
      <div class="case-broad">
        <Field label={t('evidence.desk.deadline')}>
          {(control) => (
            <input
              class="control"
              type="datetime-local"
              {...control}
              value={localText(each.deadline)}
              onChange={(event) => change({ deadline: localTime(event.currentTarget.value), reminded: [] })}
            />
          )}
        </Field>
      </div>
      <SelectField
        label={t('evidence.desk.kind')}
        value={each.kind}
        options={CASE_KINDS.map((kind) => [kind, t(`evidence.kind.${kind}`)] as const)}
        onValue={(kind) => change({ kind })}
      />
      <TextField
        label={t('evidence.desk.owner')}
        value={each.owner}
        maxLength={40}
        onDone={(owner) => change({ owner: owner.trim() })}
      />
      <TextField
        label={t('evidence.desk.title')}
        value={each.title}
        maxLength={60}
        onDone={(title) => change({ title: title.trim() })}
      />
      <div class="case-broad">
        <TextField
          label={t('evidence.desk.orders')}
          value={each.orderIds.join(' ')}
          onDone={(text) => change({ orderIds: [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))] })}
        />
      </div>
      <TextField
        label={t('evidence.desk.platformCase')}
        value={each.platformCase}
        maxLength={60}
        onDone={(platformCase) => change({ platformCase: platformCase.trim() })}
      />
      <TextField
        label={t('evidence.desk.product')}
        value={each.product}
        maxLength={60}
        onDone={(product) => change({ product: product.trim() })}
      />
      <TextField
        label={t('evidence.desk.fault')}
        value={each.fault}
        maxLength={60}
        onDone={(fault) => change({ fault: fault.trim() })}
      />
    </div>
  );
}

/** As such a field has it: the machine's own time, to the minute. */
function localText(at: number | null): string {
  if (at === null) return '';
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function localTime(text: string): number | null {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}
