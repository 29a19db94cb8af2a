import type { Language } from '../replies/types';
import { overLimit } from './limits';
import type { Grant, Limits } from './types';

/** What a supervisor has to know to decide; null: not known, and told as such. */
export interface Request {
  /** As the console shows the buyer, masked or not. */
  buyer: string | null;
  /** The order's number. */
  order: string | null;
  /** What the buyer asks for. */
  asked: string;
  /** What was said, a line each, the latest last. */
  said: readonly string[];
  /** What the agent proposes. */
  proposed: string;
  /** What of it costs the shop something. */
  grant?: Granted;
}

export interface Granted {
  kind: Grant;
  amount: number;
}

type Heading = 'buyer' | 'order' | 'asked' | 'said' | 'proposed' | 'over';

const WORDS = {
  'zh-CN': {
    head: '【请示】',
    buyer: '买家',
    order: '订单',
    asked: '诉求',
    said: '已沟通',
    proposed: '建议',
    over: '超出权限',
    unknown: '未知',
    nothing: '（还没有）',
    colon: '：',
    kinds: { bargain: '优惠', refund: '退款/补偿', resend: '补发' },
    amountOver: (kind: string, amount: number, limit: number) =>
      `${kind} ${amount} 元，本岗位上限 ${limit} 元`,
    due: (time: string) => `请在 ${time} 前答复`,
  },
  en: {
    head: '[Request]',
    buyer: 'Buyer',
    order: 'Order',
    asked: 'Asks for',
    said: 'Said so far',
    proposed: 'Proposal',
    over: 'Beyond my limit',
    unknown: 'unknown',
    nothing: '(nothing yet)',
    colon: ': ',
    kinds: { bargain: 'discount', refund: 'refund or compensation', resend: 'goods sent anew' },
    amountOver: (kind: string, amount: number, limit: number) => `${kind} ${amount}, the limit is ${limit}`,
    due: (time: string) => `Please answer by ${time}`,
  },
} as const satisfies Record<Language, unknown>;

/** More of what was said is read in the conversation itself. */
const LINES = 6;
const LINE_LENGTH = 120;

/**
 * The brief for the green channel, as text that can be pasted anywhere.
 * @param due when the answer is due, as it is shown to people; null leaves the line out
 */
export function briefOf(request: Request, limits: Limits, due: string | null, language: Language): string {
  const words = WORDS[language];
  const line = (name: Heading, text: string) => `${words[name]}${words.colon}${text}`.trimEnd();
  const said = request.said.map(oneLine).filter((each) => each !== '');
  const over = request.grant && overText(request.grant, limits, language);
  return [
    words.head,
    line('buyer', request.buyer ?? words.unknown),
    line('order', request.order ?? words.unknown),
    line('asked', oneLine(request.asked) || words.unknown),
    line('said', said.length === 0 ? words.nothing : ''),
    ...said.slice(-LINES).map((each) => `- ${each}`),
    line('proposed', oneLine(request.proposed) || words.unknown),
    ...(over ? [line('over', over)] : []),
    ...(due === null ? [] : [words.due(due)]),
  ].join('\n');
}

/** Null where there is no limit to be beyond. */
function overText({ kind, amount }: Granted, limits: Limits, language: Language): string | null {
  const { kinds, amountOver } = WORDS[language];
  const limit = limits[kind];
  return limit !== null && overLimit(kind, amount, limits) ? amountOver(kinds[kind], amount, limit) : null;
}

/** A quoted message must not look like further lines of the brief. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1)}…` : line;
}
