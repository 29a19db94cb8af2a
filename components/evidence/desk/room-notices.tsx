import { useMemo, useState } from 'preact/hooks';
import { type ProductionReport, productionReports } from '../../../lib/evidence/production';
import { dueReminders, readReminders } from '../../../lib/evidence/reminders';
import type { CaseSummary } from '../../../lib/evidence/types';
import { call } from '../../../lib/messaging/call';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy';
import { Notice } from '../../ui/notice';
import { leftWord } from '../case-words';
import { buyerText, caseLine } from './words';

/** A case whose time is running out, at 24, 4 and 1 hours: one line, gone for good once it has been read. */
export function Reminders({ cases, now }: { cases: readonly CaseSummary[]; now: number }) {
  const due = dueReminders(cases, now);
  const [first] = due;
  if (!first) return null;
  return (
    <Notice
      inline
      actions={
        <Button look="link" onClick={() => void call('cases.reminded', { read: readReminders(due) })}>
          {t('evidence.known')}
        </Button>
      }
    >
      <a href={`#cases/${first.about.id}`}>{caseLine(first.about)}</a> {leftWord(first.about.deadline, now)}
      {due.length > 1 && ` · ${t('evidence.dueMore', { count: due.length - 1 })}`}
    </Notice>
  );
}

/** The same fault of the same product, raised once more than one customer had it. */
export function Production({ cases }: { cases: readonly CaseSummary[] }) {
  const reports = useMemo(() => productionReports(cases), [cases]);
  if (reports.length === 0) return null;
  return (
    <section class="room-box" aria-label={t('evidence.desk.production')}>
      <h2>{t('evidence.desk.production')}</h2>
      <ul class="room-list">
        {reports.map((report) => (
          <ReportLine key={`${report.shop} ${report.product} ${report.fault}`} report={report} />
        ))}
      </ul>
    </section>
  );
}

function ReportLine({ report }: { report: ProductionReport }) {
  const [said, say] = useState<'evidence.desk.copied' | 'say.notCopied' | null>(null);
  const { product, fault, customers, cases } = report;
  const copy = async () =>
    say((await copyText(reportText(report))) ? 'evidence.desk.copied' : 'say.notCopied');
  return (
    <li>
      <span>{t('evidence.desk.production.line', { product, fault, customers, cases: cases.length })}</span>
      <Button look="link" onClick={() => void copy()}>
        {t('evidence.desk.production.copy')}
      </Button>
      <span role="status">{said && t(said)}</span>
    </li>
  );
}

/** For whoever answers for the goods: what, how often, and by which orders it can be looked up. */
function reportText({ shop, product, fault, customers, cases }: ProductionReport): string {
  return [
    t('evidence.desk.production.head', { shop, product, fault }),
    t('evidence.desk.production.line', { product, fault, customers, cases: cases.length }),
    ...cases.map((each) =>
      [buyerText(each), each.orderIds.join(t('evidence.desk.and')), each.title, each.id]
        .filter(Boolean)
        .join(' · '),
    ),
  ].join('\n');
}
