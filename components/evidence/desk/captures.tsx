import { missedIn } from '../../../lib/evidence/capture';
import type { Capture, CaptureEvent } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { timeText } from './words';

/** What happened while it ran and is worth a word; the rest is in the archive. */
const TOLD = [
  'tab-left',
  'zoomed',
  'resized',
  'message-came',
  'message-gone',
  'picture-missed',
  'settle-timeout',
  'place-lost',
] as const satisfies readonly CaptureEvent['name'][];

/** How each capture went: one that broke off, or lacks something, is not to look whole. */
export function Captures({ captures }: { captures: readonly Capture[] }) {
  if (captures.length === 0) return null;
  return (
    <section class="room-box" aria-label={t('evidence.desk.captures')}>
      <h2>{t('evidence.desk.captures')}</h2>
      <ul class="room-list">
        {captures.toReversed().map((each) => {
          const lacks = lacksOf(each);
          const told = TOLD.filter((name) => each.events.some((event) => event.name === name));
          return (
            <li key={each.id}>
              <span>
                {timeText(each.startedAt)} · {t('evidence.desk.capture.frames', { count: each.frames })} ·{' '}
                {t(`evidence.desk.capture.${each.state}`)}
              </span>
              {lacks.length > 0 && <span class="room-more room-amber">{lacks.join(' · ')}</span>}
              {told.length > 0 && (
                <span class="room-more">
                  {told.map((name) => t(`evidence.desk.capture.event.${name}`)).join(' · ')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function lacksOf({ gaps, reachedTop, reachedBottom, events }: Capture): string[] {
  const names = missedIn(events).map((part) => t(`evidence.part.${part}`));
  return [
    gaps.length > 0 ? t('evidence.desk.capture.gaps', { count: gaps.length }) : '',
    reachedTop === false ? t('evidence.desk.capture.noTop') : '',
    reachedBottom === false ? t('evidence.desk.capture.noBottom') : '',
    names.length > 0 ? t('evidence.desk.capture.missed', { names: names.join(t('evidence.desk.and')) }) : '',
  ].filter(Boolean);
}
