import { Field } from './field';

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  /** Each with what it is called. */
  options: readonly (readonly [T, string])[];
  onValue: (value: T) => void;
  hint?: string | undefined;
  disabled?: boolean;
}

/** One of a few, with its label. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, value, options, onValue, disabled = false } = props;
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select
          class="control"
          {...control}
          disabled={disabled}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([each]) => each === event.currentTarget.value);
            if (chosen) onValue(chosen[0]);
          }}
        >
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
