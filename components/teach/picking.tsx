import type { RefObject } from 'preact';
import { t } from '../../lib/platform/i18n';
import type { TeachAct, TeachStep } from '../../lib/teach/types';
import { Button } from '../ui/button';

interface PickingProps {
  step: TeachStep;
  act: (act: TeachAct) => void;
  pickingRef: RefObject<HTMLDivElement | null>;
}

const MOVES = [
  ['↑', 'out'],
  ['↓', 'in'],
  ['←', 'before'],
  ['→', 'after'],
] as const;

/** The page waits for a click; or the frame there is moved by keys from here, for who has no mouse. */
export function Picking({ step, act, pickingRef }: PickingProps) {
  return (
    <div class="teach-picking" ref={pickingRef} tabIndex={-1} role="group" aria-label={t('teach.picking')}>
      <p role="status">{t(`teach.hint.${step}`)}</p>
      <div class="teach-moves">
        {MOVES.map(([key, to]) => (
          <button key={to} type="button" class="chip" onClick={() => act({ act: 'move', to })}>
            <kbd>{key}</kbd> {t(`teach.move.${to}`)}
          </button>
        ))}
      </div>
      <div class="teach-acts">
        <Button look="main" onClick={() => act({ act: 'choose' })}>
          {t('teach.choose')} <kbd>Enter</kbd>
        </Button>
        <Button look="link" onClick={() => act({ act: 'cancel' })}>
          {t('teach.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}
