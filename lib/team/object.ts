import { hashOf } from '../evidence/sha256';
import { type Bytes, canonicalIn, jsonIn, textIn, utf8 } from './bytes';
import { changed } from './change';
import { type Decoded, decodeChange, decodeEntry } from './decode';
import { depthOf } from './depth';
import { entryOf, keyOf, namedBy } from './entry';
import { faulty, type Opened, opened } from './fault';
import { pack, unpack } from './gzip';
import type { Change, EntryKey, ObjectRef } from './types';

/** A file of a space: JSON lines, each an entry (of a snapshot) or a change (of a delta), packed. */

export const MOST = { packed: 8_000_000, unpacked: 64_000_000, line: 1_000_000, depth: 32, lines: 200_000 };

export interface PackedObject {
  ref: ObjectRef;
  bytes: Bytes;
}

export interface OpenedObject<T> {
  rows: T[];
  /** Lines that this version has no words for: they are left out, and who publishes from here would lose them. */
  skipped: number;
}

/**
 * @param texts of entries, by key
 * @param isChecked of those that have been read or packed before: their lines are made of their texts as they are
 */
export function packEntries(
  texts: Iterable<readonly [EntryKey, string]>,
  isChecked: (key: EntryKey) => boolean,
): Promise<Opened<PackedObject>> {
  return packLines(
    Array.from(texts, ([key, text]) =>
      isChecked(key) ? opened(lineOf(key, text)) : checkedLine(entryOf(key, text), decodeEntry, key),
    ),
  );
}
export const packChanges = (changes: readonly Change[]) =>
  packLines(changes.map((change) => checkedLine(change, decodeChange, keyOf(changed(change)))));

/** Checks the file against what names it, then unpacks it, then reads each line. */
export const openEntries = (ref: ObjectRef, bytes: Bytes) => openRows(ref, bytes, decodeEntry);
export const openChanges = (ref: ObjectRef, bytes: Bytes) => openRows(ref, bytes, decodeChange);

type Decode<T> = (json: unknown) => Decoded<T>;

/** The canonical form of an entry, about a canonical text. */
function lineOf(key: EntryKey, text: string): string {
  const { kind, id } = namedBy(key);
  return `{"id":${JSON.stringify(id)},"kind":${JSON.stringify(kind)},"value":${text}}`;
}

/** A row as those will have it who read it: what could not be read is not packed. */
function checkedLine(row: object, decode: Decode<object>, key: EntryKey): Opened<string> {
  const read = decode(row);
  if (!read.ok) return faulty('unreadable', `${key}: ${told(read)}`);
  const line = canonicalIn(read.value);
  if (line === null) return faulty('unreadable', `${key}: half a character`);
  if (line.length > MOST.line) return faulty('too-large', `${key}: ${line.length} characters`);
  return opened(line);
}

async function packLines(lines: readonly Opened<string>[]): Promise<Opened<PackedObject>> {
  const texts: string[] = [];
  for (const line of lines) {
    if (!line.ok) return line;
    texts.push(`${line.value}\n`);
  }
  const plain = utf8(texts.join(''));
  if (plain.length > MOST.unpacked || texts.length > MOST.lines)
    return faulty('too-large', `${texts.length} lines of ${plain.length} bytes`);
  const bytes = await pack(plain);
  if (bytes.length > MOST.packed) return faulty('too-large', `${bytes.length} bytes packed`);
  return opened({ ref: { sha256: hashOf(bytes), bytes: bytes.length }, bytes });
}

async function openRows<T>(
  ref: ObjectRef,
  bytes: Bytes,
  decode: Decode<T>,
): Promise<Opened<OpenedObject<T>>> {
  const place = `objects/${ref.sha256}`;
  if (ref.bytes > MOST.packed) return faulty('too-large', `${place}: ${ref.bytes} bytes`);
  if (bytes.length !== ref.bytes || hashOf(bytes) !== ref.sha256)
    return faulty('tampered', `${place}: not the bytes that the head names`);
  const plain = await unpack(bytes, MOST.unpacked);
  if (!plain.ok) return { ...plain, detail: `${place}: ${plain.detail}` };
  const text = textIn(plain.value);
  if (text === null) return faulty('unreadable', `${place}: no UTF-8`);
  const read = rowsIn(text, decode);
  return read.ok ? read : { ...read, detail: `${place}: ${read.detail}` };
}

/** Halves of characters stand in no text of ours, and their escapes in no line of ours. */
const HALF = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/;

function rowsIn<T>(text: string, decode: Decode<T>): Opened<OpenedObject<T>> {
  const lines = text === '' ? [] : text.split('\n', MOST.lines + 2);
  if (text !== '' && lines.pop() !== '') return faulty('unreadable', 'its last line is cut');
  if (lines.length > MOST.lines) return faulty('too-large', `more than ${MOST.lines} lines`);
  const found: OpenedObject<T> = { rows: [], skipped: 0 };
  for (const [at, line] of lines.entries()) {
    const place = `line ${at + 1}`;
    if (line.length > MOST.line) return faulty('too-large', `${place}: more than ${MOST.line} characters`);
    if (depthOf(line) > MOST.depth) return faulty('too-large', `${place}: deeper than ${MOST.depth}`);
    if (HALF.test(line)) return faulty('unreadable', `${place}: half a character`);
    const json = jsonIn(line);
    if (json === undefined) return faulty('unreadable', `${place}: no JSON`);
    const read = decode(json);
    if (read.ok) found.rows.push(read.value);
    else if (read.isNew) found.skipped += 1;
    else return faulty('unreadable', `${place}: ${told(read)}`);
  }
  return opened(found);
}

const told = ({ path, problem }: { path: string; problem: string }) => `${path}: ${problem}`;
