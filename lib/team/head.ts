import { toBase64 } from '../bytes/base64';
import { canonical } from '../evidence/canonical';
import { hashOf } from '../evidence/sha256';
import { firstFault } from '../phrases/pack';
import { type Bytes, bytesIn, canonicalIn, jsonIn, textIn, utf8 } from './bytes';
import { depthOf } from './depth';
import { faulty, type Opened, opened } from './fault';
import { headFile } from './head-schema';
import { goesOn, keysIn, type TeamKey } from './keys';
import type { Signer, Verify } from './sign';
import { type DeltaRef, type Head, type KeyStatement, TEAM_VOCABULARY } from './types';

const LARGEST = 256_000;
const DEEPEST = 8;
/** Heads of so many versions in a row all have other lengths. */
const LENGTHS = 128;

const signed = (text: string): Bytes => utf8(`sellerside-team head 1\n${text}`);

/** A head as a file, signed; `hash` is what the next one names as `previous`. Throws where it could not be read. */
export async function sealHead(
  draft: Omit<Head, 'format' | 'version' | 'vocabulary' | 'author'>,
  signer: Signer,
): Promise<{ bytes: Bytes; head: Head; hash: string }> {
  const head: Head = {
    format: 'sellerside-team',
    version: 1,
    vocabulary: TEAM_VOCABULARY,
    author: signer.fingerprint,
    ...draft,
  };
  const { text } = canonical(head);
  const signature = toBase64(await signer.sign(signed(text)));
  const file = utf8(`{"head":${text},"signature":"${signature}"}`);
  // Stores that make a tag of seconds and size would say "not modified" of another head of the same length.
  const blanks = (head.seq - file.length) % LENGTHS;
  const bytes = new Uint8Array(file.length + (blanks < 0 ? blanks + LENGTHS : blanks)).fill(0x20);
  bytes.set(file);
  // One that nobody can read would lock out whoever is to publish the next.
  const read = readHead(bytes);
  if (!read.ok) throw new Error(`a head that is ${read.fault}: ${read.detail}`);
  return { bytes, head, hash: hashOf(text) };
}

/** What this machine knows of the team. */
export interface Known {
  /** Fingerprint of the first key. */
  team: string;
  /** The list of the last head that was taken; empty: none yet. */
  keys: readonly KeyStatement[];
  /** Of that head; 0 and null: none yet. */
  seq: number;
  hash: string | null;
  /**
   * Fingerprints of this machine's keys. Whoever may publish takes what has expired or is not valid yet, too: somebody
   * must be able to publish the next.
   */
  own?: readonly string[];
}

export interface OpenedHead {
  head: Head;
  hash: string;
  keys: TeamKey[];
}

/**
 * Reads `head.json`, trusting nothing in it before its signature is known to be the team's.
 * @param now epoch milliseconds by this machine's clock
 */
export async function openHead(
  bytes: Bytes,
  known: Known,
  now: number,
  verify: Verify,
): Promise<Opened<OpenedHead>> {
  const read = readHead(bytes);
  if (!read.ok) return read;
  const { head, signature, text } = read.value;
  if (head.team !== known.team) return faulty('foreign', 'head.team: another team');
  const keys = await keysIn(head.keys, known.team, verify, known.keys);
  if (!keys.ok) return keys;
  const author = keys.value.find(({ fingerprint }) => fingerprint === head.author);
  if (!author) return faulty('foreign', 'head.author: no key of this team');
  if (author.revoked) return faulty('revoked', `head.author: revoked on ${author.revoked}`);
  const [publicKey, sign] = [bytesIn(author.key), bytesIn(signature)];
  if (!publicKey || !sign || !(await verify(publicKey, sign, signed(text))))
    return faulty('tampered', 'signature: not of this head');
  const hash = hashOf(text);
  const mayPublish = keys.value.some((key) => !key.revoked && known.own?.includes(key.fingerprint));
  const fault = standing(head, hash, known) ?? (mayPublish ? null : timely(head, hash, known, now));
  return fault ?? opened({ head, hash, keys: keys.value });
}

interface ReadHead {
  head: Head;
  signature: string;
  /** Canonical. */
  text: string;
}

