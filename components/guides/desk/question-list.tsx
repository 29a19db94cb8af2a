import { useState } from 'preact/hooks';
import { answered, withAnswer } from '../../../lib/guides/question';
import type { OpenQuestion, ProductCard } from '../../../lib/guides/types';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useLanguage } from '../../ui/use-language';
import { TextField } from './form';
import { emptyCard } from './products-view';
import type { Drafts } from './use-drafts';

interface QuestionListProps {
  questions: readonly OpenQuestion[];
  products: readonly ProductCard[];
  drafts: Drafts;
}

/** What agents could not answer, the oldest first: each waits for somebody who writes the answer into a card. */
export function QuestionList({ questions, products, drafts }: QuestionListProps) {
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
        <Question key={question.id} question={question} products={products} drafts={drafts} />
      ))}
    </section>
  );
}

interface QuestionProps {
  question: OpenQuestion;
  products: readonly ProductCard[];
  drafts: Drafts;
}

const NEW = ' new';

function Question({ question, products, drafts }: QuestionProps) {
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
        <ul class="question-talk" aria-label={t('guides.desk.talk')}>
          {question.words.map(({ side, text }, n) => (
            <li key={n}>
              <b>{t(`guides.desk.side.${side}`)}</b> {text}
            </li>
          ))}
        </ul>
        <TextField label={t('guides.desk.question')} value={words} onValue={setWords} />
        <TextField label={t('guides.desk.answer')} rows={3} value={answer} onValue={setAnswer} />
        <Field label={t('guides.desk.card')}>
          {(control) => (
            <select
              class="control"
              {...control}
              value={isNew ? NEW : cardId}
              onChange={(event) => setCardId(event.currentTarget.value)}
            >
              {products.map((card) => (
                <option key={card.id} value={card.id}>
                  {card.name}
                </option>
              ))}
              <option value={NEW}>{t('guides.desk.card.new')}</option>
            </select>
          )}
        </Field>
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
