import type { Category, Language, Library, Reply, ReplySet } from '../replies/types';
import { whenOf } from './days';
import { SECTION_NAMES } from './sections';
import type { CampaignBrief, Guides, Line, Playbook, ProductCard } from './types';
import { standing } from './walk';

/**
 * What of playbooks, product cards and campaigns may be inserted, as replies: so one box finds it, and one key puts it
 * in. What is for the agent's eyes (advice, rules, differences to rivals) never gets here, and so can't go out.
 */

/** What the ids of a guide's lines begin with, `product:<guide>#selling#0`; see line-id.ts. */
const setIdOf = (kind: 'playbook' | 'product' | 'campaign', id: string) => `${kind}:${id}`;

/** The reply that a line is: of the library by its id, or the one made of the line's own text. */
const lineId = (line: Line, own: string) => ('replyId' in line ? line.replyId : own);

export function stepReplyIds(playbook: Playbook, stepId: string): string[] {
  const step = playbook.steps.find(({ id }) => id === stepId);
  return (step?.lines ?? []).map((line, n) =>
    lineId(line, `${setIdOf('playbook', playbook.id)}#${stepId}#${n}`),
  );
}

export function campaignReplyIds({ id, combinations, lines }: CampaignBrief): string[] {
  const setId = setIdOf('campaign', id);
  return [
    ...lines.map((line, n) => lineId(line, `${setId}#line#${n}`)),
    ...combinations.map((_, n) => `${setId}#combination#${n}`),
  ];
}

/** Of one answered question. */
export const answerReplyId = (productId: string, n: number) =>
  `${setIdOf('product', productId)}#question#${n}`;

export function productReplyIds(product: ProductCard): string[] {
  return productTexts(product, 'en').map(({ id }) => id);
}

interface Text {
  id: string;
  title: string;
  body: string;
}

/**
 * @param today `YYYY-MM-DD`: only cards that are valid by then, and campaigns on their days
 * @param language of what has none of its own: the console's
 */
export function guideLibrary(guides: Guides, today: string, language: Language): Library {
  const library: Library = { sets: [], categories: [], replies: [], usage: [] };
  const add = (
    kind: 'playbook' | 'product' | 'campaign',
    guide: { id: string; name: string },
    rest: { texts: Text[]; language: Language; tags?: string[] },
  ) => {
    if (rest.texts.length === 0) return;
    const rows = rowsOf(kind, guide, rest, library.sets.length);
    library.sets.push(rows.set);
    library.categories.push(rows.category);
    library.replies.push(...rows.replies);
  };
  for (const playbook of standing(guides.playbooks))
    add('playbook', playbook, { texts: playbookTexts(playbook), language: playbook.language });
  for (const product of validProducts(guides.products, today))
    add('product', product, { texts: productTexts(product, language), language, tags: product.aliases });
  for (const campaign of guides.campaigns)
    if (whenOf(campaign, today) === 'now')
      add('campaign', campaign, { texts: campaignTexts(campaign), language });
  return library;
}

export function validProducts(products: readonly ProductCard[], today: string): ProductCard[] {
  return products.filter(({ validFrom }) => validFrom === undefined || validFrom <= today);
}

/** Behind every set of the library. */
const PLACE = 1_000_000;

function rowsOf(
  kind: 'playbook' | 'product' | 'campaign',
  { id, name }: { id: string; name: string },
  { texts, language, tags = [] }: { texts: Text[]; language: Language; tags?: string[] },
  index: number,
): { set: ReplySet; category: Category; replies: Reply[] } {
  const setId = setIdOf(kind, id);
  return {
    set: { id: setId, kind, name, language, version: 0, order: PLACE + index },
    category: { id: setId, setId, name, order: 0 },
    replies: texts.map((text, order) => ({
      ...text,
      setId,
      categoryId: setId,
      shortcut: '',
      stage: null,
      tags,
      order,
      pinned: false,
      editedAt: 0,
      revision: 0,
    })),
  };
}

/** A text of its own, without those lines that name a reply: that one is in the library already. */
function own(lines: readonly Line[], prefix: string): Text[] {
  return lines.flatMap((line, n) => ('replyId' in line ? [] : [{ id: `${prefix}#${n}`, ...line }]));
}

function playbookTexts({ id, steps }: Playbook): Text[] {
  return steps.flatMap((step) => own(step.lines, `${setIdOf('playbook', id)}#${step.id}`));
}

function productTexts({ id, sections, questions }: ProductCard, language: Language): Text[] {
  const setId = setIdOf('product', id);
  return [
    ...sections
      .filter(({ kind }) => kind !== 'rivals')
      .flatMap(({ kind, lines }) =>
        lines.map((body, n) => ({ id: `${setId}#${kind}#${n}`, title: SECTION_NAMES[kind][language], body })),
      ),
    ...questions.map(({ question, answer }, n) => ({
      id: answerReplyId(id, n),
      title: question,
      body: answer,
    })),
  ];
}

function campaignTexts({ id, name, combinations, lines }: CampaignBrief): Text[] {
  const setId = setIdOf('campaign', id);
  return [
    ...own(lines, `${setId}#line`),
    ...combinations.map((body, n) => ({ id: `${setId}#combination#${n}`, title: name, body })),
  ];
}
