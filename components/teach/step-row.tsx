import type { RefObject } from 'preact';
import { t } from '../../lib/platform/i18n';
import type { TaughtStep, TeachAct, TeachStep } from '../../lib/teach/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Picking } from './picking';

interface StepRowProps {
  step: TeachStep;
  /** Counted from 1. */
  number: number;
  taught: TaughtStep | undefined;
  isPicking: boolean;
  optional: boolean;
  act: (act: TeachAct) => void;
  pickingRef: RefObject<HTMLDivElement | null>;
}

/** One thing to point at: what it is, what came of it, and the button that begins. */
export function StepRow({ step, number, taught, isPicking, optional, act, pickingRef }: StepRowProps) {
  const state = taught?.state ?? 'open';
  const begin = () => act({ act: 'pick', step });
  return (
    <li class={`teach-step teach-step-${isPicking ? 'picking' : state}`}>
      <span class="teach-mark">{state === 'taught' ? <Icon name="check" /> : number}</span>
      <div class="teach-main">
        <div class="teach-head">
          <h3 class="teach-name">
            {t(`teach.step.${step}`)}
            {optional && <span class="teach-optional">{t('teach.optional')}</span>}
          </h3>
          {!isPicking && (
            <Button look={state === 'open' ? 'plain' : 'link'} onClick={begin}>
              {state === 'open' && <Icon name="aim" />}
              {t(state === 'open' ? 'teach.pick' : 'teach.again')}
              <span class="spoken">{t(`teach.step.${step}`)}</span>
            </Button>
          )}
        </div>
        {isPicking ? (
          <Picking step={step} act={act} pickingRef={pickingRef} />
        ) : (
          <p class="teach-told" role="status">
            <Told step={step} taught={taught} />
          </p>
        )}
      </div>
    </li>
  );
}

/** What the page gives there now; or why the pick does not do, and what to point at instead. */
function Told({ step, taught }: { step: TeachStep; taught: TaughtStep | undefined }) {
  if (!taught || taught.state === 'open') return null;
  if (taught.state === 'failed') {
    return <span class="teach-problem">{t(`teach.problem.${taught.problem ?? 'no-hold'}`)}</span>;
  }
  return (
    <>
      {t(`teach.found.${step}`, { count: taught.count })}
      {taught.sample && (
        <q class="teach-sample" title={taught.sample}>
          {taught.sample}
        </q>
      )}
    </>
  );
}
