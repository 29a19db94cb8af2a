import { useId } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Gap } from '../../lib/template/fill';
import type { ImeGuard } from '../ui/ime';

interface FillFieldProps {
  gap: Gap;
  value: string;
  /** It has no value yet that could go out. */
  isMissing: boolean;
  ime: ImeGuard;
  onValue: (value: string) => void;
}

/** One blank: a line to write in, a number, a day, or what there is to choose from. */
export function FillField({ gap, value, isMissing, ime, onValue }: FillFieldProps) {
  const { key, label, input } = gap;
  const id = useId();
  if (input.type === 'choice') {
    return (
      <fieldset class="fill-choice">
        {/* Of a choice that was given no name its options say all. */}
        <legend class={gap.kind === 'choice' ? 'spoken' : 'fill-name'}>{label}</legend>
        {input.options.map((option) => (
          <label key={option} class="fill-option">
            <input
              type="radio"
              name={key}
              checked={value === option}
              onChange={() => onValue(option)}
              // What may stay out can be taken back: a chosen radio button tells nobody when it is clicked.
              onClick={() => gap.optional && value === option && onValue('')}
            />
            <span>{option}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  const isWrong = isMissing && value.trim() !== '';
  const props = {
    class: 'fill-input',
    id,
    value,
    'aria-invalid': isWrong,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  };
  return (
    <span class="fill-line">
      <label class="fill-label" for={id}>
        {label}
      </label>
      {input.type === 'date' ? (
        <input type="date" {...props} />
      ) : (
        <input
          type="text"
          inputMode={input.type === 'number' ? 'decimal' : 'text'}
          autocomplete="off"
          placeholder={placeholderOf(gap)}
          onCompositionStart={ime.start}
          onCompositionEnd={ime.end}
          {...props}
        />
      )}
      {isWrong && input.type === 'number' && <span class="fill-wrong">{t('fill.number')}</span>}
    </span>
  );
}

function placeholderOf({ key, hint, optional, input }: Gap): string {
  if (hint !== null) return t(key === 'buyer.name' ? 'fill.masked' : 'fill.hint', { name: hint });
  if (optional) return t('fill.optional');
  if (input.type === 'number') return t('fill.number');
  return isOfShop(key) ? t('fill.shop') : '';
}

/** It stands in the shops' table, or rather does not. */
const isOfShop = (key: string): boolean => key.startsWith('shop.') && key !== 'shop.name';
