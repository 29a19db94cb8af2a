import { useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { useIme } from '../ui/ime';

interface AddLineProps {
  label: string;
  button: string;
  length: number;
  /** Why it can't be called so. */
  faultOf: (name: string) => string | null;
  onAdd: (name: string) => void;
}

/** A name and a button that adds what is called so. Nothing is called wrong before the first try. */
export function AddLine({ label, button, length, faultOf, onAdd }: AddLineProps) {
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const ime = useIme();
  const fault = isTried ? faultOf(name) : null;
  const add = () => {
    setTried(true);
    if (faultOf(name)) return;
    onAdd(name.trim());
    setName('');
    setTried(false);
  };
  return (
    <form
      class="shops-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => event.key === 'Enter' && ime.owns(event) && event.preventDefault()}
      onKeyUp={ime.keyUp}
    >
      <Field label={label} fault={fault ?? undefined}>
        {(control) => (
          <input
            class="control"
            {...control}
            type="text"
            autocomplete="off"
            maxLength={length}
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setTried(false);
            }}
            onCompositionStart={ime.start}
            onCompositionEnd={ime.end}
          />
        )}
      </Field>
      <Button type="submit">{button}</Button>
    </form>
  );
}
