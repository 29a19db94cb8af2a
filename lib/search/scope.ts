import type { Marketplace } from '../profile/types';
import type { Placed } from '../replies/order';
import type { Language, Post, Stage } from '../replies/types';
import { shopKey } from '../shops/name';
import { fold } from './fold';

/** What a search is narrowed to. What is absent narrows nothing. */
export interface Scope {
  /** Only of this stage, and what suits any. */
  stage?: Stage;
  /** Only in this language, and what the agent wrote. */
  language?: Language;
  /** Only of this category and what is under it. */
  categoryId?: string;
  /** Only what the agent wrote or worded anew. */
  mine?: boolean;
  /** Only what was made for `shop`. */
  ownShop?: boolean;
  /** The shop served, by name; '' where nobody knows, which lets nothing through that is for some shops only. */
  shop?: string;
  marketplace?: Marketplace;
  /** What the agent's work is about; absent: anything. */
  post?: Post;
  /** `YYYY-MM-DD`: what is not used yet or any more on that day stays out. */
  day?: string;
  /** What the agent has hidden stays in. */
  withHidden?: boolean;
}

/** What keeps a reply out by the agent's own choice. */
export const CHOSEN_BARS = ['stage', 'language', 'category', 'mine', 'ownShop'] as const;
/** What keeps a reply out, also by where and when the agent works. */
const BARS = [...CHOSEN_BARS, 'shop', 'marketplace', 'post', 'day', 'hidden'] as const;
export type Bar = (typeof BARS)[number];

type Let = (placed: Placed) => boolean;

/** By what may keep a reply out: the test of a scope; null where the scope says nothing of it. */
const LETS: Record<Bar, (scope: Scope) => Let | null> = {
  stage: ({ stage }) => (stage ? ({ reply }) => reply.stage === null || reply.stage === stage : null),
  language: ({ language }) =>
    language
      ? ({ reply, set }) =>
          set?.kind === 'personal' ||
          set?.language === language ||
          reply.translations?.[language] !== undefined
      : null,
  category: ({ categoryId: id }) =>
    id === undefined ? null : ({ category, parent }) => category?.id === id || parent?.id === id,
  mine: ({ mine }) =>
    mine ? ({ reply, set }) => set?.kind === 'personal' || reply.overlay?.reworded === true : null,
  ownShop: ({ ownShop, shop }) => (ownShop ? (placed) => isMadeFor(placed, shop) : null),
  shop: ({ shop }) =>
    shop === undefined ? null : ({ reply, set }) => isFor(reply.shops, shop) && isFor(set?.shops, shop),
  marketplace: ({ marketplace }) =>
    marketplace ? ({ reply }) => !reply.marketplaces || reply.marketplaces.includes(marketplace) : null,
  post: ({ post }) => (post ? ({ reply }) => !reply.posts || reply.posts.includes(post) : null),
  day: ({ day }) => (day === undefined ? null : ({ reply }) => isOnDay(reply, day)),
  hidden: ({ withHidden }) => (withHidden ? null : ({ reply }) => !reply.overlay?.hidden),
};

/** Whether a reply is in the scope. Made once for a search, which asks it of thousands. */
export function letsOf(scope: Scope): (placed: Placed) => boolean {
  const lets = BARS.flatMap((bar) => LETS[bar](scope) ?? []);
  return (placed) => {
    for (const each of lets) if (!each(placed)) return false;
    return true;
  };
}

/** What of the scope keeps a reply out. */
export function barsOf(placed: Placed, scope: Scope): Bar[] {
  return BARS.filter((bar) => LETS[bar](scope)?.(placed) === false);
}

/** The same scope without what keeps these out. */
export function without(scope: Scope, bars: readonly Bar[]): Scope {
  const wide = { ...scope };
  for (const bar of bars) {
    if (bar === 'hidden') wide.withHidden = true;
    else delete wide[bar === 'category' ? 'categoryId' : bar];
  }
  return wide;
}

/** As names are compared everywhere; here they come from files, too, where they may be wide. */
const sameShop = (a: string, b: string): boolean => shopKey(fold(a)) === shopKey(fold(b));

const isFor = (shops: readonly string[] | undefined, shop: string): boolean =>
  !shops || shops.some((name) => sameShop(name, shop));

function isMadeFor({ reply, set }: Placed, shop = ''): boolean {
  const shops = reply.shops ?? set?.shops;
  return shops ? isFor(shops, shop) : set?.kind === 'shop';
}

const isOnDay = ({ validFrom, validUntil }: Placed['reply'], day: string): boolean =>
  (!validFrom || validFrom <= day) && (!validUntil || day <= validUntil);
