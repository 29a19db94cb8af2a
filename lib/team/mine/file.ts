import { canonical } from '../../evidence/canonical';
import { firstFault } from '../../phrases/pack';
import { late, z } from '../../profile/zod';
import { type Bytes, canonicalIn, jsonIn, textIn, utf8 } from '../bytes';
import { depthOf } from '../depth';
import { faulty, type Opened, opened } from '../fault';
import { pack, unpack } from '../gzip';
import type { Random } from '../sign';
import { MINE_KINDS, type MineItem } from './types';

/**
 * What one browser says to the others of its person: a line that tells the format, 12 bytes of nonce, then gzip of
 * canonical JSON, encrypted. Nobody without the code reads whose it is, or from which browser.
 */

export interface MineFile {
  /** Of the browser; the file is named after it. */
  device: string;
  /** As its person calls it. */
  name: string;
  /** Epoch milliseconds, by that browser's clock. */
  at: number;
  items: MineItem[];
}

const FORMAT = 'sellerside-mine ';
const VERSION = 1;
const HEADER = utf8(`${FORMAT}${VERSION}\n`);
const NONCE = 12;
/** Bytes by which a change shows. */
const TAG = 16;
const START = HEADER.length + NONCE;
const MOST_PACKED = 8 * 1024 ** 2;
const MOST_UNPACKED = 64 * 1024 ** 2;
const MOST_ITEMS = 100_000;
const MOST_VALUE = 64 * 1024;
const DEEPEST_VALUE = 32;
/** The file, its list, an item: a value is a text in it. */
const DEEPEST = 3;

const itemShape = late(() =>
  z.strictObject({
    kind: z.enum(MINE_KINDS),
    id: z.string().min(1).max(500),
    value: z.string().refine(isValue, 'not the canonical JSON of an object, or too much of it').nullable(),
    at: z.number(),
  }),
);

const fileShape = late(() =>
  z.strictObject({
    device: z.string().min(1).max(500),
    name: z.string().max(500),
    at: z.number(),
    items: z.array(itemShape()).max(MOST_ITEMS),
  }),
);

/**
 * An item that no browser would take is left out, so that it does not keep the others back.
 * @throws RangeError if all of it is more than a browser would open
 */
export async function sealMine(
  subtle: SubtleCrypto,
  key: CryptoKey,
  file: MineFile,
  random: Random,
): Promise<Bytes> {
  const items = file.items.filter((item) => itemShape().safeParse(item).success);
  const plain = utf8(canonical({ ...file, items }).text);
  const iv = random(NONCE);
  const sealed = await subtle.encrypt(algorithm(iv), key, await pack(plain));
  const size = START + sealed.byteLength;
  if (items.length > MOST_ITEMS || plain.length > MOST_UNPACKED || size > MOST_PACKED)
    throw new RangeError(`${items.length} items in ${size} bytes are more than can be exchanged`);
  const bytes = new Uint8Array(size);
  bytes.set(HEADER);
  bytes.set(iv, HEADER.length);
  bytes.set(new Uint8Array(sealed), START);
  return bytes;
}

/** Never throws. `tampered`: changed, or of another code; the two cannot be told apart. */
export async function openMine(
  subtle: SubtleCrypto,
  key: CryptoKey,
  bytes: Bytes,
): Promise<Opened<MineFile>> {
  if (bytes.length > MOST_PACKED) return faulty('too-large', `more than ${MOST_PACKED} bytes`);
  const version = versionOf(bytes);
  if (version === null) return faulty('unreadable', 'no file of this kind');
  if (version > VERSION) return faulty('too-new', `version ${version}`);
  if (bytes.length < START + TAG) return faulty('unreadable', 'cut short');
  const iv = bytes.slice(HEADER.length, START);
  const packed = await subtle.decrypt(algorithm(iv), key, bytes.subarray(START)).catch(() => null);
  if (!packed) return faulty('tampered', 'changed, or of another code');
  const plain = await unpack(new Uint8Array(packed), MOST_UNPACKED);
  return plain.ok ? read(plain.value) : plain;
}

function read(plain: Bytes): Opened<MineFile> {
  const text = textIn(plain);
  if (text === null) return faulty('unreadable', 'no UTF-8');
  if (depthOf(text) > DEEPEST) return faulty('unreadable', `deeper than ${DEEPEST}`);
  const parsed = fileShape().safeParse(jsonIn(text));
  if (parsed.success) return opened(parsed.data);
  const { path, problem } = firstFault(parsed.error);
  return faulty('unreadable', `${path}: ${problem}`);
}

/** Null: another file. */
function versionOf(bytes: Bytes): number | null {
  const line = new TextDecoder('latin1').decode(bytes.subarray(0, FORMAT.length + 4));
  const [, digits] = /^sellerside-mine ([1-9]\d{0,2})\n/.exec(line) ?? [];
  return digits === undefined ? null : Number(digits);
}

function isValue(text: string): boolean {
  if (text.length > MOST_VALUE || utf8(text).length > MOST_VALUE || depthOf(text) > DEEPEST_VALUE)
    return false;
  const json = jsonIn(text);
  return typeof json === 'object' && json !== null && canonicalIn(json) === text;
}

/** What stands in the clear is bound to what is encrypted. */
const algorithm = (iv: Bytes) => ({ name: 'AES-GCM', iv, additionalData: HEADER });
