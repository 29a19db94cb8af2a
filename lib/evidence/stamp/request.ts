import { AsnSerializer, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq, TimeStampReqVersion } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';

export const SHA256 = '2.16.840.1.101.3.4.2.1';

/** What is to be stamped, and what makes the answer one to this question. */
export interface Question {
  /** SHA-256, 32 bytes. */
  imprint: Uint8Array;
  /** 8 bytes, at random. */
  nonce: Uint8Array;
}

/**
 * A TimeStampReq (RFC 3161). It asks for the authority's certificate: a token without it is checked by nobody who does
 * not have that from elsewhere.
 */
export function stampRequest({ imprint, nonce }: Question): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256, parameters: null }),
      hashedMessage: new OctetString(imprint),
    }),
    nonce: positive(nonce).buffer,
    certReq: true,
  });
  return new Uint8Array(AsnSerializer.serialize(request));
}

/** A number in DER: positive, and without a zero in front that it could do without. */
export function positive(nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const number = Uint8Array.from(nonce);
  number[0] = ((number[0] ?? 0) & 0x7f) | 0x40;
  return number;
}
