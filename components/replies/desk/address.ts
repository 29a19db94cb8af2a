import { type Place, placeOf } from '../../../lib/replies/tree';

export const COLUMNS = ['title', 'body', 'shortcut', 'stage', 'tags', 'used', 'valid'] as const;
export type Column = (typeof COLUMNS)[number];

/** What is looked at: all of it stands in the page's address, so that it can be kept as a bookmark. */
export interface Address {
  place: Place;
  query: string;
  /** Null: as the library has it, or the best found first. */
  sort: Column | null;
  isDown: boolean;
  /** Id of the reply in the detail. */
  open: string | null;
}

/** `<place>?q=…&sort=-used&reply=…`; what is not understood is left out. */
export function readAddress(text: string | null): Address {
  const [place = '', rest = ''] = (text ?? '').split('?');
  const params = new URLSearchParams(rest);
  const sort = params.get('sort') ?? '';
  return {
    place: placeOf(decoded(place)),
    query: params.get('q') ?? '',
    sort: COLUMNS.find((column) => column === sort.replace('-', '')) ?? null,
    isDown: sort.startsWith('-'),
    open: params.get('reply'),
  };
}

export function writeAddress({ place, query, sort, isDown, open }: Address): string {
  const params = new URLSearchParams({
    ...(query && { q: query }),
    ...(sort && { sort: `${isDown ? '-' : ''}${sort}` }),
    ...(open && { reply: open }),
  });
  const rest = params.toString();
  return `${encodeURIComponent(place)}${rest && `?${rest}`}`;
}

/** A percent sign that somebody typed into the address must not break the page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
