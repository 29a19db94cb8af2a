import { t } from '../../../lib/platform/i18n';
import type { BackState } from '../../../lib/team/back/types';
import { Button } from '../../ui/button';
import { LetterText } from './letter-text';

interface StatusAskProps {
  back: BackState;
  onAnswer: (agreed: boolean) => void;
}

/** Asked once: whether the supervisor may see what is in force here and how much was used, and what that is. */
export function StatusAsk({ back: { status, person }, onAnswer }: StatusAskProps) {
  return (
    <section class="back-line" aria-label={t('back.ask')}>
      <strong>{t('back.ask')}</strong>
      <LetterText letter={{ kind: 'status', body: status }} person={person} />
      <p class="back-about">{t('back.ask.about')}</p>
      <div class="back-acts">
        <Button look="main" onClick={() => onAnswer(true)}>
          {t('back.ask.agree')}
        </Button>
        <Button onClick={() => onAnswer(false)}>{t('back.ask.refuse')}</Button>
      </div>
    </section>
  );
}
