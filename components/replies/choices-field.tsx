import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Chip } from '../ui/chip';
import './editor.css';

interface ChoicesFieldProps<T extends string> {
  label: string;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  value: readonly T[];
  onValue: (value: T[]) => void;
  /** All of them are in sight from the first. */
  isOpen?: boolean;
}

/** Any of several; none chosen means all. What is chosen stays in sight while the rest is folded away. */
export function ChoicesField<T extends string>(props: ChoicesFieldProps<T>) {
  const { label, choices, nameOf, value, onValue } = props;
  const [isOpen, setOpen] = useState(props.isOpen ?? false);
  const shown = isOpen ? choices : choices.filter((choice) => value.includes(choice));
  return (
    <fieldset class="editor-choices">
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
          {t(value.length > 0 ? 'editor.choose' : 'editor.choose.all')}
        </button>
      )}
    </fieldset>
  );
}
