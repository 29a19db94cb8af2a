import type { NoteSituation } from '../../../lib/notes/types';
import { FLAG_COLOURS, type FlagColour, ORDER_STATUSES } from '../../../lib/orders/types';
import { t } from '../../../lib/platform/i18n';
import { IconButton } from '../../ui/button';
import { ChoicesField } from '../../ui/choices-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { flagWord } from '../flag';

interface SituationFieldsProps {
  situation: NoteSituation;
  faultOf: (part: 'name' | 'template') => string | undefined;
  onSituation: (situation: NoteSituation) => void;
  /** Null: it is the only one. */
  onRemove: (() => void) | null;
}

/** One situation of a format: what it is called, how it is written, its flag, and where it is offered. */
export function SituationFields({ situation, faultOf, onSituation, onRemove }: SituationFieldsProps) {
  const change = (part: Partial<NoteSituation>) => onSituation({ ...situation, ...part });
  return (
    <fieldset class="note-desk-situation">
      <legend>{situation.name}</legend>
      <div class="note-desk-row">
        <TextField
          label={t('notes.desk.situation.name')}
          value={situation.name}
          fault={faultOf('name')}
          onValue={(name) => change({ name })}
        />
        <TextField
          label={t('notes.desk.template')}
          hint={t('notes.desk.template.hint')}
          value={situation.template}
          fault={faultOf('template')}
          onValue={(template) => change({ template })}
        />
        <FlagField flag={situation.flag} onFlag={(flag) => change({ flag })} />
        <TextField
          label={t('notes.desk.events')}
          hint={t('notes.desk.events.hint')}
          value={situation.events.join('、')}
          onDone={(typed) =>
            change({
              events: [...new Set(typed.split(/[、,，]/).map((each) => each.trim()))].filter(Boolean),
            })
          }
        />
      </div>
      <ChoicesField
        label={t('notes.desk.statuses')}
        choices={ORDER_STATUSES}
        nameOf={(status) => t(`order.status.${status}`)}
        value={situation.statuses}
        onValue={(statuses) => change({ statuses })}
      />
      {onRemove && (
        <IconButton
          icon="clear"
          label={t('notes.desk.situation.remove', { name: situation.name })}
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}

interface FlagFieldProps {
  flag: FlagColour | null;
  onFlag: (flag: FlagColour | null) => void;
}

export function FlagField({ flag, onFlag }: FlagFieldProps) {
  return (
    <SelectField<FlagColour | ''>
      label={t('notes.desk.flag')}
      value={flag ?? ''}
      options={[
        ['', t('notes.desk.flag.stays')],
        ...FLAG_COLOURS.map((each) => [each, flagWord(each)] as const),
      ]}
      onValue={(value) => onFlag(value === '' ? null : value)}
    />
  );
}
