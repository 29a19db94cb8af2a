import type { Category, Reply, ReplySet } from '../../../lib/replies/types';
import { mulberry32 } from '../../tools/random';
import {
  ASPECTS,
  CLOSINGS,
  COURIERS,
  ENGLISH_ASPECTS,
  ENGLISH_FILLERS,
  ENGLISH_PRODUCTS,
  FILLERS,
  OPENINGS,
  PRODUCTS,
  TAGS,
} from './phrases';

export interface Rows {
  sets: ReplySet[];
  categories: Category[];
  replies: Reply[];
}

const SET: ReplySet = { id: 'team', kind: 'team', name: '团队', language: 'zh-CN', version: 1, order: 8 };
const ENGLISH_SET: ReplySet = { ...SET, id: 'team-en', name: 'Team', language: 'en', order: 9 };
/** Products a category of the first level holds. */
const SHELF = 6;

/** Of every so many replies, one has other wordings, a translation, is in English. */
const WITH_WORDINGS = 12;
const WITH_TRANSLATION = 40;
const IN_ENGLISH = 20;

/** A team's library about its products: `count` replies of 15 to 120 characters, the same ones in every run. */
export function noise(count: number, seed = 4): Rows {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const fill = (text: string, product: string) =>
    text
      .replaceAll('{p}', product)
      .replaceAll('{n}', () => String(2 + below(58)))
      .replaceAll('{c}', () => pick(COURIERS));

  const chinese = (product: string, [title, answer]: readonly [string, string]) => {
    const said = [answer, ...Array.from({ length: below(4) }, () => pick(FILLERS))];
    const body = pick(OPENINGS) + fill(said.join('，'), product) + pick(CLOSINGS);
    return { title: `${product}${title}`, body: body.slice(0, 120) };
  };
  const english = () => {
    const [title, answer] = pick(ENGLISH_ASPECTS);
    const product = pick(ENGLISH_PRODUCTS);
    return {
      title: `${product}: ${title}`,
      body: `Hi, ${fill(`${answer}. ${pick(ENGLISH_FILLERS)}`, product)}`,
    };
  };

  const reply = (index: number): Reply => {
    const isEnglish = index % IN_ENGLISH === 7;
    const at = below(PRODUCTS.length);
    const product = PRODUCTS[at] as string;
    const aspect = pick(ASPECTS);
    const { title, body } = isEnglish ? english() : chinese(product, aspect);
    return {
      id: `team/${index}-${at}`,
      setId: isEnglish ? ENGLISH_SET.id : SET.id,
      categoryId: isEnglish ? 'team-en/all' : `team/${at}`,
      // A large library says the same of many models.
      title: index < PRODUCTS.length * ASPECTS.length ? title : `${title}（${1 + below(90)}号款）`,
      body,
      shortcut:
        random() < 0.5 ? `${pick(['p', 'q', 'm', 'w', 'g'])}${pick(['x', 'k', 'l', 'z'])}${below(9999)}` : '',
      stage: pick(['pre', 'pre', 'in', 'after', null]),
      tags: Array.from({ length: below(4) }, () => pick(TAGS)),
      order: index,
      pinned: false,
      editedAt: 1_790_000_000_000 + index,
      revision: 1,
      ...(index % WITH_WORDINGS === 5 && {
        wordings: [chinese(product, aspect).body, chinese(product, aspect).body],
      }),
      ...(index % WITH_TRANSLATION === 9 && !isEnglish && { translations: { en: english().body } }),
    };
  };
  return {
    sets: [SET, ENGLISH_SET],
    categories: categories(),
    replies: Array.from({ length: count }, (_, at) => reply(at)),
  };
}

/** A shelf of products is a category of the first level, each product one of the second. */
function categories(): Category[] {
  const shelves = Array.from({ length: Math.ceil(PRODUCTS.length / SHELF) }, (_, at) => ({
    id: `team/shelf${at}`,
    setId: SET.id,
    name: `${PRODUCTS[at * SHELF]}类`,
    order: at,
  }));
  const products = PRODUCTS.map((name, at) => ({
    id: `team/${at}`,
    setId: SET.id,
    name,
    order: at,
    parentId: `team/shelf${Math.floor(at / SHELF)}`,
  }));
  return [...shelves, ...products, { id: 'team-en/all', setId: ENGLISH_SET.id, name: 'Products', order: 0 }];
}
