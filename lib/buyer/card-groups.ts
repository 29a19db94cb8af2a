import { type BuyerCard, lastBought, spentOf } from './card';

/** Groups of buyers by amount, time and brand, with thresholds of the shop's own. */

export interface GroupRules {
  /** Spent in all, from so much on; ascending. */
  amounts: number[];
  /** Bought within so many days; ascending. Beyond the last one they have long not bought. */
  days: number[];
  /** Words that name a brand in an order's titles. */
  brands: string[];
}

/** Where a shop has set nothing. */
export const DEFAULT_GROUPS: GroupRules = { amounts: [200, 1000], days: [30, 90], brands: [] };

export type BuyerGroup =
  | { by: 'amount'; from: number }
  | { by: 'within'; days: number }
  | { by: 'beyond'; days: number }
  | { by: 'brand'; brand: string };

const DAY = 86_400_000;

/** What the orders seen surely say: a sum of which a part is unknown still reaches what its known part reaches. */
export function groupsOf(card: Pick<BuyerCard, 'orders'>, rules: GroupRules, now: number): BuyerGroup[] {
  const { sum } = spentOf(card.orders);
  const from = rules.amounts.findLast((amount) => sum >= amount);
  const titles = card.orders
    .flatMap((order) => order.titles)
    .join('\n')
    .toLowerCase();
  const brands = rules.brands.filter((brand) => titles.includes(brand.toLowerCase()));
  return [
    ...(from === undefined ? [] : [{ by: 'amount', from } as const]),
    ...boughtGroup(lastBought(card.orders), rules.days, now),
    ...brands.map((brand) => ({ by: 'brand', brand }) as const),
  ];
}

function boughtGroup(at: number | null, days: readonly number[], now: number): BuyerGroup[] {
  const last = days.at(-1);
  if (at === null || last === undefined) return [];
  const within = days.find((bound) => now - at <= bound * DAY);
  return [within === undefined ? { by: 'beyond', days: last } : { by: 'within', days: within }];
}

/** Ascending and without repeats: the nearest bound is found by going through them. */
export function tidyRules({ amounts, days, brands }: GroupRules): GroupRules {
  const ascending = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);
  const words = brands.map((brand) => brand.trim()).filter(Boolean);
  return { amounts: ascending(amounts), days: ascending(days), brands: [...new Set(words)] };
}
