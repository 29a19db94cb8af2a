import { useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/call';
import type { CallValue } from '../../../lib/messaging/calls';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { faultText } from '../../ui/fault-text';
import type { OpenCase } from './types';
import { stampFaultText, timeText } from './words';

/** When the log was signed, and whether somebody else has put a time to it. */
export function Seals({ open }: { open: OpenCase }) {
  const [isBusy, setBusy] = useState(false);
  const { seals } = open.whole;
  const seal = async () => {
    setBusy(true);
    const answer = await call('evidence.seal', { caseId: open.whole.case.id });
    setBusy(false);
    if (!answer.ok) open.say(faultText(answer.error));
    else open.say(sealedText(answer.value));
    await open.reload();
  };
  return (
    <section class="room-box" aria-label={t('evidence.desk.seals')}>
      <h2>{t('evidence.desk.seals')}</h2>
      {seals.length === 0 && <p class="desk-hint">{t('evidence.desk.seals.none')}</p>}
      <ul class="room-list">
        {seals.toReversed().map((each) => (
          <li key={each.n}>
            <span>{t('evidence.desk.seal', { n: each.n, time: timeText(each.signedAt, true) })}</span>
            <span class={each.stampedAt === null ? 'room-more room-amber' : 'room-more'}>
              {each.stampedAt === null
                ? waitText(each.failure)
                : t('evidence.desk.seal.stamped', {
                    time: timeText(each.stampedAt, true),
                    name: each.authority,
                  })}
            </span>
          </li>
        ))}
      </ul>
      <div class="desk-acts">
        <Button disabled={isBusy} onClick={() => void seal()}>
          {t('evidence.desk.seal.now')}
        </Button>
      </div>
    </section>
  );
}

/** That it will come is said only where somebody has been named who could give it. */
function waitText(failure: string | null): string {
  if (failure === 'no-authority') return t('evidence.desk.seal.noAuthority');
  return [t('evidence.desk.seal.unstamped'), stampFaultText(failure)].filter(Boolean).join(' · ');
}

function sealedText({ isStamped, failure }: CallValue<'evidence.seal'>): string {
  if (isStamped) return t('evidence.desk.seal.done');
  return t(failure === 'no-authority' ? 'evidence.desk.seal.signed' : 'evidence.desk.seal.waits');
}
