import type { Certificate } from '@peculiar/asn1-x509';
import { late, z } from '../../profile/zod';
import { type SealHead, sealBase } from '../archive/format';
import { canonical } from '../canonical';
import type { LogLine } from '../types';
import { type Bag, readBytes, readText } from './bag';
import { type CaseFile, parsed } from './case-file';
import { isSignedBy, readKey } from './key';
import type { Report } from './report';
import { checkFingerprint } from './seal';
import { checkStamp } from './stamp';
import type { Token } from './token';
import type { Trust, Work } from './types';

const sealHead = late(
  () =>
    z.strictObject({
      at: z.iso.datetime(),
      caseId: z.string(),
      head: z.string().regex(/^[0-9a-f]{64}$/),
      key: z.string().regex(/^[0-9a-f]{64}$/),
      seq: z.number().int().min(1),
    }) satisfies z.ZodType<SealHead>,
);

export interface CaptureSeal {
  head: SealHead;
  path: string;
  token: Token | null;
}

/** The seals that were made at the end of each capture, in their order; only those that can be read. */
export async function checkCaptureSeals(
  bag: Bag,
  caseFile: CaseFile,
  lines: LogLine[],
  trust: Trust,
  anchors: Certificate[],
  work: Work,
  report: Report,
): Promise<CaptureSeal[]> {
  report.reach('seals', 'seal-log');
  const numbers = checkListed(bag, caseFile, report);
  if (numbers.length === 0) report.doubt('seals', 'seal-none');
  const seals: CaptureSeal[] = [];
  for (const number of numbers) {
    work.signal?.throwIfAborted();
    const seal = await checkOne(bag, `data/seals/${number}`, trust, anchors, work, report);
    if (!seal) continue;
    const { head, path } = seal;
    if (head.caseId !== caseFile.caseId) report.fail('seal-log', 'case-id', path);
    if (lines[head.seq - 1]?.hash !== head.head)
      report.fail('seal-log', 'seal-place', path, { line: head.seq });
    seals.push(seal);
  }
  checkTold(bag, seals, lines, report);
  return seals;
}

/** The log knows each seal, and each key before it is used; and neither seal nor time stamp that it knows has gone. */
function checkTold(bag: Bag, seals: CaptureSeal[], lines: LogLine[], report: Report): void {
  const keys = new Map<unknown, number>();
  const told = new Map<string, LogLine['detail']>();
  for (const { act, seq, detail } of lines) {
    if (act === 'key-new' && !keys.has(detail?.fingerprint)) keys.set(detail?.fingerprint, seq);
    if (act !== 'seal') continue;
    if (detail?.line !== undefined) told.set(pathOf(Number(detail.seal)), detail);
    // A second line tells of the time stamp, when that came.
    else if (!bag.files.has(`${sealBase(Number(detail?.seal))}.tsr`))
      report.fail('seal-tokens', 'token-gone', `${sealBase(Number(detail?.seal))}.tsr`);
  }
  for (const { head, path } of seals) {
    const detail = told.get(path);
    if (detail?.line !== head.seq || detail.fingerprint !== head.key)
      report.fail('seal-log', 'seal-untold', path);
    if ((keys.get(head.key) ?? Number.POSITIVE_INFINITY) > head.seq)
      report.fail('seal-log', 'key-unlogged', path);
    told.delete(path);
  }
  for (const path of told.keys()) report.fail('seals', 'file-absent', path);
}

const numberOf = (n: number): string => String(n).padStart(4, '0');
const pathOf = (n: number): string => `${sealBase(n)}.head`;

/** The numbers `0001` … of the seals that are there; one that the case does not list, or the other way round, is told. */
function checkListed(bag: Bag, { seals }: CaseFile, report: Report): string[] {
  const there = new Set<string>();
  for (const path of bag.files.keys()) {
    const [, number] = /^data\/seals\/(\d{4,})\.(?:head|sig|pem|tsr)$/.exec(path) ?? [];
    if (number) there.add(number);
    else if (path.startsWith('data/seals/')) report.fail('seals', 'seal-unlisted', path);
  }
  const listed = new Set(seals.map(({ n }) => numberOf(n)));
  for (const number of there)
    if (!listed.has(number)) report.fail('seals', 'seal-unlisted', `data/seals/${number}`);
  // They are numbered from 1 without a gap: one that is missing in the middle was taken out. Counted along those that
  // are listed: a number may be anything.
  let last = 0;
  for (const { n } of [...seals].sort((one, other) => one.n - other.n)) {
    if (n > last + 1) report.fail('seals', 'seal-unlisted', pathOf(last + 1));
    last = n;
  }
  return [...new Set([...listed, ...there])].sort((left, right) => Number(left) - Number(right));
}

async function checkOne(
  bag: Bag,
  base: string,
  trust: Trust,
  anchors: Certificate[],
  work: Work,
  report: Report,
): Promise<CaptureSeal | null> {
  const path = `${base}.head`;
  const text = await readText(bag, path, 'seals', report);
  const pem = await readText(bag, `${base}.pem`, 'seals', report);
  const signature = await readBytes(bag, `${base}.sig`, 'seals', report);
  if (text === null || pem === null || !signature) return null;
  const read = sealHead().safeParse(parsed(text));
  const key = await readKey(pem, work.subtle);
  if (!read.success || !key || canonical(read.data).text !== text) {
    report.fail('seals', 'seal-unreadable', read.success && !key ? `${base}.pem` : path);
    return null;
  }
  const signed = new TextEncoder().encode(text);
  if (key.fingerprint !== read.data.key) report.fail('seals', 'key-differs', `${base}.pem`);
  else if (!(await isSignedBy(key, signature, signed, work.subtle))) {
    report.fail('seals', 'signature-wrong', `${base}.sig`);
  }
  checkFingerprint(key, `${base}.pem`, trust, report);
  const checks = { token: 'seal-tokens', authority: 'seal-authority' } as const;
  const token = await checkStamp(bag, `${base}.tsr`, signature, checks, anchors, work, report);
  return { head: read.data, path, token };
}
