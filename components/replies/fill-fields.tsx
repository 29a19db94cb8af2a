import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Gap } from '../../lib/template/fill';
import { Button } from '../ui/button';
import { useIme } from '../ui/ime';
import { usePress } from '../ui/press';
import './fill-fields.css';
import type { PickMode } from './use-inserts';

/** Values that are the agent's own and can be kept for the next time. */
const LASTING = { 'agent.name': 'agentName', 'shop.name': 'shopName' } as const;
export type LastingSetting = (typeof LASTING)[keyof typeof LASTING];

interface FillFieldsProps {
  /** What was missing when the row was opened; one field for each key. */
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
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const isFull = missing.length === 0;
  const done = () => {
    if (!isFull) return;
    const kept = fields.flatMap(({ key }) =>
      key in LASTING && keep.has(key) ? [[LASTING[key as keyof typeof LASTING], values[key]?.trim()]] : [],
    );
    onDone(Object.fromEntries(kept));
  };
  const next = () => {
    const empty = fields.findIndex(({ key }) => missing.includes(key));
    if (empty < 0) done();
    else form.current?.querySelectorAll<HTMLInputElement>('.fill-input')[empty]?.focus();
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
      {fields.map(({ key, label, hint }) => (
        <div key={key} class="fill-field">
          <label class="fill-label">
            {label}
            <input
              class="fill-input"
              type="text"
              autocomplete="off"
              value={values[key] ?? ''}
              placeholder={hint ? t('fill.masked', { name: hint }) : ''}
              onInput={(event) => onValue(key, event.currentTarget.value)}
              onCompositionStart={ime.start}
              onCompositionEnd={ime.end}
            />
          </label>
          {key in LASTING && (
            <label class="fill-keep">
              <input type="checkbox" checked={keep.has(key)} onChange={() => setKeep(toggled(keep, key))} />
              {t('fill.keep')}
            </label>
          )}
        </div>
      ))}
      <div class="fill-acts">
        <Button look="main" disabled={!isFull} onClick={done}>
          {t(`fill.${mode}`)} <kbd>Enter</kbd>
        </Button>
        <Button look="link" onClick={onCancel}>
          {t('fill.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

const isCancel = (target: EventTarget | null) => target instanceof Element && target.matches('.button-link');

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
