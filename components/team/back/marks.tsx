import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import type { BackState, WrittenLetter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { SaidLine } from '../desk/said';
import { useAct } from '../use-act';
import { LetterText } from './letter-text';

interface MarksProps {
  onState: (state: BackState) => void;
}

/** Hints that were called wrong, gathered until the agent hands them on: all that would go is shown first. */
export function Marks({ onState }: MarksProps) {
  const [letters, setLetters] = useState<WrittenLetter[]>([]);
  const [isOpen, setOpen] = useState(false);
  const { isBusy, said, say, ask } = useAct();
  useEffect(() => {
    void call('feedback.letters', {}).then((read) => read.ok && setLetters(read.value));
  }, []);
  const send = async () => {
    const state = await ask('back.write', { letters });
    if (!state) return;
    say(t('back.written', { count: letters.length }));
    setLetters([]);
    onState(state);
  };
  return (
    <section aria-label={t('back.marks')}>
      <h3>{t('back.marks')}</h3>
      {letters.length === 0 && <p class="desk-hint">{t('back.marks.none')}</p>}
      {letters.length > 0 && (
        <>
          <p class="desk-hint">{t('back.marks.hint')}</p>
          <details class="back-row" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t('back.marks.look', { count: letters.length })}</summary>
            {letters.map((letter, at) => (
              <LetterText key={at} letter={letter} />
            ))}
          </details>
          <div class="desk-acts">
            {/* Not before it was seen. */}
            <Button disabled={!isOpen || isBusy} onClick={() => void send()}>
              {t('back.form.send')}
            </Button>
          </div>
        </>
      )}
      <SaidLine said={said} />
    </section>
  );
}
