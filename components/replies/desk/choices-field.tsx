import { Chip } from '../../ui/chip';

interface ChoicesFieldProps<T extends string> {
  label: string;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  value: readonly T[];
  onValue: (value: T[]) => void;
}

/** Several of a few; none chosen means all of them. */
export function ChoicesField<T extends string>(props: ChoicesFieldProps<T>) {
  const { label, choices, nameOf, value, onValue } = props;
  return (
    <fieldset class="choices-field">
      <legend class="field-label">{label}</legend>
      {choices.map((choice) => (
        <Chip
          key={choice}
          pressed={value.includes(choice)}
          onClick={() =>
            onValue(
              value.includes(choice)
                ? value.filter((each) => each !== choice)
                : choices.filter((each) => each === choice || value.includes(each)),
            )
          }
        >
          {nameOf(choice)}
        </Chip>
      ))}
    </fieldset>
  );
}
