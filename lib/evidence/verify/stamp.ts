import type { Certificate } from '@peculiar/asn1-x509';
import type { Bag } from './bag';
import { bytesOf } from './bytes';
import { checkChain, parseCertificate } from './certificate';
import type { Report } from './report';
import { checkToken, type Token } from './token';
import type { CheckId, Trust, Work } from './types';

/** How far a machine's clock may be from an authority's, and a signature from its time stamp. */
export const NEAR = 10 * 60_000;

/** Whom the person trusts, read once. */
export const anchorsOf = ({ authorities }: Trust): Certificate[] =>
  authorities.flatMap((each) => parseCertificate(each) ?? []);

export interface StampChecks {
  token: CheckId;
  authority: CheckId;
}

/** The time stamp in `path` over the bytes of a signature; null where it says nothing. */
export async function checkStamp(
  bag: Bag,
  path: string,
  signature: Uint8Array<ArrayBuffer>,
  checks: StampChecks,
  anchors: Certificate[],
  work: Work,
  report: Report,
): Promise<Token | null> {
  report.reach(checks.token);
  const file = bag.files.get(path);
  if (!file) {
    report.doubt(checks.token, 'token-absent', path);
    return null;
  }
  const bytes = await bytesOf(file);
  const answer = bytes ? await checkToken(bytes, signature, work.subtle) : null;
  if (!answer?.ok) {
    // An algorithm that this program does not know is nobody's fault.
    const reason = answer?.reason ?? 'token-unreadable';
    if (reason === 'algorithm-unknown') report.doubt(checks.token, reason, path);
    else report.fail(checks.token, reason, path);
    return null;
  }
  const { token } = answer;
  await checkAuthority(token, path, checks.authority, anchors, work, report);
  return token;
}

async function checkAuthority(
  { signer, pool, time, authority }: Token,
  path: string,
  check: CheckId,
  anchors: Certificate[],
  work: Work,
  report: Report,
): Promise<void> {
  report.reach(check);
  if (anchors.length === 0) {
    report.doubtOnce(check, 'authority-not-given', path, { authority });
    return;
  }
  const chain = await checkChain(signer, pool, anchors, time, work.subtle);
  if (chain !== 'trusted') report.fail(check, chain, path, { authority });
}
