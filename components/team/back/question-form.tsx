import { maskWords } from '../../../lib/guides/question';
import { type TextKey, t } from '../../../lib/platform/i18n';
import { LIMITS } from '../../../lib/replies/limits';
import type { BackState } from '../../../lib/team/back/types';
import { TextField } from '../../ui/text-field';
import { useKeptWords } from './kept-words';
import { LetterForm } from './letter-form';

/** What nothing here answers, and where. */
export interface Asked {
  text: string;
  marketplace: string;
  shop: string;
  /** Keys of the cards of whom something may be in it, and their names as the console shows them. */
  buyers: string[];
  names: (string | null)[];
}

interface QuestionFormProps {
  asked: Asked;
  person: BackState['person'];
  onSent: (state: BackState) => void;
  onCancel: () => void;
}

/**
 * “Nothing fits”: the question as the supervisor will read it. It begins without anything by which the buyer could be
 * known: an agent may have searched for what the buyer has just written.
 */
export function QuestionForm({ asked, person, onSent, onCancel }: QuestionFormProps) {
  const { marketplace, shop, buyers, names } = asked;
  const about = `question ${JSON.stringify(asked)}`;
  const [text, setText, forget] = useKeptWords(about, () => maskWords(asked.text, names));
  const body = { text: text.trim(), marketplace, shop, count: 1 };
  const where = [marketplace && t(`market.${marketplace}` as TextKey), shop].filter(Boolean).join(' · ');
  return (
    <LetterForm
      title={t('back.ask.question')}
      letter={body.text ? { kind: 'question', body, buyers } : null}
      {...{ person, onCancel }}
      onSent={(state) => {
        forget();
        onSent(state);
      }}
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
