import { t } from '../../lib/platform/i18n';
import { useNow } from '../ui/use-now';
import { clockFace } from './clock-face';

interface ClockProps {
  /** Epoch ms of the oldest unanswered message; null: nobody waits, or the page shows no times. */
  since: number | null;
  within: number;
}

/** How long the buyer may still wait. Alone in its component, so that a tick draws nothing else again. */
export function Clock({ since, within }: ClockProps) {
  const now = useNow(since === null ? null : 1000);
  if (since === null) return null;
  const face = clockFace(since, within, now);
  return (
    <span class={`clock clock-${face.tone}`} role="timer" title={t('clock.title', { seconds: within })}>
      {t(face.key, face.params)}
    </span>
  );
}
