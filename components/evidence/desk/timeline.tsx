import { useState } from 'preact/hooks';
import { CASE_STATES, type CaseNotes, type CaseWhole, type LogLine } from '../../../lib/evidence/types';
import { type TextKey, t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/button';
import { itemName, timeText } from './words';

/** Lines at first; looking at pictures makes a line each. */
const LINES = 12;

/** Everything that was done to the case, in words, the newest first. */
export function Timeline({ whole }: { whole: CaseWhole }) {
  const [count, setCount] = useState(LINES);
  const lines = whole.log.toReversed();
  return (
    <section class="room-box" aria-label={t('evidence.desk.log')}>
      <h2>{t('evidence.desk.log')}</h2>
      <ol class="log-lines">
        {lines.slice(0, count).map((line) => (
          <li key={line.seq}>
            <span class="log-when">{timeText(Date.parse(line.at), true)}</span>
            <span>
              {lineText(line, whole)}
              {line.by && <span class="log-by">{line.by}</span>}
            </span>
          </li>
        ))}
      </ol>
      {lines.length > count && (
        <Button look="link" onClick={() => setCount(count + 10 * LINES)}>
          {t('evidence.desk.more', { count: lines.length - count })}
        </Button>
      )}
    </section>
  );
}

/** What was done, to what, and the few things that a line says beside it. */
function lineText({ act, item, detail = {} }: LogLine, { items }: CaseWhole): string {
  const about = items.find(({ path }) => path === item);
  const state = CASE_STATES.find((each) => each === detail.state);
  // A capture's first line tells of it as a whole; a line with an item is of what it took.
  const what = act === 'capture' && item ? t('evidence.desk.act.kept') : t(`evidence.desk.act.${act}`);
  return [
    what,
    about ? itemName(about) : item,
    act === 'change' && (state ? t(`evidence.state.${state}`) : fieldNames(detail.fields)),
    detail.to,
    detail.reason,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** As the fields are called on the case's own page. */
const FIELDS: Record<keyof Omit<CaseNotes, 'reminded'>, TextKey> = {
  kind: 'evidence.desk.kind',
  state: 'evidence.desk.state',
  title: 'evidence.desk.title',
  deadline: 'evidence.desk.deadline',
  owner: 'evidence.desk.owner',
  orderIds: 'evidence.desk.orders',
  product: 'evidence.desk.product',
  fault: 'evidence.desk.fault',
  platformCase: 'evidence.desk.platformCase',
  checks: 'evidence.desk.checks',
  slots: 'evidence.submission',
  statement: 'evidence.submission.text',
};

function fieldNames(fields: unknown): string {
  const names = Object.entries(FIELDS).filter(([name]) => String(fields).split(' ').includes(name));
  return names.map(([, key]) => t(key)).join(t('evidence.desk.and'));
}
