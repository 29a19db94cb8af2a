import { canonical } from '../evidence/canonical';
import { ENTRY_KINDS, type Entry, type EntryKey, type EntryKind } from './types';

/** What stands in a space: canonical texts of values by the keys of their entries. */
export type Published = ReadonlyMap<EntryKey, string>;

type Named = Pick<Entry, 'kind' | 'id'>;

export const keyOf = ({ kind, id }: Named): EntryKey => `${kind} ${id}`;

/** Ids of some kinds have blanks of their own; kinds have none. */
export function namedBy(key: EntryKey): Named {
  const end = key.indexOf(' ');
  return { kind: key.slice(0, end) as EntryKind, id: key.slice(end + 1) };
}

/** Two entries are the same where this is. */
export const textOf = ({ value }: Pick<Entry, 'value'>): string => canonical(value).text;

/**
 * Whether `text` is the text of this value. To make one of a value takes ten times as long as to compare them, which
 * counts where 50,000 are looked at and ten have changed: one is made only where they seem to differ.
 */
export function isText({ value }: Pick<Entry, 'value'>, text: string | undefined): boolean {
  if (text === undefined) return false;
  return isAlike(value, JSON.parse(text)) || textOf({ value }) === text;
}

/** For sure; of a field that is there and undefined it is not told. */
function isAlike(value: unknown, json: unknown): boolean {
  if (value === json) return true;
  if (typeof value !== 'object' || typeof json !== 'object' || value === null || json === null) return false;
  if (Array.isArray(value) !== Array.isArray(json)) return false;
  const [own, other] = [value, json] as Record<string, unknown>[];
  const names = Object.keys(value);
  if (!own || !other || names.length !== Object.keys(json).length) return false;
  return names.every((name) => Object.hasOwn(json, name) && isAlike(own[name], other[name]));
}

/** @param text of its value, as it is kept here: it was decoded when it came */
export const entryOf = (key: EntryKey, text: string): Entry =>
  ({ ...namedBy(key), value: JSON.parse(text) }) as Entry;

const PLACES = new Map<EntryKind, number>(ENTRY_KINDS.map((kind, place) => [kind, place]));

/** As a person reads them: by kind, and always the same. */
export function byKind(a: Named, b: Named): number {
  const places = (PLACES.get(a.kind) ?? 0) - (PLACES.get(b.kind) ?? 0);
  return places || (a.id < b.id ? -1 : Number(a.id > b.id));
}
