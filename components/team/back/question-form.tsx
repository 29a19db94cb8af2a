import { useState } from 'preact/hooks';
import { type TextKey, t } from '../../../lib/platform/i18n';
import { LIMITS } from '../../../lib/replies/limits';
import type { BackState } from '../../../lib/team/back/types';
import { TextField } from '../../ui/text-field';
import { LetterForm } from './letter-form';

/** What nothing here answers, and where. */
export interface Asked {
  text: string;
  marketplace: string;
  shop: string;
  /** Keys of the cards whose words it begins with. */
  buyers: string[];
}

interface QuestionFormProps {
  asked: Asked;
  person: BackState['person'];
  onSent: (state: BackState) => void;
  onCancel: () => void;
}

/** “Nothing fits”: the question as the supervisor will read it. */
export function QuestionForm({ asked, person, onSent, onCancel }: QuestionFormProps) {
  const { marketplace, shop, buyers } = asked;
  const [text, setText] = useState(asked.text);
  const body = { text: text.trim(), marketplace, shop, count: 1 };
  const where = [marketplace && t(`market.${marketplace}` as TextKey), shop].filter(Boolean).join(' · ');
  return (
    <LetterForm
      title={t('back.ask.question')}
      letter={body.text ? { kind: 'question', body, buyers } : null}
      {...{ person, onSent, onCancel }}
    >
      <TextField
        label={t('back.question')}
        hint={t('back.question.hint')}
        rows={3}
        maxLength={LIMITS.body}
        value={text}
        onValue={setText}
      />
      {where && <p class="back-about">{t('back.where', { where })}</p>}
    </LetterForm>
  );
}
