import { firstFault } from '../phrases/pack';
import { VOCABULARY } from '../profile/types';
import type { z } from '../profile/zod';
import { settingShapes } from './setting-schema';
import {
  type Change,
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  TEAM_SETTINGS,
  type TeamSetting,
} from './types';
import { valueShapes } from './value-schema';

export type Decoded<T> =
  | { ok: true; value: T }
  /** `isNew`: nothing is wrong with it but words that this version does not know. It is skipped and counted. */
  | { ok: false; isNew: boolean; path: string; problem: string };

type Named = Pick<Entry, 'kind' | 'id'>;

const KINDS: ReadonlySet<unknown> = new Set(ENTRY_KINDS);
const SETTINGS: ReadonlySet<string> = new Set(TEAM_SETTINGS);
/** Of an entry's id; those of two kinds have a blank in them. */
const LONGEST_ID = 250;

/** `{"put":<entry>}` or `{"drop":{"kind":…,"id":…}}` */
export function decodeChange(json: unknown): Decoded<Change> {
  const [[act, what] = ['', null], more] = Object.entries(fieldsOf(json));
  if (more || (act !== 'put' && act !== 'drop')) return wrong('', 'neither put nor drop');
  const read = act === 'put' ? decodeEntry(what) : decodeName(what);
  if (!read.ok) return { ...read, path: `${act}.${read.path}` };
  return { ok: true, value: { [act]: read.value } as unknown as Change };
}

/** One entry, by the product's own schema of its kind. */
export function decodeEntry(json: unknown): Decoded<Entry> {
  const { value, ...name } = fieldsOf(json);
  const named = decodeName(name);
  if (!named.ok) return named;
  const { kind, id } = named.value;
  const read = decodeValue(kind, id, value);
  if (!read.ok) return read;
  const entry = { kind, id, value: read.value } as Entry;
  return ownId(entry) === id ? { ok: true, value: entry } : wrong('id', 'not that of its value');
}

/** What names an entry. */
function decodeName(json: unknown): Decoded<Named> {
  const { kind, id, ...rest } = fieldsOf(json);
  if (typeof kind !== 'string') return wrong('kind', 'none is named');
  if (!KINDS.has(kind)) return unknown('kind', kind);
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return wrong('id', 'no id');
  const [more] = Object.keys(rest);
  return more === undefined ? { ok: true, value: { kind: kind as EntryKind, id } } : unknown(more, more);
}

function decodeValue(kind: EntryKind, id: string, value: unknown): Decoded<unknown> {
  const profile = kind === 'patch' ? fieldsOf(value).patch : kind === 'console' ? value : null;
  const { vocabulary } = fieldsOf(profile);
  if (typeof vocabulary === 'number' && vocabulary > VOCABULARY)
    return unknown('value.vocabulary', String(vocabulary));
  const read = byShape(valueShapes()[kind], value, 'value');
  if (!read.ok || kind !== 'setting') return read;
  if (!SETTINGS.has(id)) return unknown('id', id);
  const inner = byShape(settingShapes()[id as TeamSetting], fieldsOf(value).value, 'value.value');
  return inner.ok ? { ok: true, value: { value: inner.value } } : inner;
}

function byShape(shape: z.ZodType, value: unknown, place: string): Decoded<unknown> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { path, problem } = firstFault(parsed.error);
  const at = path === '' || path.startsWith('[') ? `${place}${path}` : `${place}.${path}`;
  const isNew = parsed.error.issues.every((issue) => isOfNewWords(issue, value));
  return { ok: false, isNew, path: at, problem };
}

/** A field, or a word of a closed list, which a later version may have. */
function isOfNewWords(issue: z.core.$ZodIssue, value: unknown): boolean {
  const { code, path } = issue;
  if (code === 'unrecognized_keys') return true;
  const isChoice = code === 'invalid_value' || (code === 'invalid_union' && 'discriminator' in issue);
  return isChoice && typeof path.reduce<unknown>((at, key) => fieldsOf(at)[key], value) === 'string';
}

/** The id that a value has, where it has one of its own. */
function ownId(entry: Entry): string {
  switch (entry.kind) {
    case 'shop-field':
      return entry.value.label;
    case 'rule-switch':
      return `${entry.value.of} ${entry.value.rule}`;
    case 'patch':
      return `${entry.value.of} ${entry.value.part}`;
    case 'setting':
    case 'recall':
    case 'notice':
      return entry.id;
    default:
      return entry.value.id;
  }
}

const fieldsOf = (json: unknown): Record<PropertyKey, unknown> =>
  typeof json === 'object' && json !== null ? { ...json } : {};

const wrong = (path: string, problem: string) => ({ ok: false, isNew: false, path, problem }) as const;
const unknown = (path: string, word: string) =>
  ({ ok: false, isNew: true, path, problem: `"${word}" is not known here` }) as const;
