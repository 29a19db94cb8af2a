import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { type Limit, lengthOf } from '../../lib/template/length';
import { Button } from '../ui/button';
import { useIme } from '../ui/ime';
import { usePress } from '../ui/press';
import { LengthNote } from './length-note';
import './preview.css';
import type { PickMode } from './use-inserts';
import { edited, openHoles, type Preview } from './use-preview';

interface PreviewFieldProps {
  preview: Preview;
  mode: PickMode;
  limit: Limit | undefined;
  /** Whether its buyer is not the one who is open now. */
  isElsewhere: boolean;
  onText: (at: number, text: string) => void;
  onDone: () => void;
  onCancel: () => void;
}

/** A reply's text in its own row, to be changed before it goes out: Enter puts it in, Shift+Enter breaks a line. */
export function PreviewField({
  preview,
  mode,
  limit,
  isElsewhere,
  onText,
  onDone,
  onCancel,
}: PreviewFieldProps) {
  const form = useRef<HTMLFormElement>(null);
  const ime = useIme();
  const press = usePress();
  const { texts, shown } = preview;
  const holes = openHoles(preview);
  const isReady = holes.length === 0 && edited(preview) !== null;
  const name = shown.conversation?.buyer.name;
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (ime.owns(event) || event.altKey) return;
    const isText = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && isText && !event.shiftKey) press.down(event, () => isReady && onDone());
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      class="preview"
      ref={form}
      aria-label={t('preview.label')}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        ime.keyUp();
        press.up(event);
      }}
      onSubmit={(event) => event.preventDefault()}
    >
      {isElsewhere && name && <p class="preview-for">{t('preview.for', { name })}</p>}
      {texts.map((text, at) => (
        <label key={at} class="preview-message">
          <span class={texts.length > 1 ? 'preview-place' : 'spoken'}>
            {texts.length > 1 ? `${at + 1}/${texts.length}` : t('preview.text')}
          </span>
          <textarea
            class="control"
            rows={2}
            value={text}
            onCompositionStart={ime.start}
            onCompositionEnd={ime.end}
            onInput={(event) => onText(at, event.currentTarget.value)}
          />
          <LengthNote length={limit && lengthOf(text, limit.unit)} limit={limit} />
        </label>
      ))}
      <div class="fill-acts">
        <Button look="main" disabled={!isReady} onClick={onDone}>
          {t(`fill.${mode}`)} <kbd>Enter</kbd>
        </Button>
        <Button look="link" onClick={onCancel}>
          {t('fill.cancel')} <kbd>Esc</kbd>
        </Button>
        {holes.length > 0 && (
          <span class="fill-missing">{t('fill.missing', { names: holes.join(t('list.comma')) })}</span>
        )}
      </div>
    </form>
  );
}
