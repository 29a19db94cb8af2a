import type { Message } from '../conversation/types';
import type { Order, OrderStatus } from '../orders/types';
import type { Language } from '../replies/types';
import type { Playbook } from './types';
import { bundledIdOf, standing } from './walk';

/**
 * What makes a bundled playbook worth proposing: a closed list of words in the buyer's own messages, or the state of
 * the order. Only ever proposed, with its reason.
 */
interface Sign {
  /** Its id in the bundled packs. */
  playbook: string;
  words: Record<Language, readonly string[]>;
  statuses?: readonly OrderStatus[];
  /** Also where an order that waits to be sent is near or past its time. */
  whenDue?: true;
}

/** In order of weight: an angry buyer who asks for a refund is an angry buyer first. */
const SIGNS: readonly Sign[] = [
  {
    playbook: 'complaint',
    words: {
      'zh-CN': [
        '投诉',
        '举报',
        '12315',
        '消协',
        '曝光',
        '骗子',
        '欺骗',
        '态度差',
        '态度太差',
        '什么态度',
        '忍无可忍',
      ],
      en: ['complain', 'complaint', 'report you', 'scam', 'rude', 'unacceptable'],
    },
  },
  {
    playbook: 'review',
    words: { 'zh-CN': ['差评', '中评', '一星'], en: ['bad review', 'negative review', 'one star', '1 star'] },
  },
  {
    playbook: 'cancel',
    words: {
      'zh-CN': ['取消订单', '撤单', '不想要了', '不要了', '拍错了', '别发了', '先别发货'],
      en: ['cancel', 'changed my mind', 'ordered by mistake'],
    },
  },
  {
    playbook: 'refund',
    words: {
      'zh-CN': ['退款', '退货', '退钱', '仅退款', '我就退了'],
      en: ['refund', 'money back', 'send it back', 'return it'],
    },
    statuses: ['refunding'],
  },
  {
    playbook: 'how-to',
    words: {
      'zh-CN': ['怎么下单', '怎么拍', '怎么付款', '付不了款', '在哪里退', '怎么申请', '怎么操作'],
      en: ['how do i order', 'how to order', 'how do i pay', 'how do i return', "can't pay"],
    },
  },
  {
    playbook: 'shipping',
    words: {
      'zh-CN': ['还没发货', '什么时候发', '几时发', '发货了吗', '催发货', '物流', '快递到哪', '单号发我'],
      en: ['when will it ship', 'not shipped', 'tracking', 'where is my order', "hasn't arrived"],
    },
    whenDue: true,
  },
  { playbook: 'unpaid', words: { 'zh-CN': [], en: [] }, statuses: ['unpaid'] },
];

/** How many of the buyer's last messages count. */
const RECENT = 6;

export interface Proposal {
  playbook: Playbook;
  because: { word: string } | { status: OrderStatus };
}

/** What is known of the conversation beside its words. */
interface Standing {
  status: OrderStatus | null;
  /** See `isDue`. */
  isDue: boolean;
  language: Language;
  /** See `propose`. */
  passed: ReadonlySet<string>;
}

/** Time enough to ask the warehouse before the shift ends. */
const NEAR = 12 * 3_600_000;

/** An order waits to be sent, and by its promise that is now or soon. Where the console shows no time, nobody knows. */
export function isDue(order: Pick<Order, 'status' | 'times'> | null, now: number): boolean {
  const by = order?.status === 'to-ship' ? order.times.shipBy : undefined;
  return by !== undefined && by - now < NEAR;
}

/**
 * The playbook that fits best, if one does: by words first, since they are newer than an order's state.
 * @param passed over: bundled ids that the agent has declined in this conversation, or that have come to their end
 */
export function propose(
  playbooks: readonly Playbook[],
  messages: readonly Message[],
  { status, isDue, language, passed }: Standing,
): Proposal | null {
  const known = standing(playbooks).filter((each) => each.language === language);
  const find = (sign: Sign) =>
    known.find(({ id }) => localId(id) === sign.playbook && !passed.has(bundledIdOf(id)));
  const said = messages
    .filter(({ side }) => side === 'buyer')
    .slice(-RECENT)
    .map(({ text }) => text.toLowerCase());
  for (const sign of SIGNS) {
    const word = sign.words[language].find((each) => said.some((text) => holds(text, each)));
    const playbook = word !== undefined && find(sign);
    if (playbook) return { playbook, because: { word } };
  }
  const sign = SIGNS.find(
    ({ statuses, whenDue }) => (whenDue && isDue) || (status && statuses?.includes(status)),
  );
  const playbook = sign && find(sign);
  return playbook && status ? { playbook, because: { status } } : null;
}

/** The bundled ones as a day goes, own versions in their places; what people here have written comes first. */
const DAY = ['reception', 'unpaid', 'shipping', 'cancel', 'refund', 'complaint', 'review', 'how-to'];

export function inMenuOrder(playbooks: readonly Playbook[]): Playbook[] {
  const place = ({ id }: Playbook) => DAY.indexOf(localId(id) ?? '');
  return [...playbooks].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

/** `playbooks-zh-cn/complaint~own` → `complaint`; an id that somebody made up has none. */
function localId(id: string): string | null {
  return /^playbooks-[a-z-]+\/(.+)$/.exec(bundledIdOf(id))?.[1] ?? null;
}

/** Latin words as words: `rude` is not in `crude`. */
function holds(text: string, word: string): boolean {
  const isLatin = (sign: string | undefined) => sign !== undefined && /[a-z]/.test(sign);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = isLatin(word[0]) && isLatin(text[at - 1]);
    if (!before) return true;
  }
  return false;
}
