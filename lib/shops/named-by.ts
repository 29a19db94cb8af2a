import type { Reply } from '../replies/types';
import { mentionsIn } from '../template/names';
import { ownName } from '../template/vocabulary';
import { shopKey } from './name';

/** How many replies name a field of the team's own, in any wording or language. */
export function repliesNaming(replies: Iterable<Reply>, label: string): number {
  const name = ownName(label);
  return count(replies, ({ body, wordings = [], translations = {} }) =>
    [body, ...wordings, ...Object.values(translations)].some((text) => mentionsIn(text).includes(name)),
  );
}

/** How many replies are for this shop and others by name, or for it alone. */
export function repliesFor(replies: Iterable<Reply>, shop: string): number {
  const key = shopKey(shop);
  return count(replies, ({ shops = [] }) => shops.some((name) => shopKey(name) === key));
}

function count(replies: Iterable<Reply>, fits: (reply: Reply) => boolean): number {
  let found = 0;
  for (const reply of replies) if (fits(reply)) found += 1;
  return found;
}
