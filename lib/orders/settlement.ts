import { maskWords } from '../guides/question';
import type { OrderMark } from '../notes/mark';
import { isName } from './names';
import type { Badge, BadgeKind, Standing } from './standing';
import type { FlagColour, OrderStatus } from './types';

/** Why an order is to be looked at before anybody is paid for it. */
export type Anomaly =
  | { kind: 'two-agents'; agents: string[] }
  | { kind: 'not-saved' }
  /** The page shows another note than the last one that was seen saved, or none at all. */
  | { kind: 'note-differs' }
  | { kind: 'note-gone' }
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
  const agents = new Set(marks.map(({ agent }) => agent));
  const masked = (row: SettlementRow): SettlementRow => {
    if (withNames) return row;
    const order = shown.get(row.orderId);
    const names = [order?.buyer ?? null, order?.recipient?.name ?? null];
    const words = (note: string | null) => note && maskNote(note, names, agents);
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
  const groups = byOrder(marks);
  const unmarked = standings
    // Marked today and shown without a note it is neither: it stands among what does not add up.
    .filter(({ order, badges }) => !groups.has(order.id) && badges.some(({ kind }) => kind === 'unmarked'))
    .map(({ order }) => rowOf('unmarked', order.id));
  const odd = new Map<string, Anomaly[]>();
  const add = (orderId: string, why: Anomaly[]) => {
    if (why.length > 0) odd.set(orderId, [...(odd.get(orderId) ?? []), ...why]);
  };
  for (const [orderId, own] of groups) {
    add(orderId, [...anomaliesOf(own), ...noteAnomaly(own, shown.get(orderId)?.note ?? null)]);
  }
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

/** What the page shows beside what was saved last; `note` null: not shown. Consoles trim and wrap what they show. */
function noteAnomaly(marks: readonly OrderMark[], note: string | null): Anomaly[] {
  const last = marks.at(-1);
  if (!last?.isSaved || note === null || bare(note) === bare(last.after.note ?? '')) return [];
  return [{ kind: bare(note) === '' ? 'note-gone' : 'note-differs' }];
}

const bare = (note: string) => note.replace(/\s+/g, '');

/** A name behind the verbs of notes; rather too much than too little. */
const NAMED =
  /(?<=(?:收件人|收货人|联系人|姓名|名字|转[交给]给?|代收人?|交给|改名|换名)(?:改?[成为到]|是|[:： ])*)(?:[\u4e00-\u9fa5·]{2,4}?(?=改|换|代?收|电话|手机|地址|[^\u4e00-\u9fa5·]|$)|[\u4e00-\u9fa5·]{2,4}|[A-Za-z][A-Za-z ]{1,19}(?![A-Za-z]))/g;
/** 王芳收; a name beside what is masked already. */
const SIGNED =
  /(?<![\u4e00-\u9fa5])[\u4e00-\u9fa5·]{2,4}?(?=代?签?收(?![到货])| ?\*\*\*)|(?<=\*\*\* ?)[\u4e00-\u9fa5·]{2,4}(?![\u4e00-\u9fa5])/g;
/** What is left of a place behind a masked one. */
const REST =
  /\*\*\*[\u4e00-\u9fa5\dA-Za-z]{0,12}(?:村委会|居委会|[村屯组队]|超市|驿站|大厦|小区|花园|公寓|商店|学校|公司)/g;
/** What is left of a door: in notes it stands without a town before it. 1号 by itself is an agent's tag. */
const DOOR =
  /(?:[\dA-Za-z一二三四五六七八九十]{1,5}(?:号[楼院门]|[栋幢座弄]|单元|室|楼|层))+[\dA-Za-z-]*|(?:(?<=[路街巷道])|(?<=\*\*\*))\d{1,5}(?:号|-\d{1,5})*|(?<![\d.])\d{1,3}-\d{1,2}-\d{3,4}(?!\d)/g;

function maskNote(note: string, names: readonly (string | null)[], agents: ReadonlySet<string>): string {
  return maskWords(note, names)
    .replace(NAMED, (name) => (agents.has(name) ? name : '***'))
    .replace(DOOR, '***')
    .replace(SIGNED, (name) => (isName(name) && !agents.has(name) ? '***' : name))
    .replace(REST, '***')
    .replace(/\*\*\*(?:[ ,，-]*\*\*\*)+/g, '***');
}

/** The first sign stays, so that a person who knows them can tell; what the console masks is masked already. */
function maskedName(name: string | null): string | null {
  return name === null || /[*＊]/.test(name) ? name : `${[...name][0] ?? ''}***`;
}
