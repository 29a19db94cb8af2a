import type { FlagColour } from '../orders/types';
import type { Marketplace } from '../profile/types';
import { readBroken } from './broken';
import { readDay } from './day';
import { type Piece, piecesOf } from './pieces';
import { readExact } from './read-exact';
import { SIGNED_DATE, withoutSignature } from './signature';
import { bySituation } from './situation';
import type { NoteEntry, NoteFormat } from './types';

export interface ReadContext {
  /** The shop's own first: faults are told by that one only. */
  formats: readonly NoteFormat[];
  /** Tags of the team's agents; bare words are taken for a signature only where they are one of these. */
  agents: readonly string[];
  /** `YYYY-MM-DD` of the shop's place: a day without a year is the newest that is not after it. */
  today: string;
  marketplace: Marketplace;
  /** The order's flag as the page shows it; null: not known, and it tells nothing. */
  flag: FlagColour | null;
  /** The console signs by itself: entries end with `[who MM-DD HH:MM]`. */
  signs: boolean;
}

/** A piece of a note with what it turned out to be, before it is told which situation it is of. */
export interface ReadPiece extends Omit<NoteEntry, 'situationId' | 'couldBe'> {
  /** Ids of all situations that it may be of. */
  situations: string[];
}

/** A note in its pieces, in the order in which they stand. Blanks and separators between them are left out. */
export function parseNote(text: string, context: ReadContext): NoteEntry[] {
  const [own, ...others] = context.formats;
  if (!own) return piecesOf(text, { separator: ' ', keep: [] }).map(free).map(settled);
  const read = piecesOf(text, own).flatMap((piece) => {
    const exact = readPiece(piece, own, context);
    if (exact || piece.isMark) return [exact ?? free(piece)];
    return byOthers(piece, others, context) ?? [readBroken(piece, own, context) ?? free(piece)];
  });
  return bySituation(read, context);
}

/** Exactly one of the format's entries; null: none. */
function readPiece(piece: Piece, format: NoteFormat, context: ReadContext): ReadPiece | null {
  if (piece.isMark) return null;
  const { text, who, date } = context.signs
    ? withoutSignature(piece.text)
    : { text: piece.text, who: null, date: null };
  const exact = readExact(text, format, context, who !== null);
  if (!exact) return null;
  const { values, situations } = exact;
  const day = (form: string, written: string) => ({
    text: written,
    day: readDay(form, written, context.today),
  });
  return {
    ...free(piece),
    formatId: format.id,
    situations,
    event: values.event ?? null,
    agent: values.agent ?? who,
    date: values.date ? day(format.date, values.date) : date === null ? null : day(SIGNED_DATE, date),
  };
}

/** What a shop wrote before it had this format; null where a piece is in no other format either. */
function byOthers(piece: Piece, others: readonly NoteFormat[], context: ReadContext): ReadPiece[] | null {
  for (const format of others) {
    const inner = piecesOf(piece.text, format).map((each) => ({ ...each, at: piece.at + each.at }));
    const read = inner.map((each) => readPiece(each, format, context));
    if (read.some((each) => each !== null)) return read.map((each, at) => each ?? free(inner[at] as Piece));
  }
  return null;
}

const free = ({ text, at }: Piece): ReadPiece => ({
  text,
  at,
  formatId: null,
  situations: [],
  event: null,
  agent: null,
  date: null,
  faults: [],
});

const settled = ({ situations: _, ...rest }: ReadPiece): NoteEntry => ({
  ...rest,
  situationId: null,
  couldBe: [],
});
