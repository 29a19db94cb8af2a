import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { BackState, WrittenLetter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { useAct } from '../use-act';
import './back.css';
import { personText } from './letter-rows';

interface LetterFormProps {
  title: string;
  person: BackState['person'];
  /** Null: it says nothing yet. */
  letter: WrittenLetter | null;
  children: ComponentChildren;
  onSent: (state: BackState) => void;
  onCancel: () => void;
}

/** A letter before it is sent: the agent sees all of it. Ctrl+Enter sends, Esc leaves it. */
export function LetterForm({ title, person, letter, children, onSent, onCancel }: LetterFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, said, ask } = useAct();
  // The last edit and the key that sends may come within one drawing.
  const [isGoing, setGoing] = useState(false);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const send = async () => {
    if (!letter || isBusy || isGoing) return;
    setGoing(true);
    const state = await ask('back.write', { letters: [letter] });
    setGoing(false);
    if (state) onSent(state);
  };
  return (
    <form
      class="back-line"
      ref={form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key === 'Escape') onCancel();
        else if (isSend) void send();
        // Keys of the list are no keys of a text; those with Alt stay what they are everywhere.
        if (!event.altKey) event.stopPropagation();
        if (isSend) event.preventDefault();
      }}
    >
      <strong>{title}</strong>
      {children}
      <p class="back-about">{t('back.form.about', { person: personText(person) })}</p>
      <div class="back-acts">
        <Button look="main" type="submit" disabled={!letter || isBusy}>
          {t('back.form.send')} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button look="link" onClick={onCancel}>
          {t('fill.cancel')} <kbd>Esc</kbd>
        </Button>
        <span class="back-about" role="status">
          {said}
        </span>
      </div>
    </form>
  );
}
