import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Chip } from './chip';
import './choices-field.css';

interface ChoicesFieldProps<T extends string> {
  label: string;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  value: readonly T[];
  onValue: (value: T[]) => void;
  /** All of them are in sight from the first. */
  isOpen?: boolean;
  /** Said where none is chosen; absent: that none means all. */
  noneText?: string;
}

/** Any of several. What is chosen stays in sight while the rest is folded away. */
export function ChoicesField<T extends string>(props: ChoicesFieldProps<T>) {
  const { label, choices, nameOf, value, onValue, noneText } = props;
  const [isOpen, setOpen] = useState(props.isOpen ?? false);
  const shown = isOpen ? choices : choices.filter((choice) => value.includes(choice));
  return (
    <fieldset class="choices">
      <legend class="field-label">{label}</legend>
      {shown.map((choice) => (
        <Chip
          key={choice}
          pressed={value.includes(choice)}
          onClick={() => onValue(choices.filter((each) => (each === choice) !== value.includes(each)))}
        >
          {nameOf(choice)}
        </Chip>
      ))}
      {!isOpen && (
        <button type="button" class="chip" aria-expanded={false} onClick={() => setOpen(true)}>
          {value.length > 0 ? t('editor.choose') : (noneText ?? t('editor.choose.all'))}
        </button>
      )}
    </fieldset>
  );
}
