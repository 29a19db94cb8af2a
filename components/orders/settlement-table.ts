import type { Table } from '../../lib/exchange/table-file';
import { dayOf } from '../../lib/guides/days';
import type { Anomaly, SettlementRow } from '../../lib/orders/settlement';
import { type TextKey, t } from '../../lib/platform/i18n';
import { badgeWords, clockWords } from './list/badge-words';

/** Null and empty alike leave a cell empty. `now`: epoch milliseconds, by which it is told how late an order is. */
type Column = [header: TextKey, cell: (row: SettlementRow, now: number) => string | null];

const COLUMNS: readonly Column[] = [
  ['order.sheet.group', ({ group }) => t(`order.sheet.group.${group}`)],
  ['order.sheet.order', ({ orderId }) => orderId],
  ['order.sheet.at', ({ at }) => (at === null ? null : `${dayOf(at)} ${clockWords(at)}`)],
  ['order.sheet.agent', ({ agent }) => agent],
  ['order.sheet.situation', ({ situation }) => situation],
  ['order.sheet.flag', ({ flag }) => flag && t(`notes.flag.${flag}`)],
  ['order.sheet.before', ({ before }) => before],
  ['order.sheet.after', ({ after }) => after],
  ['order.sheet.saved', ({ isSaved }) => savedWord(isSaved)],
  ['order.sheet.buyer', ({ buyer }) => buyer],
  ['order.sheet.shop', ({ shop }) => shop],
  ['order.sheet.status', ({ status }) => status && t(`order.status.${status}`)],
  ['order.sheet.why', ({ why }, now) => why.map((each) => anomalyWords(each, now)).join('; ')],
];
const WIDE: readonly TextKey[] = ['order.sheet.before', 'order.sheet.after', 'order.sheet.why'];

/** One table for people who pay commissions: every row says what it is, so that a filter tells the groups apart. */
export function settlementTable(rows: readonly SettlementRow[], now: number): Table {
  return {
    name: t('order.sheet'),
    rows: [
      COLUMNS.map(([header]) => t(header)),
      ...rows.map((row) => COLUMNS.map(([, cell]) => clipped(cell(row, now) ?? ''))),
    ],
    wide: new Set(WIDE.map((header) => t(header))),
  };
}

/** More fits into no cell of a spreadsheet, and is no note of anybody's. */
const LONGEST = 30_000;
const clipped = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const savedWord = (isSaved: boolean | null) =>
  isSaved === null ? null : t(isSaved ? 'order.sheet.saved.yes' : 'order.sheet.saved.no');

function anomalyWords(anomaly: Anomaly, now: number): string {
  if (anomaly.kind === 'not-saved' || anomaly.kind === 'note-differs' || anomaly.kind === 'note-gone') {
    return t(`order.anomaly.${anomaly.kind}`);
  }
  if (anomaly.kind === 'two-agents') {
    return t('order.anomaly.two-agents', { agents: anomaly.agents.join(', ') });
  }
  const { text, title } = badgeWords(anomaly, now);
  return `${text}: ${title}`;
}
