import type { FlagColour } from '../orders/types';
import type { Marketplace } from '../profile/types';
import { MARKETPLACE_COLOURS } from './colours';
import type { ReadContext, ReadPiece } from './parse';
import type { NoteEntry, NoteFormat, NoteSituation } from './types';

/** Which situation each entry is of. The order has one flag, and it is that of the newest entry. */
export function bySituation(read: readonly ReadPiece[], context: ReadContext): NoteEntry[] {
  const own = context.formats[0];
  const isEntry = ({ formatId, situations }: ReadPiece) => formatId === own?.id && situations.length > 0;
  const isFirst = own?.place === 'prepend' && !context.signs;
  const newest = isFirst ? read.findIndex(isEntry) : read.findLastIndex(isEntry);
  return read.map((piece, at) => {
    const { situations, ...rest } = piece;
    const { left, differs } =
      own && at === newest ? byFlag(situations, own, context) : { left: situations, differs: false };
    const [only] = left;
    return {
      ...rest,
      situationId: left.length === 1 && only ? only : null,
      couldBe: left.length === 1 ? [] : left,
      faults: differs ? [...rest.faults, 'flag-differs'] : rest.faults,
    };
  });
}

/** The situations that the order's flag leaves. Where it fits none, all are left, and it is a fault. */
function byFlag(
  ids: readonly string[],
  format: NoteFormat,
  context: ReadContext,
): { left: string[]; differs: boolean } {
  const { flag, marketplace } = context;
  if (flag === null) return { left: [...ids], differs: false };
  const flags = new Map(
    format.situations.map((situation) => [situation.id, flagsAt(situation, format, marketplace)]),
  );
  const left = ids.filter((id) => flags.get(id)?.includes(flag) ?? true);
  return left.length > 0 ? { left, differs: false } : { left: [...ids], differs: true };
}

/** The flags under which a situation stands on the marketplace; null: it has none there, so that any may stand. */
function flagsAt(
  { flag }: NoteSituation,
  { colours }: NoteFormat,
  marketplace: Marketplace,
): FlagColour[] | null {
  if (flag === null) return null;
  const known = MARKETPLACE_COLOURS[marketplace] ?? [];
  // An older form may lack a colour that newer ones have: its stand-in is as right.
  const own = [flag, colours[marketplace]?.[flag]].filter(
    (each): each is FlagColour => each !== undefined && known.includes(each),
  );
  return own.length > 0 ? own : null;
}
