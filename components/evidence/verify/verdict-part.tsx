import type { Status, Verdict } from '../../../lib/evidence/verify/types';
import { t } from '../../../lib/platform/i18n';
import { FindingList } from './finding-list';
import { timeText } from './words';

/** Never "authentic": that a page was true is not among what a file can tell. */
function sumText({ status, findings }: Verdict): string {
  const count = findings.filter((finding) => finding.status === status).length;
  const texts: Record<Status, string> = {
    holds: t('evidence.verify.sum.holds'),
    unknown: t('evidence.verify.sum.unknown', { count }),
    fails: t('evidence.verify.sum.fails', { count }),
  };
  return texts[status];
}

export function VerdictPart({ verdict }: { verdict: Verdict }) {
  const { status, findings, about } = verdict;
  const time = (at: number | null) => (at === null ? t('evidence.verify.about.none') : timeText(at));
  return (
    <div class="verify-verdict">
      <p class={`verify-sum verify-${status}`} role="status">
        {sumText(verdict)}
      </p>
      {about.caseId !== null && (
        <dl class="verify-about">
          <dt>{t('evidence.verify.about.case')}</dt>
          <dd>{about.caseId}</dd>
          <dt>{t('evidence.verify.about.items')}</dt>
          <dd>{t('evidence.verify.about.items.count', { count: about.items ?? 0 })}</dd>
          <dt>{t('evidence.verify.about.first')}</dt>
          <dd>{time(about.firstSealedAt)}</dd>
          <dt>{t('evidence.verify.about.whole')}</dt>
          <dd>{time(about.sealedAt)}</dd>
          {about.authorities.length > 0 && (
            <>
              <dt>{t('evidence.verify.about.authority')}</dt>
              <dd>{about.authorities.join(', ')}</dd>
            </>
          )}
          <dt>{t('evidence.verify.about.key')}</dt>
          <dd>
            <code>{about.fingerprint ?? t('evidence.verify.about.none')}</code>
          </dd>
        </dl>
      )}
      <FindingList findings={findings} />
      <section class="verify-group">
        <h2>{t('evidence.verify.limits')}</h2>
        <ul class="verify-limits">
          <li>{t('evidence.verify.limits.page')}</li>
          <li>{t('evidence.verify.limits.anew')}</li>
          <li>{t('evidence.verify.limits.words')}</li>
          <li>{t('evidence.verify.limits.revoked')}</li>
        </ul>
      </section>
    </div>
  );
}
