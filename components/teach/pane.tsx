import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { stepsOf } from '../../lib/teach/steps';
import type { TeachAct, TeachablePart, TeachState } from '../../lib/teach/types';
import { Button } from '../ui/button';
import { actOf } from './keys';
import { isOptional } from './outcome';
import './pane.css';
import { SaveForm } from './save-form';
import { StepRow } from './step-row';
import { Trial } from './trial';

interface TeachPaneProps {
  /** Where it is taught: the console's name, or the new site's. */
  title: string;
  /** Id of the console whose `parts` are taught again; null: a new one, all of it. */
  of: string | null;
  parts: readonly TeachablePart[] | null;
  /** What the page says of the lesson; null while it gets ready for it. */
  state: TeachState | null;
  /** The page could not get ready. */
  isFailed: boolean;
  act: (act: TeachAct) => void;
  onSaved: () => void;
  /** Nothing is kept. */
  onCancel: () => void;
}

/** Teaching a console by pointing, step by step in any order; the page says what came of each. */
export function TeachPane(props: TeachPaneProps) {
  const { title, of, parts, state, isFailed, act, onSaved, onCancel } = props;
  const steps = stepsOf(parts);
  const picking = state?.picking ?? null;
  const pane = useRef<HTMLElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const wasPicking = useRef(false);

  // The keyboard goes where the next key is meant: to the frame while it is moved, then to the next thing to do.
  useEffect(() => {
    if (picking) area.current?.focus();
    else if (wasPicking.current && document.hasFocus()) nextButton(pane.current)?.focus();
    wasPicking.current = picking !== null;
  }, [picking]);
  const isReady = state !== null;
  const missing = steps.filter((step) => !isOptional(step, parts) && state?.steps[step]?.state !== 'taught');
  useEffect(() => {
    if (isReady) nextButton(pane.current)?.focus();
  }, [isReady]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Held a moment too long, the Enter that chose would press the button that has the keyboard next.
    if (event.key === 'Enter' && event.repeat) return event.preventDefault();
    const meant = picking && !isField(event.target) && !isButtonPress(event) && actOf(event);
    if (!meant) return;
    act(meant);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section class="teach" ref={pane} aria-label={t('teach.title')} onKeyDown={onKeyDown}>
      <div class="teach-top">
        <h2>{t(parts ? 'teach.title.again' : 'teach.title')}</h2>
        <Button look="link" onClick={onCancel}>
          {t('teach.stop')}
        </Button>
      </div>
      <p class="teach-where">{title}</p>
      {!isReady && <p role="status">{t(isFailed ? 'teach.failed' : 'teach.waiting')}</p>}
      {isReady && (
        <ol class="teach-steps">
          {steps.map((step, index) => (
            <StepRow
              key={step}
              step={step}
              number={index + 1}
              taught={state.steps[step]}
              isPicking={picking === step}
              optional={isOptional(step, parts)}
              act={act}
              pickingRef={area}
            />
          ))}
        </ol>
      )}
      {state?.trial && <Trial trial={state.trial} steps={steps} />}
      {isReady && missing.length > 0 && (
        <p class="teach-missing">
          {t('teach.missing', {
            steps: missing.map((step) => t(`teach.step.${step}`)).join(t('list.comma')),
          })}
        </p>
      )}
      {state?.profile && missing.length === 0 && !picking && (
        <SaveForm profile={state.profile} of={of} parts={parts} onSaved={onSaved} />
      )}
    </section>
  );
}

/** Of the first step that is not taught yet; all taught: the button that keeps it. */
function nextButton(pane: HTMLElement | null): HTMLElement | null {
  const step = pane?.querySelector<HTMLElement>('.teach-step:not(.teach-step-taught) .teach-head button');
  return step ?? pane?.querySelector<HTMLElement>('.teach-save input, .teach-save button') ?? null;
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input, textarea');

/** Enter on a button of ours is for that button. */
const isButtonPress = ({ key, target }: KeyboardEvent) =>
  key === 'Enter' && target instanceof Element && target.matches('button');
