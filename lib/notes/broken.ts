import { readAnyDay, readDay } from './day';
import { fillings } from './match';
import type { ReadContext, ReadPiece } from './parse';
import type { Piece } from './pieces';
import { withoutSignature } from './signature';
import { fill, hasField, isField, type NoteField, type Part, writtenParts } from './template';
import { NOTE_FAULTS, type NoteFault, type NoteFormat } from './types';

/** What is left between fields once they are taken out: signs that people join them with. */
const JOINTS = /^[\s+/\\|,，、:：;_~.·—-]+|[\s+/\\|,，、:：;_~.·—-]+$/gu;
const DATE = /(?:20\d\d[-./年])?\d{1,2}[-./月]\d{1,2}(?:[日号])?/;

/** What an entry was meant to hold, however it is put together. */
interface Meant {
  event: string | null;
  agent: string | null;
  date: string | null;
}

/**
 * An entry that was meant to be one of the format's: signed with a known tag, or with an event of its lists. Null:
 * somebody's free words.
 */
export function readBroken(piece: Piece, format: NoteFormat, context: ReadContext): ReadPiece | null {
  const { agents, today, signs } = context;
  const { text } = signs ? withoutSignature(piece.text) : piece;
  const meant = meantBy(text, format, agents);
  if (!meant) return null;
  const listed = format.situations.filter(
    ({ events }) => meant.event !== null && events.includes(meant.event),
  );
  const alike = format.situations.filter((situation) =>
    hasField(writtenParts(situation, signs), 'event') ? meant.event !== null : meant.event === null,
  );
  const candidates = (listed.length > 0 ? listed : alike).map((situation) => ({
    id: situation.id,
    faults: faultsOf(text, meant, writtenParts(situation, signs), format, today),
  }));
  const fewest = Math.min(...candidates.map(({ faults }) => faults.length));
  const best = candidates.filter(({ faults }) => faults.length === fewest);
  // Nothing is wrong with it, and yet it was not read: it can be read in two ways.
  if (best[0]?.faults.length === 0) return null;
  const date = meant.date === null ? null : { text: meant.date, day: dayOf(meant.date, format, today) };
  return {
    text: piece.text,
    at: piece.at,
    formatId: format.id,
    situations: best.map(({ id }) => id),
    ...meant,
    date,
    faults: best[0]?.faults ?? ['unknown-situation'],
  };
}

function meantBy(text: string, format: NoteFormat, agents: readonly string[]): Meant | null {
  const date = DATE.exec(text)?.[0] ?? null;
  const rest = date === null ? text : text.replace(date, ' ');
  const here = agents.filter((agent) => agent !== '' && rest.includes(agent));
  const agent = here.sort((a, b) => b.length - a.length)[0] ?? null;
  const event = (agent === null ? rest : rest.replace(agent, ' ')).trim().replace(JOINTS, '').trim();
  const isListed = format.situations.some(({ events }) => events.includes(event));
  // A name within a sentence is no signature: 小美说明天发.
  const isSigned = agent !== null && isApart(rest, agent);
  if (!isListed && !isSigned) return null;
  return { event: event === '' ? null : event, agent, date };
}

function isApart(text: string, agent: string): boolean {
  const at = text.indexOf(agent);
  const isJoint = (sign: string) => sign === '' || /[^\p{L}\p{N}]/u.test(sign);
  return isJoint(text.charAt(at - 1)) && isJoint(text.charAt(at + agent.length));
}

function faultsOf(
  text: string,
  meant: Meant,
  parts: readonly Part[],
  format: NoteFormat,
  today: string,
): NoteFault[] {
  const has = (field: NoteField) => hasField(parts, field);
  const faults = new Set<NoteFault>();
  if (has('agent') && meant.agent === null) faults.add('no-agent');
  if (has('date') && meant.date === null)
    faults.add(isWrittenAs(parts, text) ? 'date-unreadable' : 'no-date');
  if (has('date') && meant.date !== null && readDay(format.date, meant.date, today) === null)
    faults.add(dayOf(meant.date, format, today) === null ? 'date-unreadable' : 'date-form');
  if (!isInOrder(text, meant, parts) || (!has('date') && meant.date !== null))
    faults.add('unknown-situation');
  const values = { event: meant.event ?? '', agent: meant.agent ?? '', date: meant.date ?? '' };
  const isWhole = parts.every((part) => !isField(part) || values[part.field] !== '');
  const isElsewise = isWhole && fill(parts, values) !== text && !faults.has('unknown-situation');
  if (isElsewise) faults.add('wrong-separator');
  return NOTE_FAULTS.filter((fault) => faults.has(fault));
}

const dayOf = (text: string, { date }: NoteFormat, today: string) =>
  readDay(date, text, today) ?? readAnyDay(text, today);

/** In the template's form, with something in the date's place that is none. */
const isWrittenAs = (parts: readonly Part[], text: string) => fillings(parts, text, () => true).length > 0;

function isInOrder(text: string, meant: Meant, parts: readonly Part[]): boolean {
  const places = parts.flatMap((part) => {
    const value = isField(part) ? meant[part.field] : null;
    return value === null ? [] : [text.indexOf(value)];
  });
  return places.every((place, at) => at === 0 || place > (places[at - 1] as number));
}
