import { writeDay } from './day';
import { type TooLong, tooLong } from './limits';
import { coreOf } from './pieces';
import { plainLine } from './plain-line';
import { fill, hasField, type NoteField, type Part, signsOf, writtenParts } from './template';
import type { NoteFormat, NoteSituation } from './types';

export interface EntryInput {
  format: NoteFormat;
  situationId: string;
  /** What is noted, such as 发顺丰; counts for nothing where the situation's template has no `{event}`. */
  event: string;
  /** The agent's tag, such as 小美 or 1号. */
  agent: string;
  /** `YYYY-MM-DD` of the shop's place. */
  day: string;
  /** The console adds who and when by itself: agent and date are then left out. */
  signs: boolean;
}

export type EntryRefusal =
  | { reason: 'no-situation' | 'no-event' | 'no-agent' | 'no-day' }
  /** The event or the tag holds a sign that is the format's own, a `#tag`, or somebody's mark. */
  | { reason: 'sign'; field: 'event' | 'agent'; sign: string }
  | TooLong;

export type ComposedEntry =
  | {
      ok: true;
      situation: NoteSituation;
      entry: string;
      /** What went into the fields; '' where the template has none. */
      values: Record<NoteField, string>;
    }
  | ({ ok: false } & EntryRefusal);

/** One formatted entry. Where the console adds agent and date by itself, they are left out. */
export function composeEntry({ format, situationId, event, agent, day, signs }: EntryInput): ComposedEntry {
  const situation = format.situations.find(({ id }) => id === situationId);
  if (!situation) return { ok: false, reason: 'no-situation' };
  const parts = writtenParts(situation, signs);
  const of = (field: NoteField, text: string | null) => (hasField(parts, field) ? text : '');
  const date = of('date', writeDay(format.date, day));
  if (date === null) return { ok: false, reason: 'no-day' };
  const values = {
    event: of('event', plainLine(event)) ?? '',
    agent: of('agent', plainLine(agent)) ?? '',
    date,
  };
  for (const field of ['event', 'agent'] as const) {
    if (!hasField(parts, field)) continue;
    if (values[field] === '') return { ok: false, reason: `no-${field}` };
    const sign = foreignSign(values[field], field, parts, format);
    if (sign !== null) return { ok: false, reason: 'sign', field, sign };
  }
  const entry = fill(parts, values);
  const value = format.maxLength;
  return value !== null && entry.length > value
    ? { ok: false, ...tooLong({ value, unit: 'characters', length: entry.length }, false) }
    : { ok: true, situation, entry, values };
}

/** What in a field would be read as something else than the field; null: nothing. */
function foreignSign(
  value: string,
  field: 'event' | 'agent',
  parts: readonly Part[],
  { separator, keep }: NoteFormat,
): string | null {
  const own = field === 'agent' ? signsOf(parts) : [];
  const sign = [coreOf(separator), ...keep, ...own].find((each) => value.includes(each));
  return sign ?? (/(?:^|\s)#/.test(value) ? '#' : null);
}
