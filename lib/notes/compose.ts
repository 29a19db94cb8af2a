import type { FlagColour } from '../orders/types';
import type { Marketplace } from '../profile/types';
import { colourFor, type MappedColour } from './colours';
import { writeDay } from './day';
import { type ComposedEntry, composeEntry, type EntryInput, type EntryRefusal } from './entry';
import { lengthIn, type NoteLength, type NoteLimit, tooLong } from './limits';
import { parseNote } from './parse';
import { coreOf, piecesOf } from './pieces';
import { SIGNED_DATE, withoutSignature } from './signature';
import { fill, writtenParts } from './template';
import type { NoteEntry, NoteFormat, NoteSituation } from './types';

export interface NoteInput extends EntryInput {
  /** The order's note as it stands; '' where there is none. */
  before: string;
  marketplace: Marketplace;
  /** The console's limit for the whole note, as its profile knows it; null: none is known. */
  limit: NoteLimit | null;
  /** The colours that the open form offers; absent: those that the marketplace is known to have. */
  offered?: readonly FlagColour[];
}

export type ComposeRefusal =
  | EntryRefusal
  | { reason: 'colour-missing'; colour: FlagColour; offered: readonly FlagColour[] }
  /** The event is on another situation's list: under this flag it would be taken for a wrong mark of that one. */
  | { reason: 'other-situation'; situationId: string }
  /** Put together it would be read back as something else, or what stands there would. */
  | { reason: 'unreadable' };

export type ComposedNote =
  | {
      ok: true;
      /** The new entry alone; '' where the console signs and the situation has nothing else to say. */
      entry: string;
      /** The whole note as it is to stand. */
      text: string;
      /** As this marketplace has it; null: the flag stays as it is. */
      flag: FlagColour | null;
      /** The format's colour, where `flag` stands for it. */
      instead: FlagColour | null;
      /** Null: no limit is known. */
      length: NoteLength | null;
      /** The agent's same entry stands there already: `text` is what stands there. */
      isRepeat: boolean;
    }
  | ({ ok: false } & ComposeRefusal);

type Composed = Extract<ComposedEntry, { ok: true }>;

export { composeEntry, type NoteLength };

/** The whole new note and its flag. What stands there is kept byte for byte. Never throws. */
export function composeNote(input: NoteInput): ComposedNote {
  const { format, before, limit } = input;
  const composed = composeEntry(input);
  if (!composed.ok) return composed;
  const { entry, situation } = composed;
  const other = listing(composed, input);
  if (other) return { ok: false, reason: 'other-situation', situationId: other.id };
  const mapped = flagOf(situation.flag, input);
  if (mapped && !mapped.ok) return mapped;
  const isRepeat = stands(entry, input);
  const isFirst = format.place === 'prepend' && !input.signs;
  const text = isRepeat ? before : isFirst ? joined(entry, before, format) : joined(before, entry, format);
  const length = limit && { ...limit, length: lengthIn(limit.unit, text) };
  // What is too long already is not ours, and stays as it is where only the flag changes.
  if (length && length.length > length.value && text !== before)
    return { ok: false, ...tooLong(length, true) };
  const flag = mapped?.colour ?? null;
  if (!isRepeat && !input.signs && !isReadBack(text, composed, flag, isFirst, input))
    return { ok: false, reason: 'unreadable' };
  return { ok: true, entry, text, flag, instead: mapped?.instead ?? null, length, isRepeat };
}

function flagOf(flag: FlagColour | null, { format, marketplace, offered }: NoteInput): MappedColour | null {
  return flag && colourFor(flag, format, marketplace, offered);
}

/** The situation that lists this event, where the picked one does not and both are written alike. */
function listing(
  { situation, entry, values }: Composed,
  { format, signs }: NoteInput,
): NoteSituation | undefined {
  if (values.event === '' || situation.events.includes(values.event)) return undefined;
  return format.situations.find(
    (each) => each.events.includes(values.event) && fill(writtenParts(each, signs), values) === entry,
  );
}

/** Whether the same entry of the same agent stands there. A signature is the console's, and tells whose it is. */
function stands(entry: string, { before, format, signs, agent, day }: NoteInput): boolean {
  const date = writeDay(SIGNED_DATE, day);
  return piecesOf(before, format).some((piece) => {
    if (piece.isMark || !signs) return !piece.isMark && piece.text === entry;
    const { text, who, date: signed } = withoutSignature(piece.text);
    return entry !== '' && text === entry && who === agent.trim() && signed === date;
  });
}

/** Two stretches of a note with what parts them, unless it stands between them already. */
function joined(first: string, second: string, { separator }: NoteFormat): string {
  const core = coreOf(separator);
  const isParted =
    first.trim() === '' ||
    second.trim() === '' ||
    /[\r\n][^\S\r\n]*$/.test(first) ||
    /^[^\S\r\n]*[\r\n]/.test(second) ||
    (core === ' '
      ? /\s$/.test(first) || /^\s/.test(second)
      : first.trimEnd().endsWith(core) || second.trimStart().startsWith(core));
  return first + (isParted ? '' : separator) + second;
}

/**
 * The last look before a note counts: it must give back exactly the new entry, and every piece that stood there must
 * still stand there as the same piece.
 */
function isReadBack(
  text: string,
  { situation, entry, values }: Composed,
  flag: FlagColour | null,
  isFirst: boolean,
  { format, before, day, marketplace, agent }: NoteInput,
): boolean {
  const read = parseNote(text, {
    formats: [format],
    agents: [agent.trim(), values.agent],
    today: day,
    marketplace,
    flag,
    signs: false,
  });
  const own = isFirst ? read[0] : read.at(-1);
  const others = isFirst ? read.slice(1) : read.slice(0, -1);
  const stood = piecesOf(before, format).map((piece) => piece.text);
  return (
    own !== undefined &&
    isSame(own, values) &&
    own.text === entry &&
    own.faults.length === 0 &&
    (own.situationId === situation.id || own.couldBe.includes(situation.id)) &&
    others.length === stood.length &&
    others.every((each, at) => each.text === stood[at])
  );
}

const isSame = (read: NoteEntry, { event, agent, date }: { event: string; agent: string; date: string }) =>
  (read.event ?? '') === event && (read.agent ?? '') === agent && (read.date?.text ?? '') === date;
