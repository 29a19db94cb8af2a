import type { Message } from '../conversation/types';
import type { Order } from '../orders/types';
import type { ProductCard } from './types';

/** A product that is talked about, and how that is known. */
export interface Named {
  product: ProductCard;
  because: 'order' | 'said';
  /** As the card has it. */
  word: string;
}

/** How many of the last messages count: whoever writes them, buyer or agent; a card of the console's counts too. */
const RECENT = 12;

/**
 * The products that the last messages or the order's items name, those named last in front. Of names that stand in one
 * another (`保温杯` in `弹盖保温杯`) the longest counts where it stands.
 */
export function namedProducts(
  products: readonly ProductCard[],
  messages: readonly Message[],
  order: Order | null,
): Named[] {
  const names = products.flatMap((product) =>
    [product.name, ...product.aliases].flatMap((word) => {
      const folded = fold(word).text;
      // One letter stands in too many words to say anything.
      return folded.length > 1 ? [{ product, word, folded }] : [];
    }),
  );
  names.sort((a, b) => b.folded.length - a.folded.length);
  const said = messages.slice(-RECENT).map(({ text }) => ({ because: 'said' as const, text }));
  const bought = (order?.items ?? []).map(({ title }) => ({ because: 'order' as const, text: title ?? '' }));
  const found = new Map<string, Named>();
  for (const { because, text } of [...bought, ...said].reverse()) {
    const taken: [number, number][] = [];
    const folded = fold(text);
    for (const { product, word, folded: name } of names) {
      const places = placesOf(folded, name).filter(
        ([start, end]) => !taken.some((each) => start < each[1] && end > each[0]),
      );
      taken.push(...places);
      if (places.length > 0 && !found.has(product.id)) found.set(product.id, { product, because, word });
    }
  }
  return [...found.values()];
}

interface Folded {
  text: string;
  /** For each letter, whether something that is none stood before it. */
  starts: boolean[];
}

/** Letters and digits alone, in one form: wide or narrow, large or small. */
function fold(text: string): Folded {
  const folded: Folded = { text: '', starts: [] };
  let isStart = true;
  for (const sign of text.normalize('NFKC').toLowerCase()) {
    if (!/[\p{L}\p{N}]/u.test(sign)) {
      isStart = true;
      continue;
    }
    folded.text += sign;
    // As long as the text in UTF-16 units.
    folded.starts.push(...Array.from(sign, () => isStart).concat(sign.length > 1 ? [false] : []));
    isStart = false;
  }
  return folded;
}

const isLatin = (sign: string | undefined) => sign !== undefined && /[a-z0-9]/.test(sign);

/** `P30` is neither in `P30Pro` nor in `XP30`: they may be other models. */
function placesOf({ text, starts }: Folded, name: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const joinsBefore = isLatin(name[0]) && isLatin(text[at - 1]) && !starts[at];
    const joinsAfter = isLatin(name.at(-1)) && isLatin(text[end]) && !starts[end];
    if (!joinsBefore && !joinsAfter) places.push([at, end]);
  }
  return places;
}
