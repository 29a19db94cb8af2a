import { useEffect, useState } from 'preact/hooks';
import { retention } from '../../../lib/evidence/room';
import type { CaseSummary } from '../../../lib/evidence/types';
import { t } from '../../../lib/platform/i18n';
import { ErasedCases } from './erased-cases';
import { caseLine, sizeText, timeText } from './words';

interface RoomStoreProps {
  cases: readonly CaseSummary[];
  /** For how many a closed case is kept. */
  years: number;
  now: number;
}

/** How much room the cases take, and which of them have been kept for long enough. Nothing goes by itself. */
export function RoomStore({ cases, years, now }: RoomStoreProps) {
  const space = useSpace();
  const bytes = cases.reduce((sum, each) => sum + each.bytes, 0);
  const old = cases.filter((each) => retention(each, years, now) !== null);
  return (
    <section class="room-box" aria-label={t('evidence.desk.store')}>
      <h2>{t('evidence.desk.store')}</h2>
      <p>
        {t('evidence.desk.store.cases', { count: cases.length, size: sizeText(bytes) })}
        {space && t('evidence.desk.store.free', { size: sizeText(space.free) })}
      </p>
      {space && (
        <meter
          class="room-meter"
          min={0}
          max={1}
          value={space.used}
          aria-label={t('evidence.desk.store.used')}
        />
      )}
      {old.length > 0 && (
        <>
          <p class="room-amber">{t('evidence.desk.old', { count: old.length, years })}</p>
          <ul class="room-list">
            {old.slice(0, 20).map((each) => (
              <li key={each.id}>
                <a href={`#cases/${each.id}`}>{caseLine(each)}</a>
                <span class="room-more">
                  {t(`evidence.desk.old.${retention(each, years, now) ?? 'soon'}`, {
                    date: timeText(each.closedAt ?? 0),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <ErasedCases stamp={cases} />
    </section>
  );
}

/** What the browser would still give us; null where it does not say. */
function useSpace(): { used: number; free: number } | null {
  const [space, setSpace] = useState<{ used: number; free: number } | null>(null);
  useEffect(() => {
    void navigator.storage?.estimate().then(({ usage, quota }) => {
      if (usage !== undefined && quota) setSpace({ used: usage / quota, free: quota - usage });
    });
  }, []);
  return space;
}
