import { useEffect, useState } from 'preact/hooks';
import type { ErasedCase } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { timeText } from './words';

/** What stays of cases that are gone, for whoever asks where one went. Nothing of it names a buyer. */
export function ErasedCases({ stamp }: { stamp: unknown }) {
  const erased = useErased(stamp);
  if (erased.length === 0) return null;
  return (
    <details>
      <summary>
        {t('evidence.desk.erased')} <span class="room-count">{erased.length}</span>
      </summary>
      <p class="desk-hint">{t('evidence.desk.erased.hint')}</p>
      <ul class="room-list erased-list">
        {erased.map((each) => (
          <li key={each.id}>
            <span>{each.id}</span>
            <span class="room-more">
              {t('evidence.desk.erased.line', {
                kind: t(`evidence.kind.${each.kind}`),
                opened: timeText(each.openedAt),
                count: each.items,
              })}
            </span>
            <span class="room-more">
              {t('evidence.desk.erased.why', { time: timeText(each.erasedAt), reason: each.reason })}
              {each.by && ` · ${each.by}`}
            </span>
            <code class="facts-hash">{each.head}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Read anew whenever `stamp` is another: cases have changed, so one may have gone. */
function useErased(stamp: unknown): readonly ErasedCase[] {
  const [erased, setErased] = useState<readonly ErasedCase[]>([]);
  useEffect(() => {
    let isLeft = false;
    void call('cases.erased', {}).then((answer) => {
      if (answer.ok && !isLeft) setErased(answer.value);
    });
    return () => {
      isLeft = true;
    };
  }, [stamp]);
  return erased;
}
