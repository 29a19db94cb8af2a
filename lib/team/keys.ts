import { toBase64 } from '../bytes/base64';
import { canonical } from '../evidence/canonical';
import { hashOf } from '../evidence/sha256';
import { bytesIn, utf8 } from './bytes';
import { faulty, type Opened, opened } from './fault';
import type { PublicKeys, Signer, Verify } from './sign';
import type { KeyStatement } from './types';

/** A key that the team has or had. */
export interface TeamKey extends PublicKeys {
  name: string;
  /** ISO 8601. */
  since: string;
  /** ISO 8601; null: it may sign. */
  revoked: string | null;
}

/** @param key Ed25519, 32 bytes in base64 */
export const fingerprintOf = (key: string): string => hashOf(bytesIn(key) ?? key);

/** `ab12-cd34-…` as two people compare it: 96 bits, which nobody finds another key for. */
export const shortFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, 24).match(/.{4}/g) ?? []).join('-');

type Bare = Omit<KeyStatement, 'signature'>;

/** What a statement signs: itself, and with the one before all that were before. */
function signed({ signature: _, ...bare }: Bare & { signature?: string }, before: KeyStatement | undefined) {
  const previous = before ? hashOf(canonical(before).text) : null;
  return utf8(`sellerside-team key 1\n${canonical({ ...bare, previous }).text}`);
}

async function stated(list: readonly KeyStatement[], bare: Omit<Bare, 'by'>, signer: Signer) {
  const statement = { ...bare, by: signer.fingerprint };
  const signature = toBase64(await signer.sign(signed(statement, list.at(-1))));
  return { ...statement, signature };
}

/** The statement that goes behind `list`; of an empty one the signer's own key is the first. @param at ISO 8601 */
export function addStatement(
  list: readonly KeyStatement[],
  { key, sealTo, name }: Omit<PublicKeys, 'fingerprint'> & { name: string },
  at: string,
  signer: Signer,
): Promise<KeyStatement> {
  return stated(list, { act: 'add', key, sealTo, name, at }, signer);
}

export function revokeStatement(
  list: readonly KeyStatement[],
  { key, name }: Pick<TeamKey, 'key' | 'name'>,
  at: string,
  signer: Signer,
): Promise<KeyStatement> {
  return stated(list, { act: 'revoke', key, sealTo: null, name, at }, signer);
}

/** Whether `list` begins with all of `known`. */
export function goesOn(known: readonly KeyStatement[], list: readonly KeyStatement[]): boolean {
  return known.length <= list.length && known.every((statement, at) => isSame(statement, list[at]));
}

const isSame = (a: KeyStatement, b: KeyStatement | undefined): boolean =>
  b !== undefined && canonical(a).text === canonical(b).text;

/**
 * All keys that a list names, the revoked ones among them.
 * @param team fingerprint of the first key, which the agent has seen
 * @param trusted what was checked here before: its signatures are not looked at again where the list goes on from it
 */
export async function keysIn(
  list: readonly KeyStatement[],
  team: string,
  verify: Verify,
  trusted: readonly KeyStatement[] = [],
): Promise<Opened<TeamKey[]>> {
  const keys = new Map<string, TeamKey>();
  const checked = goesOn(trusted, list) ? trusted.length : 0;
  for (const [at, statement] of list.entries()) {
    const place = `keys[${at}]`;
    const fingerprint = fingerprintOf(statement.key);
    if (at === 0 && (fingerprint !== team || statement.by !== team))
      return faulty('foreign', `${place}: not the team's first key`);
    if (at === 0 && statement.act !== 'add') return faulty('unreadable', `${place}: adds no key`);
    const by = at === 0 ? statement : keys.get(statement.by);
    if (!by) return faulty('foreign', `${place}: by a key that was not added`);
    if (at > 0 && keys.get(statement.by)?.revoked) return faulty('revoked', `${place}: by a revoked key`);
    if (at >= checked && !(await isSigned(statement, by.key, list[at - 1], verify)))
      return faulty('tampered', `${place}: its signature does not fit`);
    const problem = lay(keys, fingerprint, statement);
    if (problem) return faulty('unreadable', `${place}: ${problem}`);
  }
  const may = [...keys.values()].some(({ revoked }) => revoked === null);
  return may ? opened([...keys.values()]) : faulty('unreadable', 'keys: nobody is left who may sign');
}

async function isSigned(
  statement: KeyStatement,
  key: string,
  before: KeyStatement | undefined,
  verify: Verify,
): Promise<boolean> {
  const [publicKey, signature] = [bytesIn(key), bytesIn(statement.signature)];
  return publicKey && signature ? verify(publicKey, signature, signed(statement, before)) : false;
}

/** What is wrong with it; null: nothing. A key that was revoked never comes back: somebody else may have it. */
function lay(keys: Map<string, TeamKey>, fingerprint: string, statement: KeyStatement): string | null {
  const { act, key, sealTo, name, at } = statement;
  const known = keys.get(fingerprint);
  if (act === 'add') {
    if (known) return 'a key that was added before';
    if (sealTo === null) return 'nothing can be sealed to it';
    keys.set(fingerprint, { fingerprint, key, sealTo, name, since: at, revoked: null });
    return null;
  }
  if (!known || known.revoked) return 'revokes a key that does not stand';
  keys.set(fingerprint, { ...known, revoked: at });
  return null;
}
