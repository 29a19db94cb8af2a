import type { FlagColour } from '../orders/types';
import type { Marketplace } from '../profile/types';
import type { NoteFormat } from './types';

/** The flags of each marketplace in the order that it shows them; absent: none was ever seen there. */
export const MARKETPLACE_COLOURS: Readonly<Partial<Record<Marketplace, readonly FlagColour[]>>> = {
  taobao: [
    'grey',
    'red',
    'yellow',
    'green',
    'blue',
    'purple',
    'orange',
    'light-blue',
    'light-pink',
    'dark-green',
    'pink',
  ],
  pdd: ['red', 'yellow', 'green', 'blue', 'purple'],
  jd: ['grey', 'red', 'yellow', 'green', 'blue', 'purple'],
  douyin: ['grey', 'purple', 'cyan', 'green', 'orange', 'red'],
  xiaohongshu: ['grey', 'red', 'yellow', 'green', 'blue', 'purple'],
  '1688': ['red', 'blue', 'green', 'yellow'],
};

/** What stands for a colour where a marketplace lacks it, until a team says otherwise. */
export const DEFAULT_COLOURS: NoteFormat['colours'] = { douyin: { yellow: 'orange', blue: 'cyan' } };

export type MappedColour =
  /** `instead`: the format's colour, where another had to stand for it. */
  | { ok: true; colour: FlagColour; instead: FlagColour | null }
  | { ok: false; reason: 'colour-missing'; colour: FlagColour; offered: readonly FlagColour[] };

/**
 * The flag that a format's colour becomes on a marketplace.
 * @param offered what the open form offers; absent: what the marketplace is known to have
 */
export function colourFor(
  colour: FlagColour,
  { colours }: Pick<NoteFormat, 'colours'>,
  marketplace: Marketplace,
  offered: readonly FlagColour[] = MARKETPLACE_COLOURS[marketplace] ?? [],
): MappedColour {
  if (offered.includes(colour)) return { ok: true, colour, instead: null };
  const other = colours[marketplace]?.[colour];
  if (other && offered.includes(other)) return { ok: true, colour: other, instead: colour };
  return { ok: false, reason: 'colour-missing', colour, offered };
}
