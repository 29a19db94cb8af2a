import type { Certificate } from '@peculiar/asn1-x509';
import { type Bag, readBytes, readText } from './bag';
import { isSignedBy, type PublicKey, readKey } from './key';
import type { Report } from './report';
import { checkStamp, NEAR } from './stamp';
import type { Token } from './token';
import type { Trust, Work } from './types';

const PEM = 'seal-key/pub.pem';
const SIGNATURE = 'seal/tagmanifest.sig';
const SIGNED = 'tagmanifest-sha256.txt';

export interface ArchiveSeal {
  key: PublicKey | null;
  token: Token | null;
}

/** The archive's own seal: the signature over the tag manifest, its key, its time stamp. */
export async function checkSeal(
  bag: Bag,
  said: string | undefined,
  trust: Trust,
  anchors: Certificate[],
  work: Work,
  report: Report,
): Promise<ArchiveSeal> {
  report.reach('key', 'signature');
  const pem = await readText(bag, PEM, 'key', report);
  const key = pem === null ? null : await readKey(pem, work.subtle);
  if (pem !== null && !key) report.fail('key', 'key-unreadable', PEM);
  if (key && key.fingerprint !== said) report.fail('key', 'key-differs', PEM);
  if (key) checkFingerprint(key, PEM, trust, report);
  const signature = await readBytes(bag, SIGNATURE, 'signature', report);
  const signed = await readBytes(bag, SIGNED, 'signature', report);
  if (!signature || !signed) return { key, token: null };
  if (!key || !(await isSignedBy(key, signature, signed, work.subtle))) {
    report.fail('signature', 'signature-wrong', SIGNATURE);
  }
  const checks = { token: 'token', authority: 'token-authority' } as const;
  return { key, token: await checkStamp(bag, `${SIGNATURE}.tsr`, signature, checks, anchors, work, report) };
}

/** The one thing that catches an archive that was made anew as a whole. */
export function checkFingerprint(
  { fingerprint }: PublicKey,
  path: string,
  trust: Trust,
  report: Report,
): void {
  report.reach('fingerprint');
  if (trust.fingerprints.length === 0)
    report.doubtOnce('fingerprint', 'key-not-given', path, { fingerprint });
  else if (!trust.fingerprints.includes(fingerprint))
    report.fail('fingerprint', 'key-unknown', path, { fingerprint });
}

/** A time stamp that was got as the archive was made stands right behind its own time. */
export function checkSealTime(token: Token | null, exportedAt: string, report: Report): void {
  if (!token) return;
  report.reach('token-time');
  const minutes = Math.round((token.time - Date.parse(exportedAt)) / 60_000);
  if (Math.abs(token.time - Date.parse(exportedAt)) <= NEAR) return;
  report.fail('token-time', minutes < 0 ? 'time-early' : 'time-late', `${SIGNATURE}.tsr`, {
    minutes: Math.abs(minutes),
  });
}
