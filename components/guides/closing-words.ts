import type { Closing } from '../../lib/guides/closing';
import { t } from '../../lib/platform/i18n';

const MINUTE = 60_000;

/** How long until the console closes the order, or, where nobody has said how long that takes, since when it stands. */
export function closingWords({ placed, closes }: Closing, now: number): string {
  if (closes === null) return t('guides.closing.unknown', { time: lasting(now - placed) });
  return closes > now ? t('guides.closing.left', { time: lasting(closes - now) }) : t('guides.closing.over');
}

function lasting(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours > 0 ? t('guides.hours', { hours, minutes: rest }) : t('guides.minutes', { minutes: rest });
}
