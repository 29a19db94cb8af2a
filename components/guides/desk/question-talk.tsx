import type { OpenQuestion } from '../../../lib/guides/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { useLanguage } from '../../ui/use-language';
import type { Drafts } from './use-drafts';

interface QuestionTalkProps {
  question: OpenQuestion;
  drafts: Drafts;
  /** For how many days the words are kept. */
  days: number;
}

const DAY = 86_400_000;

/** The words around a question, until when they are kept, and the press that lets them go at once, for good. */
export function QuestionTalk({ question, drafts, days }: QuestionTalkProps) {
  const language = useLanguage();
  const { words, at } = question;
  if (words.length === 0) return <p class="desk-hint">{t('guides.desk.talk.gone')}</p>;
  // Where fewer days have been chosen since, the next sweep takes them.
  const until = new Date(Math.max(at + days * DAY, Date.now()));
  const day = until.toLocaleDateString(language, { dateStyle: 'medium' });
  const erase = async () => {
    if (await drafts.save('questions', { ...question, words: [] }))
      drafts.say({ tone: 'done', text: t('guides.desk.talk.gone'), actions: [] });
  };
  return (
    <>
      <ul class="question-talk" aria-label={t('guides.desk.talk')}>
        {words.map(({ side, text }, n) => (
          <li key={n}>
            <b>{t(`guides.desk.side.${side}`)}</b> {text}
          </li>
        ))}
      </ul>
      <p class="desk-hint">
        {t('guides.desk.talk.until', { day })}{' '}
        <Button look="link" onClick={() => void erase()}>
          {t('guides.desk.talk.erase')}
        </Button>
      </p>
    </>
  );
}
