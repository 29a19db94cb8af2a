import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { ImportQuestion } from './use-import';

/** Whether a file may take the place of a console that came with us. Escape says no. */
export function ReplaceQuestion({ names, onAnswer }: ImportQuestion) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // Not to a button: the Enter that chose the file would answer, held a moment too long.
    group.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const text = t('consoles.replace.ask', { names });
  return (
    <div
      ref={group}
      class="platforms-question"
      role="group"
      aria-label={text}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
    >
      <Notice
        inline
        actions={
          <>
            <Button onClick={() => onAnswer(true)}>{t('consoles.replace.yes')}</Button>
            <Button look="link" onClick={() => onAnswer(false)}>
              {t('consoles.replace.no')}
            </Button>
          </>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
