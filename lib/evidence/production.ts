import type { CaseSummary } from './types';

/** Several customers of one shop had the same fault with the same product. */
export interface ProductionReport {
  shop: string;
  product: string;
  fault: string;
  /** How many customers, by what is known of them. */
  customers: number;
  cases: CaseSummary[];
}

/** From so many on it is no accident. */
const CUSTOMERS = 2;

/** Words that a person would read as the same: full-width letters, capitals and spaces make no difference. */
const plain = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * What is worth raising with production, most customers first. A case whose buyer nobody knows stands in the report but
 * is no customer of its own: it may be one of the others.
 */
export function productionReports(cases: readonly CaseSummary[]): ProductionReport[] {
  const groups = new Map<string, CaseSummary[]>();
  for (const each of cases) {
    const [product, fault] = [plain(each.product), plain(each.fault)];
    if (!product || !fault) continue;
    const key = JSON.stringify([each.shop, product, fault]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()]
    .flatMap((group): ProductionReport[] => {
      const [first] = group;
      const known = group.map(({ buyerUid, buyerKey, buyerName }) => buyerUid ?? buyerKey ?? buyerName);
      const customers = new Set(known.filter((buyer) => buyer !== null)).size;
      if (!first || customers < CUSTOMERS) return [];
      const { shop, product, fault } = first;
      return [{ shop, product, fault, customers, cases: group }];
    })
    .sort((one, other) => other.customers - one.customers);
}
