import { useState } from 'preact/hooks';
import { closingWords } from '../../components/guides/closing-words';
import { useAsking } from '../../components/guides/use-asking';
import type { Shelf } from '../../components/replies/shelf';
import type { Conversation, Message } from '../../lib/conversation/types';
import { closingOf } from '../../lib/guides/closing';
import { onToday } from '../../lib/guides/days';
import { focusGroups } from '../../lib/guides/focus';
import { namedProducts } from '../../lib/guides/products';
import { validProducts } from '../../lib/guides/rows';
import { inMenuOrder, isDue, propose } from '../../lib/guides/signs';
import type { ProductCard } from '../../lib/guides/types';
import { standing } from '../../lib/guides/walk';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { Language } from '../../lib/replies/types';
import { shopNamed } from '../../lib/shops/find';
import { useGuides } from './use-guides';
import { useSeen } from './use-seen';
import { useWalk } from './use-walk';

interface Options {
  link: PanelLink;
  shelf: Shelf;
  consoleId: string | null;
  conversation: Conversation | null;
  messages: readonly Message[];
  order: Order | null;
  /** Name of this tab's shop; empty: not known. */
  shop: string;
  agentName: string;
  /** What the console's agents write in. */
  language: Language;
  /** Nothing is proposed by which this buyer would be written to first. */
  isQuiet: boolean;
  /** A question to the supervisor has come out of this conversation. */
  onAsked: (question: string) => void;
}

/** An answer is news for so long. */
const NEWS = 7 * 86_400_000;

/** What stands beside the replies in the open conversation: playbook, products, campaigns, questions. */
export function useBeside(options: Options) {
  const { link, shelf, consoleId, conversation, messages, order, shop, agentName, language, isQuiet } =
    options;
  const { guides, shops, ownLabels, today, now } = useGuides(link, shelf, language);
  const key = consoleId && conversation ? `${consoleId} ${conversation.key}` : null;
  const isKept = conversation !== null && !conversation.key.startsWith('name:');
  const walk = useWalk(guides.playbooks, key, isKept);
  const playbooks = inMenuOrder(standing(guides.playbooks).filter((each) => each.language === language));

  // What the agent chose of several, or sent away; by conversation, and only while it is open.
  const [chosen, setChosen] = useState<{ key: string | null; id: string | null } | null>(null);
  const named = conversation ? namedProducts(validProducts(guides.products, today), messages, order) : [];
  const [only, other] = named;
  const isChosen = chosen !== null && chosen.key === key;
  const product = isChosen
    ? (named.find((each) => each.product.id === chosen.id)?.product ?? null)
    : only && !other
      ? only.product
      : null;

  const [seen, see] = useSeen();
  const isNews = (at: number) => seen !== null && at > seen && at > now - NEWS;
  const answered = guides.questions
    .filter(({ answer }) => answer !== null && isNews(answer.at))
    .sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0));

  const names = [conversation?.buyer.name ?? null, conversation?.buyer.uid ?? null, agentName || null];
  const asking = useAsking({
    key,
    messages,
    questions: guides.questions,
    product: product?.name ?? null,
    names,
    onAsked: options.onAsked,
  });
  const status = order?.status ?? null;
  const proposal =
    key && !walk.at && !isQuiet
      ? propose(guides.playbooks, messages, {
          status,
          isDue: isDue(order, now),
          language,
          passed: walk.passed,
        })
      : null;
  const campaigns = onToday(guides.campaigns, today);
  const values = shopNamed(shops, shop);
  const closing = closingOf(order, values ?? null);

  return {
    today,
    shops,
    ownLabels,
    playbooks,
    walk,
    status,
    proposal,
    named,
    product,
    choose: (picked: ProductCard | null) => setChosen({ key, id: picked?.id ?? null }),
    campaigns,
    answered,
    seeAnswers: () => see(Math.max(...answered.map(({ answer }) => answer?.at ?? 0))),
    asking,
    closing: closing && closingWords(closing, now),
    isConversation: key !== null,
    focus: focusGroups({
      at: walk.at,
      product,
      campaigns,
      answered,
      products: guides.products,
      answeredName: t('guides.answered'),
    }),
  };
}

export type Beside = ReturnType<typeof useBeside>;
