import { AsnConvert } from '@peculiar/asn1-schema';
import type { AlgorithmIdentifier, SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import { toHex } from '../../bytes/hex';
import { rawSignature, readDer, readSequence } from './der';

/** What authorities sign with. SHA-1 is left out: a token by it proves nothing any more. */
const HASHES: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
/** Each with its hash; a bare key's signature has the hash that the signer names beside it. */
const ECDSA: Record<string, string> = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};
const RSA: Record<string, string> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const EC_KEY = '1.2.840.10045.2.1';
const RSA_KEY = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
/** DER of the curves' names, with the bytes of a number on them. */
const CURVES: Record<string, { namedCurve: string; size: number }> = {
  '06082a8648ce3d030107': { namedCurve: 'P-256', size: 32 },
  '06052b81040022': { namedCurve: 'P-384', size: 48 },
  '06052b81040023': { namedCurve: 'P-521', size: 66 },
};

/** WebCrypto's name of a hash; null where it is not to be relied on. */
export const hashName = (oid: string): string | null => HASHES[oid] ?? null;

export type SignatureAnswer = 'right' | 'wrong' | 'unknown-algorithm';

/** @param hash WebCrypto's name, for algorithms that do not say it themselves; null: none is given */
export async function checkSignature(
  subtle: SubtleCrypto,
  key: SubjectPublicKeyInfo,
  algorithm: AlgorithmIdentifier,
  hash: string | null,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<SignatureAnswer> {
  const plan = planOf(key, algorithm, hash, signature);
  if (!plan) return 'unknown-algorithm';
  if (!plan.signature) return 'wrong';
  try {
    const spki = new Uint8Array(AsnConvert.serialize(plan.spki));
    const imported = await subtle.importKey('spki', spki, plan.key, false, ['verify']);
    return (await subtle.verify(plan.check, imported, plan.signature, data)) ? 'right' : 'wrong';
  } catch {
    return 'wrong';
  }
}

function planOf(
  spki: SubjectPublicKeyInfo,
  { algorithm, parameters }: AlgorithmIdentifier,
  hash: string | null,
  signature: Uint8Array<ArrayBuffer>,
) {
  const kind = spki.algorithm.algorithm;
  if (kind === EC_KEY) {
    const curve = CURVES[toHex(spki.algorithm.parameters ?? new Uint8Array())];
    const digest = ECDSA[algorithm];
    if (!curve || !digest) return null;
    return {
      spki,
      key: { name: 'ECDSA', namedCurve: curve.namedCurve },
      check: { name: 'ECDSA', hash: digest },
      signature: rawSignature(signature, curve.size),
    };
  }
  if (kind !== RSA_KEY) return null;
  if (algorithm === RSA_PSS) {
    const pss = readPss(parameters ? new Uint8Array(parameters) : null);
    if (!pss) return null;
    const { hash: digest, saltLength } = pss;
    return {
      spki,
      key: { name: 'RSA-PSS', hash: digest },
      check: { name: 'RSA-PSS', saltLength },
      signature,
    };
  }
  const digest = algorithm === RSA_KEY ? hash : RSA[algorithm];
  if (!digest) return null;
  const name = 'RSASSA-PKCS1-v1_5';
  return { spki, key: { name, hash: digest }, check: { name }, signature };
}

/** RSASSA-PSS-params: [0] the hash, [1] the mask, by the same hash with everybody, [2] the salt's length. */
function readPss(bytes: Uint8Array<ArrayBuffer> | null): { hash: string; saltLength: number } | null {
  const parts = bytes && readSequence(bytes);
  const part = (tag: number) => parts?.find((each) => each.tag === tag)?.content;
  const [hashPart, saltPart] = [part(0xa0), part(0xa2)];
  const oid = hashPart && readSequence(hashPart)?.[0];
  const hash = oid && PSS_HASHES[toHex(oid.content)];
  const salt = saltPart && readDer(saltPart)?.[0]?.content;
  return hash && salt?.length === 1 ? { hash, saltLength: salt[0] ?? 0 } : null;
}

/** The same hashes by the bytes of their names. */
const PSS_HASHES: Record<string, string> = {
  '608648016503040201': 'SHA-256',
  '608648016503040202': 'SHA-384',
  '608648016503040203': 'SHA-512',
};
