import type { CaseWhole, EvidenceItem, ItemKind } from '../types';

/** Mobile numbers as people write them; and any other run of digits long enough to be a QQ number or an account. */
const NUMBERS = /(?<!\d)1\d{2}[- ]\d{4}[- ]\d{4}(?!\d)|\d{6,}/g;

/** Originals that are text: their bytes may not be altered, so a masked archive does without them. */
const TEXTS: ReadonlySet<ItemKind> = new Set<ItemKind>(['transcript', 'page', 'mhtml', 'order', 'account']);

/** Whether an archive with names and numbers covered leaves this item out. */
export function isWithheld({ kind, role }: Pick<EvidenceItem, 'kind' | 'role'>): boolean {
  return role === 'original' && TEXTS.has(kind);
}

/**
 * Covers in a text the buyer's name, uid and accounts that are known, and every long number but the ids of orders and
 * of the platform's report, which the platform needs to look the case up. What a buyer writes of themselves in words
 * (an address, a friend's name) is not recognised: nobody could tell it from other words.
 */
export function maskerOf({ case: found, items }: CaseWhole): (text: string) => string {
  const kept = [...found.orderIds, found.platformCase].filter((id) => id !== '');
  const accounts = items.flatMap(({ account }) => (account ? [account.value] : []));
  const known = [found.buyerName, found.buyerUid, ...accounts]
    .filter((word): word is string => word !== null && word.length > 1)
    // The longest first: a name may lie inside another one.
    .sort((a, b) => b.length - a.length);
  return (text) => {
    let masked = text;
    for (const word of known) masked = masked.replaceAll(word, `${[...word][0]}**`);
    return masked.replace(NUMBERS, (run) =>
      kept.some((id) => id.includes(run)) ? run : `${'*'.repeat(4)}${run.slice(-2)}`,
    );
  };
}
