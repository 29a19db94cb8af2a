import { t } from '../../lib/platform/i18n';
import type { TeachStep, TeachTrial } from '../../lib/teach/types';

interface TrialProps {
  trial: TeachTrial;
  /** What this lesson is about: nothing else is judged. */
  steps: readonly TeachStep[];
}

/** What would be read of the page as it is now: the agent compares it with what they see. */
export function Trial({ trial, steps }: TrialProps) {
  const { messages, name, box, orders } = trial;
  const has = (step: TeachStep) => steps.includes(step);
  return (
    <section class="teach-trial" aria-live="polite">
      <h3>{t('teach.trial')}</h3>
      <dl>
        {has('buyer-message') && <Line name="messages" text={t('teach.trial.counts', { ...messages })} />}
        {has('name') && <Line name="name" text={name ?? t('teach.trial.nothing')} />}
        {has('box') && <Line name="box" text={t(box ? 'teach.trial.yes' : 'teach.trial.nothing')} />}
        {has('order') && (
          <Line name="order" text={orders.join(t('list.comma')) || t('teach.trial.nothing')} />
        )}
      </dl>
      {!trial.holds && <p class="teach-problem">{t('teach.trial.doubt')}</p>}
    </section>
  );
}

function Line({ name, text }: { name: 'messages' | 'name' | 'box' | 'order'; text: string }) {
  return (
    <div class="teach-line">
      <dt>{t(`teach.trial.${name}`)}</dt>
      <dd>{text}</dd>
    </div>
  );
}
