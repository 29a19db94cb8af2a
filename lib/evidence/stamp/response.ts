import { type ContentInfo, id_signedData, SignedData } from '@peculiar/asn1-cms';
import { AsnParser } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, PKIStatus, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import type { Name } from '@peculiar/asn1-x509';
import { isOneValue } from './der';
import type { AnswerFault } from './faults';
import { positive, type Question, SHA256 } from './request';

export type StampAnswer =
  /** `name`: whom the time is from, as it calls itself; empty where it does not. */
  { ok: true; stampedAt: number; name: string } | { ok: false; fault: AnswerFault };

/** Common name. */
const CN = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

/**
 * Reads a TimeStampResp and sees whether it answers this question. Whose signature it bears is not looked at: for that
 * one needs a certificate from elsewhere, and whoever verifies the archive brings it.
 */
export function readStamp(bytes: Uint8Array<ArrayBuffer>, question: Question): StampAnswer {
  const read = infoIn(bytes);
  if (!read.ok) return read;
  const { messageImprint, nonce, genTime, tsa } = read.info;
  const isOurs =
    messageImprint.hashAlgorithm.algorithm === SHA256 &&
    isSame(new Uint8Array(messageImprint.hashedMessage.buffer), question.imprint);
  if (!isOurs) return { ok: false, fault: 'wrong-imprint' };
  if (!nonce || !isSame(new Uint8Array(nonce), positive(question.nonce)))
    return { ok: false, fault: 'wrong-nonce' };
  return { ok: true, stampedAt: genTime.getTime(), name: nameOf(tsa?.directoryName) };
}

function infoIn(
  bytes: Uint8Array<ArrayBuffer>,
): { ok: true; info: TSTInfo } | { ok: false; fault: AnswerFault } {
  if (!isOneValue(bytes)) return { ok: false, fault: 'no-answer' };
  try {
    const { status, timeStampToken } = AsnParser.parse(bytes, TimeStampResp);
    if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods) {
      return { ok: false, fault: 'rejected' };
    }
    if (timeStampToken?.contentType !== id_signedData) return { ok: false, fault: 'no-answer' };
    const signed = AsnParser.parse((timeStampToken as ContentInfo).content, SignedData);
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== id_ct_tstInfo || !eContent?.single) return { ok: false, fault: 'no-answer' };
    return { ok: true, info: AsnParser.parse(eContent.single.buffer, TSTInfo) };
  } catch {
    // Whatever it is that came, these parsers throw on it.
    return { ok: false, fault: 'no-answer' };
  }
}

function nameOf(name: Name | undefined): string {
  const parts = (name ?? []).flatMap((each) => [...each]);
  const said = (type: string) => parts.find((part) => part.type === type)?.value.toString();
  return said(CN) ?? said(ORGANISATION) ?? '';
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
