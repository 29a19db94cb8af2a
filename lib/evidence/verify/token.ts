import { hexToBytes } from '@noble/hashes/utils.js';
import { type Attribute, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { type Certificate, id_ce_subjectKeyIdentifier } from '@peculiar/asn1-x509';
import { toHex } from '../../bytes/hex';
import { checkSignature, hashName } from './algorithms';
import { sameBytes } from './bytes';
import { derOf, isForTimeStamps, nameOf, sameName } from './certificate';
import { wrapDer } from './der';
import type { Reason } from './types';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** ESSCertIDv2, and its elder by SHA-1. */
const SIGNING_CERTIFICATE = ['1.2.840.113549.1.9.16.2.47', '1.2.840.113549.1.9.16.2.12'];

/** A token that is in order by itself; whether its signer is anybody to trust is not said by it. */
export interface Token {
  /** Epoch milliseconds. */
  time: number;
  signer: Certificate;
  /** What came along, to find a chain with; proves nothing. */
  pool: Certificate[];
  authority: string;
}

export type TokenAnswer = { ok: true; token: Token } | { ok: false; reason: Reason };

const no = (reason: Reason): TokenAnswer => ({ ok: false, reason });

/** Whether an answer of a time-stamping authority (TimeStampResp, DER) is about exactly these bytes. */
export async function checkToken(
  response: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<TokenAnswer> {
  try {
    return await readToken(response, data, subtle);
  } catch {
    // The library throws at whatever is no ASN.1, or another structure.
    return no('token-unreadable');
  }
}

async function readToken(
  response: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
) {
  const { status, timeStampToken } = AsnConvert.parse(response, TimeStampResp);
  // 0: granted; 1: granted with changes.
  if (status.status > 1 || !timeStampToken) return no('token-refused');
  if (timeStampToken.contentType !== SIGNED_DATA) return no('token-unreadable');
  const signed = AsnConvert.parse(timeStampToken.content, SignedData);
  const content = contentOf(signed);
  if (signed.encapContentInfo.eContentType !== id_ct_tstInfo || !content) return no('token-unreadable');
  const { messageImprint, genTime } = AsnConvert.parse(content, TSTInfo);
  const hash = hashName(messageImprint.hashAlgorithm.algorithm);
  if (!hash) return no('algorithm-unknown');
  const digest = new Uint8Array(await subtle.digest(hash, data));
  if (!sameBytes(digest, new Uint8Array(messageImprint.hashedMessage.buffer))) return no('token-other');

  const [info, ...others] = signed.signerInfos;
  if (!info || others.length > 0) return no('token-unreadable');
  const pool = [...(signed.certificates ?? [])].flatMap(({ certificate }) => certificate ?? []);
  const signer = pool.find((each) => isSigner(each, info));
  if (!signer) return no('token-no-certificate');
  if (!isForTimeStamps(signer)) return no('token-not-for-time');
  const fault = await checkSigner(info, signer, content, subtle);
  if (fault) return no(fault);
  return { ok: true as const, token: { time: genTime.getTime(), signer, pool, authority: nameOf(signer) } };
}

function contentOf({ encapContentInfo: { eContent } }: SignedData): Uint8Array<ArrayBuffer> | null {
  if (eContent?.single) return new Uint8Array(eContent.single.buffer);
  return eContent?.any ? new Uint8Array(AsnConvert.parse(eContent.any, OctetString).buffer) : null;
}

function isSigner({ tbsCertificate }: Certificate, { sid }: SignerInfo): boolean {
  const named = sid.issuerAndSerialNumber;
  if (named) {
    const serial = sameBytes(new Uint8Array(named.serialNumber), new Uint8Array(tbsCertificate.serialNumber));
    return serial && sameName(named.issuer, tbsCertificate.issuer);
  }
  const key = tbsCertificate.extensions?.find(({ extnID }) => extnID === id_ce_subjectKeyIdentifier);
  // The extension holds it as an OCTET STRING: two bytes of head.
  return (
    !!key &&
    !!sid.subjectKeyIdentifier &&
    toHex(key.extnValue.buffer).slice(4) === toHex(sid.subjectKeyIdentifier.buffer)
  );
}

/** The signed attributes name the content's hash and the certificate; the signature is over them. */
async function checkSigner(
  info: SignerInfo,
  signer: Certificate,
  content: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto,
): Promise<Reason | null> {
  const hash = hashName(info.digestAlgorithm.algorithm);
  if (!hash) return 'algorithm-unknown';
  const attribute = (...types: string[]) =>
    info.signedAttrs?.find(({ attrType }) => types.includes(attrType))?.attrValues[0];
  const [type, digest, named] = [
    attribute(CONTENT_TYPE),
    attribute(MESSAGE_DIGEST),
    attribute(...SIGNING_CERTIFICATE),
  ];
  if (!info.signedAttrs || !type || !digest || !named) return 'token-wrong';
  const said = new Uint8Array(AsnConvert.parse(digest, OctetString).buffer);
  if (!sameBytes(said, new Uint8Array(await subtle.digest(hash, content)))) return 'token-wrong';
  if (!(await namesCertificate(named, signer, subtle))) return 'token-wrong';
  const { subjectPublicKeyInfo } = signer.tbsCertificate;
  const answer = await checkSignature(
    subtle,
    subjectPublicKeyInfo,
    info.signatureAlgorithm,
    hash,
    new Uint8Array(info.signature.buffer),
    attributesOf(info.signedAttrs),
  );
  if (answer === 'unknown-algorithm') return 'algorithm-unknown';
  return answer === 'right' ? null : 'token-wrong';
}

/** What is signed is the DER of a SET, whatever order and tag the token itself has them in. */
function attributesOf(attributes: Attribute[]): Uint8Array<ArrayBuffer> {
  const parts = attributes.map((each) => toHex(AsnConvert.serialize(each))).sort();
  return wrapDer(0x31, hexToBytes(parts.join('')));
}

/** The attribute is signed, so that a hash of the certificate anywhere in it is the signer's own word for it. */
async function namesCertificate(
  attribute: ArrayBuffer,
  signer: Certificate,
  subtle: SubtleCrypto,
): Promise<boolean> {
  const text = toHex(attribute);
  const der = derOf(signer);
  for (const name of ['SHA-256', 'SHA-384', 'SHA-512', 'SHA-1']) {
    const digest = toHex(await subtle.digest(name, der));
    if (text.includes(`04${(digest.length / 2).toString(16)}${digest}`)) return true;
  }
  return false;
}
