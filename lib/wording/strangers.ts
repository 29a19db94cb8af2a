import { normaliseOrderId } from '../orders/id';
import { foldWords } from '../phrases/fold';
import { fold } from '../search/fold';

/** What is known of one buyer, as consoles show it. What is masked can't be compared, and is passed over. */
export interface Person {
  phones?: readonly string[];
  orders?: readonly string[];
  names?: readonly string[];
  addresses?: readonly string[];
}

/** Made ready once for an open conversation: what belongs to somebody else. */
export interface Strangers {
  phones: ReadonlySet<string>;
  orders: ReadonlySet<string>;
  /** Folded. */
  names: readonly string[];
  addresses: readonly string[];
}

/** A shorter name or address is soon a word or a whole town. */
const LEAST = { names: 3, addresses: 8 } as const;
const MASKED = /[*＊]/;

/** @param others recently seen buyers; what the open buyer shares with them is theirs as well */
export function strangersOf(open: Person, others: readonly Person[]): Strangers {
  const own = keysOf(open);
  const foreign = others.map(keysOf);
  const left = (of: keyof Person) =>
    new Set(foreign.flatMap((each) => each[of]).filter((key) => !own[of].includes(key)));
  return {
    phones: left('phones'),
    orders: left('orders'),
    names: [...left('names')],
    addresses: [...left('addresses')],
  };
}

function keysOf({
  phones = [],
  orders = [],
  names = [],
  addresses = [],
}: Person): Record<keyof Person, string[]> {
  const folded = (texts: readonly string[], least: number) =>
    texts
      .filter((text) => !MASKED.test(text))
      .map(foldWords)
      .filter(({ length }) => length >= least);
  return {
    phones: phones
      .map((phone) =>
        fold(phone)
          .replace(/\D/g, '')
          .replace(/^(?:00)?86(?=1\d{10}$)/, ''),
      )
      .filter(isMobile),
    orders: orders.flatMap((order) => normaliseOrderId(order) ?? []),
    names: folded(names, LEAST.names),
    addresses: folded(addresses, LEAST.addresses),
  };
}

const isMobile = (digits: string) => /^1[3-9]\d{9}$/.test(digits);
