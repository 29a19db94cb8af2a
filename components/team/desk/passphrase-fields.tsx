import { t } from '../../../lib/platform/i18n';
import { TextField } from '../../ui/text-field';
import { passphraseFault } from './passphrase';

interface PassphraseFieldsProps {
  value: string;
  again: string;
  onValue: (value: string) => void;
  onAgain: (again: string) => void;
}

/** A new passphrase, twice, with what it has to hold against. */
export function PassphraseFields({ value, again, onValue, onAgain }: PassphraseFieldsProps) {
  const fault = passphraseFault(value, again);
  return (
    <>
      <TextField
        label={t('team.passphrase')}
        hint={t('team.passphrase.hint')}
        warning={value && fault === 'weak' ? t('team.passphrase.weak') : undefined}
        type="password"
        autocomplete="new-password"
        value={value}
        onValue={onValue}
      />
      <TextField
        label={t('team.passphrase.again')}
        fault={again && fault === 'differs' ? t('team.passphrase.differs') : undefined}
        type="password"
        autocomplete="new-password"
        value={again}
        onValue={onAgain}
      />
    </>
  );
}
