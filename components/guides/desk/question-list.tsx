import { useState } from 'preact/hooks';
import { answered, withAnswer } from '../../../lib/guides/question';
import type { OpenQuestion, ProductCard } from '../../../lib/guides/types';
import { type Settings, TALK_DAYS } from '../../../lib/messaging/settings';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Decided } from '../../ui/decided';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useLanguage } from '../../ui/use-language';
import { emptyCard } from './products-view';
import { QuestionTalk } from './question-talk';
import type { Drafts } from './use-drafts';

/** For how many days the words around a question are kept. */
export interface TalkKeeping {
  days: Settings['talkDays'];
  onDays: (days: Settings['talkDays']) => void;
}

interface QuestionListProps {
  questions: readonly OpenQuestion[];
  products: readonly ProductCard[];
  drafts: Drafts;
  talk: TalkKeeping;
}

/** What agents could not answer, the oldest first: each waits for somebody who writes the answer into a card. */
export function QuestionList({ questions, products, drafts, talk }: QuestionListProps) {
  const open = questions.filter(({ answer }) => answer === null).sort((a, b) => a.at - b.at);
  const done = questions.length - open.length;
  return (
    <section class="questions" aria-label={t('guides.desk.open')}>
      <h2>
        {t('guides.desk.open')} {open.length > 0 && <span class="questions-count">{open.length}</span>}
      </h2>
      {open.length === 0 && (
        <p class="desk-hint">
          {t(done > 0 ? 'guides.desk.open.done' : 'guides.desk.open.none', { count: done })}
        </p>
      )}
      {open.map((question) => (
        <Question key={question.id} {...{ question, products, drafts, talk }} />
      ))}
      {open.length > 0 && (
        <Decided of="talkDays">
          <SelectField
            label={t('guides.desk.talkDays')}
            hint={t('guides.desk.talkDays.hint')}
            value={String(talk.days)}
            options={TALK_DAYS.map((days) => [String(days), t('guides.desk.talkDays.count', { days })])}
            onValue={(chosen) => talk.onDays(TALK_DAYS.find((days) => String(days) === chosen) ?? talk.days)}
          />
        </Decided>
      )}
    </section>
  );
}

interface QuestionProps extends Omit<QuestionListProps, 'questions'> {
  question: OpenQuestion;
}

const NEW = ' new';

function Question({ question, products, drafts, talk }: QuestionProps) {
  const language = useLanguage();
  const [words, setWords] = useState(question.question);
  const [answer, setAnswer] = useState('');
  const about = products.find(({ name }) => name === question.product);
  const [cardId, setCardId] = useState(about?.id ?? products[0]?.id ?? NEW);
  const [name, setName] = useState(question.product ?? '');
  const isNew = !products.some(({ id }) => id === cardId);
  const isReady = words.trim() !== '' && answer.trim() !== '' && (!isNew || name.trim() !== '');
  const keep = async () => {
    const card = products.find(({ id }) => id === cardId) ?? emptyCard(name.trim());
    // The card first: a question that says it is answered must have its answer somewhere.
    if (!(await drafts.save('products', withAnswer(card, words.trim(), answer.trim())))) return;
    const now = answered({ ...question, question: words.trim() }, answer.trim(), card.id, Date.now());
    if (await drafts.save('questions', now))
      drafts.say({ tone: 'done', text: t('guides.desk.answered', { name: card.name }), actions: [] });
  };
  return (
    <details class="question">
      <summary>
        <span class="question-words">{question.question}</span>
        <span class="question-about">
          {[
            question.product,
            new Date(question.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <div class="question-fields">
        <QuestionTalk question={question} drafts={drafts} days={talk.days} />
        <TextField label={t('guides.desk.question')} value={words} onValue={setWords} />
        <TextField label={t('guides.desk.answer')} rows={3} value={answer} onValue={setAnswer} />
        <SelectField
          label={t('guides.desk.card')}
          value={isNew ? NEW : cardId}
          options={[
            ...products.map((card) => [card.id, card.name] as const),
            [NEW, t('guides.desk.card.new')] as const,
          ]}
          onValue={setCardId}
        />
        {isNew && <TextField label={t('guides.desk.card.name')} value={name} onValue={setName} />}
        <div class="desk-acts">
          <Button look="main" disabled={!isReady} onClick={() => void keep()}>
            {t('guides.desk.card.keep')}
          </Button>
          <Button look="danger" onClick={() => void drafts.remove('questions', question)}>
            {t('guides.desk.remove')}
          </Button>
        </div>
      </div>
    </details>
  );
}
