import type { BuyerFacts, Need, Reason, Signal } from '../../lib/buyer/types';
import { t } from '../../lib/platform/i18n';

type Words = Exclude<Reason, { fact: Need }>;

/** Signs of a quotation; a longer one is cut. */
const QUOTED = 24;
/** Quotations and facts of one signal; more are not read. */
const MOST = 4;
const DAY = 24 * 60 * 60 * 1000;

/** What the reasons of a signal are told by. */
export interface Told {
  facts: BuyerFacts;
  /** The text of a message on show, by its id; null: it is not there, or has none. */
  textOf: (id: string | null) => string | null;
  /** Epoch milliseconds. */
  now: number;
}

/** Why a signal is shown, nothing twice: the buyer's own words, or what is known of them. */
export function reasonsOf({ reasons }: Signal, told: Told): string[] {
  const quotes = reasons.flatMap((reason) => ('fact' in reason ? [] : quoteOf(reason, told.textOf)));
  // Rules often see the same words; who quotes more of them says it all.
  const whole = quotes.filter(
    (quote, at) =>
      quote !== '' &&
      quotes.indexOf(quote) === at &&
      !quotes.some((other) => other.length > quote.length && other.includes(quote)),
  );
  const known = reasons.flatMap((reason) => ('fact' in reason ? factText(reason.fact, told) : []));
  const quoted = whole.map((words) => t('hints.quote', { words: cut(words) }));
  return [...quoted, ...new Set(known)].slice(0, MOST);
}

const cut = (words: string) => (words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words);

/** From the first of the words to the last, as the buyer wrote it; what is far apart is shown without what is between. */
function quoteOf({ message, ranges, words }: Words, textOf: Told['textOf']): string {
  const text = textOf(message);
  const [from, to] = [ranges[0]?.from ?? 0, ranges.at(-1)?.to ?? 0];
  if (text === null || to - from > QUOTED) return words.filter(Boolean).join('…');
  return text.slice(from, to).trim();
}

/** What is so, and not what the rule asks for: 买过 5 单, not 2 or more. */
function factText(need: Need, { facts: { orders, paid, refunds, knownSince }, now }: Told): string {
  switch (need.fact) {
    case 'orders':
      return orders ? t('hints.fact.orders', { count: orders }) : t('hints.fact.none');
    case 'paid':
      return t('hints.fact.paid', { sum: paid ?? 0 });
    case 'refunds':
      return t('hints.fact.refunds', { count: refunds ?? 0 });
    case 'refund-share':
      return t('hints.fact.share', { all: orders ?? 0, count: refunds ?? 0 });
    case 'known-days':
      return t('hints.fact.days', { count: Math.floor((now - (knownSince ?? now)) / DAY) });
    case 'status':
      return t('hints.fact.status', {
        status: need.is.map((status) => t(`order.status.${status}`)).join(' / '),
      });
  }
}
