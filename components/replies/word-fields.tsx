import { t } from '../../lib/platform/i18n';
import { LIMITS } from '../../lib/replies/limits';
import type { Reply, Stage } from '../../lib/replies/types';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { fieldFault } from './field-fault';
import { STAGES } from './scope-bar';
import type { Faults, Written } from './written';

/** The fields of a reply, as the panel's editor and the desk both have them; each lays them out in its own room. */
export interface FieldProps {
  written: Written;
  faults: Faults;
  onChange: (part: Partial<Written>) => void;
}

export function TitleField({ written, faults, onChange }: FieldProps) {
  return (
    <TextField
      label={t('editor.title')}
      fault={fieldFault(faults.title)}
      maxLength={LIMITS.title}
      value={written.title}
      onValue={(title) => onChange({ title })}
    />
  );
}

export function BodyField({ written, faults, onChange }: FieldProps) {
  return (
    <TextField
      label={t('editor.body')}
      hint={t('editor.body.hint')}
      fault={fieldFault(faults.body)}
      rows={6}
      maxLength={LIMITS.body}
      value={written.body}
      onValue={(body) => onChange({ body })}
    />
  );
}

/** @param shared the other reply that has this code */
export function ShortcutField({
  written,
  faults,
  onChange,
  shared,
}: FieldProps & { shared?: Reply | undefined }) {
  return (
    <TextField
      label={t('editor.shortcut')}
      fault={fieldFault(faults.shortcut)}
      warning={shared && t('editor.shortcut.shared', { title: shared.title })}
      maxLength={LIMITS.shortcut}
      autocomplete="off"
      value={written.shortcut}
      onValue={(shortcut) => onChange({ shortcut: shortcut.toLowerCase() })}
    />
  );
}

export function StageField({ written, onChange }: Pick<FieldProps, 'written' | 'onChange'>) {
  return (
    <SelectField<Stage | ''>
      label={t('editor.stage')}
      value={written.stage ?? ''}
      options={[['', t('stage.any')], ...STAGES.map((stage) => [stage, t(`stage.${stage}`)] as const)]}
      onValue={(stage) => onChange({ stage: stage || null })}
    />
  );
}

export function TagsField({ written, faults, onChange }: FieldProps) {
  return (
    <TextField
      label={t('editor.tags')}
      hint={t('editor.tags.hint')}
      fault={fieldFault(faults.tags)}
      value={written.tags}
      onValue={(tags) => onChange({ tags })}
    />
  );
}