function readHead(bytes: Bytes): Opened<ReadHead> {
  if (bytes.length > LARGEST) return faulty('too-large', `${bytes.length} bytes`);
  const file = textIn(bytes)?.replace(/ +$/, '');
  if (file === undefined) return faulty('unreadable', 'no UTF-8');
  if (depthOf(file) > DEEPEST) return faulty('unreadable', 'deeper than any head');
  const json = jsonIn(file);
  if (json === undefined) return faulty('unreadable', 'no JSON');
  // Of a later format nothing else is known, also not what is signed.
  const { format, version } = ((json as { head?: unknown } | null)?.head ?? {}) as Partial<
    Record<keyof Head, unknown>
  >;
  if (format === 'sellerside-team' && typeof version === 'number' && version > 1)
    return faulty('too-new', `head.version: ${version}`);
  const parsed = headFile().safeParse(json);
  if (!parsed.success) {
    const { path, problem } = firstFault(parsed.error);
    return faulty('unreadable', `${path}: ${problem}`);
  }
  // What was signed, with fields that this version does not know. A text in any other form could be read in two ways.
  const { head, signature } = json as { head: Head; signature: string };
  const text = canonicalIn(head);
  if (text === null || `{"head":${text},"signature":"${signature}"}` !== file)
    return faulty('unreadable', 'not in the canonical form');
  const gap = gapIn(head);
  return gap ? faulty('unreadable', gap) : opened({ head, signature, text });
}

/** What is missing between the snapshot and the head's own number; null: nothing. */
function gapIn({ seq, snapshot, deltas, previous }: Head): string | null {
  const at = deltas.findIndex((delta, index) => delta.seq !== snapshot.seq + index + 1);
  if (at >= 0) return `head.deltas[${at}].seq: a gap`;
  if (snapshot.seq + deltas.length !== seq) return 'head.deltas: do not lead to head.seq';
  const last = deltas.at(-1);
  return last && last.after !== previous
    ? `head.deltas[${deltas.length - 1}].after: not head.previous`
    : null;
}

/** Why one that is the team's is not taken here and now. */
function standing(head: Head, hash: string, known: Known): Opened<never> | null {
  const { vocabulary, seq } = head;
  if (vocabulary > TEAM_VOCABULARY) return faulty('too-new', `head.vocabulary: ${vocabulary}`);
  if (seq < known.seq) return faulty('older', `head.seq: ${seq}, and ${known.seq} is here`);
  if (!goesOn(known.keys, head.keys))
    return faulty('forked', 'head.keys: do not go on from those known here');
  if (seq === known.seq && hash !== known.hash) return faulty('forked', `head.seq: another ${seq} is here`);
  return null;
}

function timely(
  { validFrom, validUntil }: Head,
  hash: string,
  known: Known,
  now: number,
): Opened<never> | null {
  // What is in force stays so, and the next version goes on from it: its time bounds when it is taken.
  if (hash === known.hash) return null;
  const told = `this machine's clock says ${new Date(now).toISOString()}`;
  if (validFrom !== null && Date.parse(validFrom) > now)
    return faulty('not-yet', `head.validFrom: ${validFrom}, ${told}`);
  if (validUntil !== null && Date.parse(validUntil) <= now)
    return faulty('expired', `head.validUntil: ${validUntil}, ${told}`);
  return null;
}

/** Whether it was published beside what is here, by somebody who did not know of it: its history has another version. */
export function isBeside({ deltas, seq, previous }: Head, known: Pick<Known, 'seq' | 'hash'>): boolean {
  const next = deltas.find((delta) => delta.seq === known.seq + 1);
  const after = seq === known.seq + 1 ? previous : next?.after;
  return known.hash !== null && after !== undefined && after !== known.hash;
}

/** The deltas that lead from what is here to `head`; null: they do not, and all of it is to be fetched. */
export function deltasFrom({ deltas, seq }: Head, known: Pick<Known, 'seq' | 'hash'>): DeltaRef[] | null {
  if (seq === known.seq) return [];
  const first = deltas.findIndex((delta) => delta.seq === known.seq + 1);
  return deltas[first]?.after === known.hash ? deltas.slice(first) : null;
}
