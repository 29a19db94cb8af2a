import { useCard } from '../../components/buyer/use-card';
import { amountWord, statusWord } from '../../components/orders/words';
import { placeOf, seenOrder } from '../../lib/buyer/card';
import { DEFAULT_GROUPS, groupsOf } from '../../lib/buyer/card-groups';
import { handOverLine } from '../../lib/buyer/card-handover';
import type { Conversation, Message } from '../../lib/conversation/types';
import { waitingSince } from '../../lib/conversation/waiting';
import { dayOf } from '../../lib/guides/days';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Order, OrderFacts } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { Language } from '../../lib/replies/types';
import type { PanelState } from './state';

interface Options {
  link: PanelLink;
  state: PanelState;
  conversation: Conversation | null;
  messages: readonly Message[];
  orders: OrderFacts | null;
  order: Order | null;
  /** Empty: not known. */
  shop: string;
  language: Language;
}

/** What is kept of the buyer who is open, and what follows from it for all the rest of the panel. */
export function useBuyer(options: Options) {
  const { link, state, conversation, messages, orders, order, shop, language } = options;
  const { console, settings } = state;
  // A card must not be begun for another shop, because the page has not yet been read to its end.
  const own = console?.namesShop ? (state.facts?.shop ?? '') : shop;
  const place = placeOf(console?.page === 'chat' ? console.id : null, own, conversation);
  const shown = orders?.state === 'found' ? orders.orders : [];
  const now = Date.now();
  const card = useCard({
    link,
    place,
    seen: { day: dayOf(now), orders: shown.map(seenOrder) },
    isLinkUp: state.linkUp,
  });
  const { notes } = card;
  const { agentName } = settings;
  const rules = settings.buyerGroups[own] ?? DEFAULT_GROUPS;

  const about = (one: Order) =>
    [statusWord(one), console && amountWord(one, console.marketplace)].filter((word) => word !== null);
  return {
    card,
    isConversation: conversation !== null,
    none: place ? null : conversation?.key.startsWith('name:') ? ('name' as const) : ('shop' as const),
    groups: card.card ? groupsOf(card.card, rules, now) : [],
    sign:
      console && amountWord({ paid: 1 }, console.marketplace)?.startsWith('¥')
        ? ('¥' as const)
        : ('' as const),
    agentName,
    handOver: () =>
      handOverLine(
        {
          name: conversation?.buyer.name ?? null,
          uid: conversation?.buyer.uid ?? null,
          order: order && { id: order.id, about: about(order) },
          messages,
          notes: notes.notes,
          firstHandler: notes.firstHandler,
        },
        language,
      ),
    /** Nobody waits for an answer, and this buyer is not to be written to first: no proposal to do so. */
    isQuiet: notes.noContact && waitingSince(messages) === null,
    /** Said once with what goes out; empty: nothing. */
    caution: notes.noContact ? t('card.caution') : '',
    /** Whoever answers first sees the case through, until somebody says otherwise. */
    used() {
      if (card.card && notes.firstHandler === '' && agentName !== '') card.type({ firstHandler: agentName });
    },
  };
}

export type BuyerBeside = ReturnType<typeof useBuyer>;
