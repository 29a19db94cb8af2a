import { useState } from 'preact/hooks';
import type { OpenQuestion } from '../../lib/guides/types';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

interface AnsweredLineProps {
  /** Newest first; each has its answer. */
  questions: readonly OpenQuestion[];
  onKnown: () => void;
}

/** What the supervisor has answered since the agent last looked. The answers stand in the list below, too. */
export function AnsweredLine({ questions, onKnown }: AnsweredLineProps) {
  const [isOpen, setOpen] = useState(false);
  const [first] = questions;
  if (!first) return null;
  return (
    <section class="answered" aria-label={t('guides.answered')}>
      <div class="answered-line">
        <button type="button" class="answered-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'down' : 'right'} />
          <span class="answered-mark">{t('guides.answered')}</span>
          <span class="answered-question">
            {questions.length > 1 ? t('guides.answered.count', { count: questions.length }) : first.question}
          </span>
        </button>
        <Button look="link" onClick={onKnown}>
          {t('notice.known')}
        </Button>
      </div>
      {isOpen && (
        <dl class="answered-list">
          {questions.map(({ id, question, answer }) => (
            <div key={id}>
              <dt>{question}</dt>
              <dd>{answer?.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
