import { maskWords } from '../guides/question';
import type { OrderMark } from '../notes/mark';
import type { Badge, BadgeKind, Standing } from './standing';
import type { FlagColour, OrderStatus } from './types';

/** Why an order is to be looked at before anybody is paid for it. */
export type Anomaly =
  | { kind: 'two-agents'; agents: string[] }
  | { kind: 'not-saved' }
  | Extract<Badge, { kind: 'past-ship-by' | 'ordered-twice' | 'wrong-format' }>;

/** One line of a day's settlement; null: not known. */
export interface SettlementRow {
  group: 'marked' | 'unmarked' | 'anomaly';
  orderId: string;
  /** Epoch milliseconds: when it was marked. */
  at: number | null;
  agent: string | null;
  situation: string | null;
  flag: FlagColour | null;
  before: string | null;
  after: string | null;
  isSaved: boolean | null;
  buyer: string | null;
  shop: string | null;
  status: OrderStatus | null;
  why: Anomaly[];
}

export interface SettlementOptions {
  /** Of the day, oldest first. */
  marks: readonly OrderMark[];
  /** Of the orders on the page; empty where none is shown. */
  standings: readonly Standing[];
  situationName: (formatId: string, situationId: string) => string | null;
  /** Whether names, telephones and addresses stay as they are. */
  withNames: boolean;
}

/** Badges that cost money when nobody sees to them. */
const ANOMALIES: ReadonlySet<BadgeKind> = new Set<BadgeKind>([
  'past-ship-by',
  'ordered-twice',
  'wrong-format',
]);

/** What was marked, then the page's orders that nobody has marked, then what does not add up. */
export function settle({ marks, standings, situationName, withNames }: SettlementOptions): SettlementRow[] {
  const shown = new Map(standings.map(({ order }) => [order.id, order]));
  const rowOf = (group: SettlementRow['group'], orderId: string, why: Anomaly[] = []): SettlementRow => {
    const order = shown.get(orderId);
    const buyer = order?.buyer ?? null;
    return {
      ...{
        group,
        orderId,
        why,
        at: null,
        agent: null,
        situation: null,
        isSaved: null,
        shop: null,
        before: null,
      },
      flag: order?.flag ?? null,
      after: order?.note ?? null,
      buyer,
      status: order?.status ?? null,
    };
  };
  const masked = (row: SettlementRow): SettlementRow => {
    if (withNames) return row;
    const order = shown.get(row.orderId);
    const names = [order?.buyer ?? null, order?.recipient?.name ?? null];
    const words = (note: string | null) => note && maskWords(note, names);
    return { ...row, before: words(row.before), after: words(row.after), buyer: maskedName(row.buyer) };
  };

  const marked = marks.map((mark) => ({
    ...rowOf('marked', mark.orderId),
    at: mark.at,
    agent: mark.agent,
    situation: situationName(mark.formatId, mark.situationId),
    flag: mark.after.flag,
    before: mark.before.note,
    after: mark.after.note,
    isSaved: mark.isSaved,
    shop: mark.shop || null,
  }));
  const unmarked = standings
    .filter(({ badges }) => badges.some(({ kind }) => kind === 'unmarked'))
    .map(({ order }) => rowOf('unmarked', order.id));
  const odd = new Map<string, Anomaly[]>();
  const add = (orderId: string, why: Anomaly[]) => {
    if (why.length > 0) odd.set(orderId, [...(odd.get(orderId) ?? []), ...why]);
  };
  for (const [orderId, own] of byOrder(marks)) add(orderId, anomaliesOf(own));
  for (const { order, badges } of standings) {
    add(
      order.id,
      badges.filter((badge): badge is Anomaly & Badge => ANOMALIES.has(badge.kind)),
    );
  }
  const anomalies = [...odd].map(([orderId, why]) => rowOf('anomaly', orderId, why));
  return [...marked, ...unmarked, ...anomalies].map(masked);
}

function byOrder(marks: readonly OrderMark[]): Map<string, OrderMark[]> {
  const groups = new Map<string, OrderMark[]>();
  for (const mark of marks) groups.set(mark.orderId, [...(groups.get(mark.orderId) ?? []), mark]);
  return groups;
}

function anomaliesOf(marks: readonly OrderMark[]): Anomaly[] {
  const agents = [...new Set(marks.map(({ agent }) => agent))];
  return [
    ...(agents.length > 1 ? [{ kind: 'two-agents', agents } as const] : []),
    ...(marks.some(({ isSaved }) => !isSaved) ? [{ kind: 'not-saved' } as const] : []),
  ];
}

/** The first sign stays, so that a person who knows them can tell; what the console masks is masked already. */
function maskedName(name: string | null): string | null {
  return name === null || /[*＊]/.test(name) ? name : `${[...name][0] ?? ''}***`;
}
