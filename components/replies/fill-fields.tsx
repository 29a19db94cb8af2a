import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Gap } from '../../lib/template/fill';
import { Button } from '../ui/button';
import { useIme } from '../ui/ime';
import { usePress } from '../ui/press';
import { FillField } from './fill-field';
import './fill-fields.css';
import type { PickMode } from './use-inserts';

/** Values that are the agent's own and can be kept for the next time. */
const LASTING = { 'agent.name': 'agentName', 'shop.name': 'shopName' } as const;
export type LastingSetting = (typeof LASTING)[keyof typeof LASTING];

interface FillFieldsProps {
  /** What there was to fill in when the row was opened (`Filled.asks`); one field for each key. */
  gaps: readonly Gap[];
  values: Readonly<Record<string, string>>;
  /** Keys that have no value yet that could go out. */
  missing: readonly string[];
  mode: PickMode;
  onValue: (key: string, value: string) => void;
  /** All filled: the text goes out. */
  onDone: (keep: Partial<Record<LastingSetting, string>>) => void;
  onCancel: () => void;
}

/** The blanks of a reply, in its own row. Enter goes to the next one, from the last it inserts or copies. */
export function FillFields({ gaps, values, missing, mode, onValue, onDone, onCancel }: FillFieldsProps) {
  const fields = gaps.filter((gap, index) => gaps.findIndex(({ key }) => key === gap.key) === index);
  const [keep, setKeep] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const ime = useIme();
  const press = usePress();
  useEffect(() => focusOn(form.current, 0), []);

  const open = fields.filter(({ key }) => missing.includes(key));
  const done = () => {
    if (open.length > 0) return;
    const kept = fields.flatMap(({ key }) =>
      key in LASTING && keep.has(key) ? [[LASTING[key as keyof typeof LASTING], values[key]?.trim()]] : [],
    );
    onDone(Object.fromEntries(kept));
  };
  const next = () => {
    const [first] = open;
    if (first) focusOn(form.current, fields.indexOf(first));
    else done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Alt and a digit pick another row from here, too.
    if (ime.owns(event) || event.altKey) return;
    // On the button that inserts, too: its own click comes on the way down, see press.ts.
    if (event.key === 'Enter' && !isCancel(event.target)) press.down(event, next);
    else if (event.key === 'Escape') onCancel();
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      class="fill"
      ref={form}
      aria-label={t('fill.label')}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        ime.keyUp();
        press.up(event);
      }}
      onSubmit={(event) => event.preventDefault()}
    >
      {fields.map((gap) => (
        <div key={gap.key} class="fill-field">
          <FillField
            gap={gap}
            value={values[gap.key] ?? ''}
            isMissing={missing.includes(gap.key)}
            ime={ime}
            onValue={(value) => onValue(gap.key, value)}
          />
          {gap.key in LASTING && (
            <label class="fill-keep">
              <input
                type="checkbox"
                checked={keep.has(gap.key)}
                onChange={() => setKeep(toggled(keep, gap.key))}
              />
              {t('fill.keep')}
            </label>
          )}
        </div>
      ))}
      <div class="fill-acts">
        <Button look="main" disabled={open.length > 0} onClick={done}>
          {t(`fill.${mode}`)} <kbd>Enter</kbd>
        </Button>
        <Button look="link" onClick={onCancel}>
          {t('fill.cancel')} <kbd>Esc</kbd>
        </Button>
        {open.length > 0 && (
          <span class="fill-missing">
            {t('fill.missing', { names: open.map(({ label }) => label).join(t('list.comma')) })}
          </span>
        )}
      </div>
    </form>
  );
}

const isCancel = (target: EventTarget | null) => target instanceof Element && target.matches('.button-link');

/** Of what there is to choose from, on what is chosen, else on the first, which the keyboard has not chosen by that. */
function focusOn(form: HTMLFormElement | null, index: number): void {
  const field = form?.querySelectorAll('.fill-field')[index];
  (
    field?.querySelector<HTMLElement>('input:checked[type="radio"]') ?? field?.querySelector('input')
  )?.focus();
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
