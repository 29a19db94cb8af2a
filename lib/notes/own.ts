import type { Marketplace } from '../profile/types';
import type { Language } from '../replies/types';
import { shopKey } from '../shops/name';
import { bundledFormats } from './bundled';
import type { OwnColours, OwnNoteFormat } from './mark';
import type { NoteFormat } from './types';

/** Every format there is, a team's own first: they know why they made one. */
export function allFormats(own: readonly OwnNoteFormat[], language: Language): NoteFormat[] {
  return [...own, ...bundledFormats(language)];
}

/**
 * The format in which a shop's orders are noted; null: nobody has chosen one, or it has gone since.
 * @param chosen ids by `shopKey`, and by `''` for every shop that has none of its own
 */
export function formatFor(
  shop: string,
  chosen: Readonly<Record<string, string>>,
  formats: readonly NoteFormat[],
): NoteFormat | null {
  const id = chosen[shopKey(shop)] ?? chosen[''];
  return formats.find((format) => format.id === id) ?? null;
}

/** The format with what the team says of a marketplace's colours, over what the format says. */
export function withColours(format: NoteFormat, own: OwnColours): NoteFormat {
  const colours = { ...format.colours };
  for (const marketplace of Object.keys(own) as Marketplace[]) {
    colours[marketplace] = { ...colours[marketplace], ...own[marketplace] };
  }
  return { ...format, colours };
}
