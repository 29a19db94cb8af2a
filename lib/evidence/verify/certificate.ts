import { concatBytes } from '@noble/hashes/utils.js';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  KeyUsage,
  KeyUsageFlags,
  type Name,
} from '@peculiar/asn1-x509';
import { checkSignature } from './algorithms';
import { sameBytes } from './bytes';
import { wrapDer } from './der';
import { readPem } from './key';

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const COMMON_NAME = '2.5.4.3';
/** More than any real chain has. */
const DEPTH = 8;

/** The certificates of a file that a person picked, PEM or DER; empty where it holds none. */
export function readCertificates(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const text = new TextDecoder().decode(bytes);
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)];
  const found = blocks.length > 0 ? blocks.map(([, block]) => readPem(block)) : [bytes];
  return found.filter(
    (each) => each !== null && parseCertificate(each) !== null,
  ) as Uint8Array<ArrayBuffer>[];
}

export function parseCertificate(der: Uint8Array<ArrayBuffer>): Certificate | null {
  try {
    return AsnConvert.parse(der, Certificate);
  } catch {
    return null;
  }
}

/** The certificate's own bytes: what is signed of it as it came, since some encode it in their own way. */
export function derOf({ tbsCertificateRaw, ...certificate }: Certificate): Uint8Array<ArrayBuffer> {
  const { signatureAlgorithm, signatureValue } = certificate;
  const parts = [
    new Uint8Array(tbsCertificateRaw ?? AsnConvert.serialize(certificate.tbsCertificate)),
    new Uint8Array(AsnConvert.serialize(signatureAlgorithm)),
    wrapDer(0x03, Uint8Array.of(0, ...new Uint8Array(signatureValue))),
  ];
  return wrapDer(0x30, concatBytes(...parts));
}

const nameBytes = (name: Name): Uint8Array => new Uint8Array(AsnConvert.serialize(name));
export const sameName = (left: Name, right: Name): boolean => sameBytes(nameBytes(left), nameBytes(right));

/** As a person knows it: its common name, else all of its name. */
export function nameOf({ tbsCertificate: { subject } }: Certificate): string {
  const parts = subject.flatMap((each) => [...each]);
  const texts = parts.map(({ type, value }) => [type, value.toString()] as const);
  return texts.find(([type]) => type === COMMON_NAME)?.[1] ?? texts.map(([, text]) => text).join(', ');
}

function extension<T>({ tbsCertificate }: Certificate, id: string, type: new () => T) {
  const found = tbsCertificate.extensions?.find(({ extnID }) => extnID === id);
  return found && { critical: found.critical, value: AsnConvert.parse(found.extnValue.buffer, type) };
}

/** RFC 3161: for time stamping, critical, and for nothing else. Throws where its extensions are broken. */
export function isForTimeStamps(certificate: Certificate): boolean {
  const purposes = extension(certificate, id_ce_extKeyUsage, ExtendedKeyUsage);
  return purposes?.critical === true && purposes.value.length === 1 && purposes.value[0] === TIME_STAMPING;
}

function mayIssue(certificate: Certificate, below: number): boolean {
  const basic = extension(certificate, id_ce_basicConstraints, BasicConstraints)?.value;
  const usage = extension(certificate, id_ce_keyUsage, KeyUsage)?.value.toNumber();
  const { cA = false, pathLenConstraint = Number.POSITIVE_INFINITY } = basic ?? {};
  return (
    cA && pathLenConstraint >= below && (usage === undefined || (usage & KeyUsageFlags.keyCertSign) !== 0)
  );
}

function isValidAt({ tbsCertificate: { validity } }: Certificate, time: number): boolean {
  return validity.notBefore.getTime().getTime() <= time && time <= validity.notAfter.getTime().getTime();
}

export type ChainAnswer = 'trusted' | 'authority-other' | 'certificate-expired' | 'certificate-not-ca';

/**
 * From a signer up to one of the anchors, all of them valid at `time`: a token stays good when its certificates have
 * run out since. `pool` may come from anywhere, the anchors only from the person who trusts them.
 */
export async function checkChain(
  signer: Certificate,
  pool: Certificate[],
  anchors: Certificate[],
  time: number,
  subtle: SubtleCrypto,
): Promise<ChainAnswer> {
  const isAnchor = (each: Certificate) => anchors.some((anchor) => sameBytes(derOf(anchor), derOf(each)));
  let current = signer;
  for (let depth = 0; depth < DEPTH; depth++) {
    if (!isValidAt(current, time)) return 'certificate-expired';
    if (isAnchor(current)) return 'trusted';
    // Anchors first: with two certificates of one name, the trusted one ends the chain.
    const issuer = await issuerOf(current, [...anchors, ...pool], subtle);
    if (!issuer || issuer === current) return 'authority-other';
    if (!mayIssue(issuer, depth)) return 'certificate-not-ca';
    current = issuer;
  }
  return 'authority-other';
}

async function issuerOf(
  certificate: Certificate,
  among: Certificate[],
  subtle: SubtleCrypto,
): Promise<Certificate | null> {
  const { tbsCertificate, tbsCertificateRaw, signatureAlgorithm, signatureValue } = certificate;
  if (!tbsCertificateRaw) return null;
  for (const each of among) {
    if (!sameName(each.tbsCertificate.subject, tbsCertificate.issuer)) continue;
    const answer = await checkSignature(
      subtle,
      each.tbsCertificate.subjectPublicKeyInfo,
      signatureAlgorithm,
      null,
      new Uint8Array(signatureValue),
      new Uint8Array(tbsCertificateRaw),
    );
    if (answer === 'right') return each;
  }
  return null;
}
