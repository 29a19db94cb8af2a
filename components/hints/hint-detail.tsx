import type { Likely, Signal } from '../../lib/buyer/types';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { reasonsOf } from './reason-words';
import type { Hints } from './types';

interface HintDetailProps {
  hints: Hints;
  onClose: () => void;
}

/** By type: the signals behind it with their reasons, how to talk to such a buyer, and the playbook for it. */
export function HintDetail({ hints, onClose }: HintDetailProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only catches the key of what is inside.
    <div
      class="hint-detail"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {hints.types.map((likely) => (
        <TypeHint key={likely.type.id} likely={likely} hints={hints} />
      ))}
      {hints.others.length > 0 && (
        <div class="hint-type">
          <h2>{t('hints.more')}</h2>
          <Signals signals={hints.others} hints={hints} />
        </div>
      )}
    </div>
  );
}

function TypeHint({ likely: { type, because }, hints }: { likely: Likely; hints: Hints }) {
  const playbook = hints.playbookOf(type);
  return (
    <div class={type.kind === 'malicious' ? 'hint-type hint-risk' : 'hint-type'}>
      <h2>{type.name}</h2>
      <Signals signals={because} hints={hints} />
      <ul class="hint-tips">
        {type.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      {playbook && (
        <Button look="link" onClick={() => hints.begin(playbook)}>
          {t('hints.begin', { name: playbook.name })}
        </Button>
      )}
    </div>
  );
}

function Signals({ signals, hints }: { signals: readonly Signal[]; hints: Hints }) {
  return (
    <ul class="hint-signals">
      {signals.map((signal) => (
        <li key={signal.signal} class="hint-signal">
          <span class="hint-name">{t(`signal.${signal.signal}`)}</span>
          <span class="hint-strength">{t(`hints.strength.${signal.strength}`)}</span>
          <span class="hint-marks">
            <button
              type="button"
              class="button button-link hint-mark"
              aria-label={t('hints.right.of', { signal: t(`signal.${signal.signal}`) })}
              aria-pressed={hints.right.has(signal.signal)}
              onClick={() => hints.mark(signal, 'right')}
            >
              {t('hints.right')}
            </button>
            <button
              type="button"
              class="button button-link hint-mark"
              aria-label={t('hints.wrong.of', { signal: t(`signal.${signal.signal}`) })}
              onClick={() => hints.mark(signal, 'wrong')}
            >
              {t('hints.wrong')}
            </button>
          </span>
          <span class="hint-reasons">{reasonsOf(signal, hints).join(' ')}</span>
        </li>
      ))}
    </ul>
  );
}
