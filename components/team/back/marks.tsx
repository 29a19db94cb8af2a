import { useContext, useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import type { BackState, WrittenLetter } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { OurTeamContext } from '../../ui/our-team';
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
  const { decided } = useContext(OurTeamContext);
  const isTeams = decided.includes('feedbackWords');
  const { isBusy, said, say, ask } = useAct();
  const read = async () => {
    const marks = await call('feedback.letters', {});
    if (marks.ok) setLetters(marks.value);
  };
  useEffect(() => void read(), []);
  const send = async () => {
    const state = await ask('back.write', { letters });
    if (!state) return;
    say(t('back.written', { count: letters.length }));
    setLetters([]);
    setOpen(false);
    onState(state);
    // What was marked since these were shown is shown before it goes, too.
    await read();
  };
  return (
    <section aria-label={t('back.marks')}>
      <h3>{t('back.marks')}</h3>
      {letters.length === 0 && <p class="desk-hint">{t('back.marks.none')}</p>}
      {letters.length > 0 && (
        <>
          <p class="desk-hint">{t(isTeams ? 'back.marks.hint.decided' : 'back.marks.hint')}</p>
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
