import { answerReplyId, campaignReplyIds, productReplyIds, stepReplyIds } from './rows';
import type { CampaignBrief, OpenQuestion, Playbook, PlaybookStep, ProductCard } from './types';

/** A group of the list that comes before all others while nothing is searched for. */
export interface FocusGroup {
  id: string;
  kind: 'playbook' | 'product' | 'campaign' | 'suggestion';
  name: string;
  replyIds: string[];
  /** By reply id: why it is in the group, where its row says so. */
  because?: Readonly<Record<string, string>>;
}

/** Id of the group of answers that are news. */
export const ANSWERED = 'focus product answered';

interface Beside {
  at: { playbook: Playbook; step: PlaybookStep } | null;
  product: ProductCard | null;
  /** Of the day. */
  campaigns: readonly CampaignBrief[];
  /** Questions whose answers are news. */
  answered: readonly OpenQuestion[];
  products: readonly ProductCard[];
  /** What their group is called. */
  answeredName: string;
}

/** What is nearest to the talk first: the step, news, the product; the campaign of the day is at hand all day. */
export function focusGroups({
  at,
  product,
  campaigns,
  answered,
  products,
  answeredName,
}: Beside): FocusGroup[] {
  const groups: FocusGroup[] = [];
  const add = (kind: FocusGroup['kind'], id: string, name: string, replyIds: string[]) => {
    if (replyIds.length > 0) groups.push({ id: `focus ${kind} ${id}`, kind, name, replyIds });
  };
  if (at) {
    const { playbook, step } = at;
    add(
      'playbook',
      `${playbook.id} ${step.id}`,
      `${playbook.name} · ${step.name}`,
      stepReplyIds(playbook, step.id),
    );
  }
  add(
    'product',
    'answered',
    answeredName,
    answered.flatMap((question) => answerIds(question, products)),
  );
  if (product) add('product', product.id, product.name, productReplyIds(product));
  for (const campaign of campaigns) add('campaign', campaign.id, campaign.name, campaignReplyIds(campaign));
  return groups;
}

/** Where the answer stands in its card; none where the card is gone or says something else by now. */
function answerIds({ question, answer }: OpenQuestion, products: readonly ProductCard[]): string[] {
  const card = answer && products.find(({ id }) => id === answer.productId);
  const at = card ? card.questions.findIndex((each) => each.question === question) : -1;
  return card && at >= 0 ? [answerReplyId(card.id, at)] : [];
}
