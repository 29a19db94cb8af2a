import { Field } from './field';

interface TextFieldProps {
  label: string;
  value: string;
  /** As it is typed. */
  onValue?: (value: string) => void;
  /** Once what was typed stands: the field is left, or Enter was pressed in it. */
  onDone?: (value: string) => void;
  hint?: string | undefined;
  fault?: string | undefined;
  warning?: string | undefined;
  type?: 'text' | 'date' | 'url' | 'password';
  /** Of several lines. */
  rows?: number;
  maxLength?: number;
  inputMode?: 'numeric';
  autocomplete?: 'off' | 'new-password';
}

/** A text with its label: of one line, or, with `rows`, of several. */
export function TextField(props: TextFieldProps) {
  const { label, hint, fault, warning, value, onValue, onDone, type = 'text', rows, ...rest } = props;
  const heard = {
    ...rest,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onValue?.(event.currentTarget.value),
    onChange: (event: { currentTarget: { value: string } }) => onDone?.(event.currentTarget.value),
  };
  return (
    <Field label={label} hint={hint} fault={fault} warning={warning}>
      {(control) =>
        rows ? (
          <textarea class="control" {...control} {...heard} rows={rows} />
        ) : (
          // Attributes are typed by the kind of field; these are those that all kinds have.
          <input class="control" {...control} {...heard} type={type as 'text'} />
        )
      }
    </Field>
  );
}
