import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface FieldProps {
  label: string;
  /** What to know before typing. */
  hint?: string | undefined;
  /** What is wrong with what was typed; spoken at once. */
  fault?: string | undefined;
  /** What may be kept but is worth a look. */
  warning?: string | undefined;
  /** Builds the control; spread what it gets onto it, so that label, hint and fault belong to it. */
  children: (control: ControlProps) => ComponentChildren;
}

export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** A label above a control, what is to be said about it below. */
export function Field({ label, hint, fault, warning, children }: FieldProps) {
  const id = useId();
  const below = fault ?? warning ?? hint;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {below && (
        <p id={`${id}-below`} class={`field-below field-${fault ? 'fault' : warning ? 'warning' : 'hint'}`}>
          {below}
        </p>
      )}
    </div>
  );
}
