import { type Bag, checkBagInfo, checkComplete, checkHashes, readManifests } from './bag';
import { hashFile } from './bytes';
import { type CaptureSeal, checkCaptureSeals } from './capture-seals';
import { type CaseFile, readCase } from './case-file';
import { checkInert } from './inert';
import { checkItems } from './items';
import { checkLog } from './log';
import { Report, worst } from './report';
import { type ArchiveSeal, checkSeal, checkSealTime } from './seal';
import { checkTimes } from './seal-times';
import { anchorsOf } from './stamp';
import { checkCaptures, checkCoverage, checkTranscripts } from './transcripts';
import type { BagFile, Source, Trust, Verdict, Work } from './types';
import { readDirectory } from './zip-directory';
import { openEntries } from './zip-files';
import { checkNames } from './zip-names';

/**
 * Checks an archive of `sell-evidence/1`. Whatever the bytes are, it answers; it throws only where they cannot be read
 * at all, or where `work.signal` says so.
 */
export async function verifyArchive(source: Source, trust: Trust, work: Work): Promise<Verdict> {
  const report = new Report();
  const bag = await openZip(source, report);
  const found = bag && (await verifyBag(bag, trust, work, report));
  const findings = report.findings();
  const tokens = [...(found?.seals ?? []), ...(found ? [found.seal] : [])].flatMap(
    ({ token }) => token ?? [],
  );
  return {
    status: worst(findings),
    findings,
    about: {
      caseId: found?.caseFile?.caseId ?? null,
      items: found?.caseFile?.items.length ?? null,
      fingerprint: found?.seal.key?.fingerprint ?? null,
      firstSealedAt: found?.seals.find(({ token }) => token)?.token?.time ?? null,
      sealedAt: found?.seal.token?.time ?? null,
      authorities: [...new Set(tokens.map(({ authority }) => authority))],
    },
  };
}

/** Null where it is no zip, or holds more than one folder. */
async function openZip(source: Source, report: Report): Promise<Bag | null> {
  report.reach('zip-whole');
  const directory = await readDirectory(source);
  if (!directory.ok) {
    report.fail('zip-whole', directory.reason);
    return null;
  }
  const folder = checkNames(directory.entries, report);
  const opened = await openEntries(source, directory.entries, directory.end, report);
  if (folder === null) return null;
  const files = new Map<string, BagFile>();
  for (const [entry, file] of opened) {
    const path = entry.name.slice(folder.length + 1);
    // Of two with one name the first: that there are two has been told.
    if (entry.kind === 'file' && !files.has(path)) files.set(path, { ...file, path });
  }
  return { folder, files };
}

interface Found {
  caseFile: CaseFile | null;
  seal: ArchiveSeal;
  seals: CaptureSeal[];
}

async function verifyBag(bag: Bag, trust: Trust, work: Work, report: Report): Promise<Found> {
  const hashes = await hashAll(bag, work);
  const info = await checkBagInfo(bag, report);
  const manifests = await readManifests(bag, report);
  checkHashes(manifests, hashes, report);
  checkComplete(manifests, bag, report);
  const anchors = anchorsOf(trust);
  const seal = await checkSeal(bag, info.get('X-Seal-Key'), trust, anchors, work, report);
  const lines = await checkLog(bag, info.get('X-Custody-Head'), report);
  const caseFile = await readCase(bag, report);
  if (!caseFile) return { caseFile, seal, seals: [] };

  checkSealTime(seal.token, caseFile.exportedAt, report);
  await checkTranscripts(caseFile, bag, report);
  checkCoverage(caseFile, report);
  await checkInert(caseFile, bag, report);
  // What is in the log is compared only where it is one.
  if (!lines) return { caseFile, seal, seals: [] };
  checkCaptures(caseFile, lines, report);
  checkItems(caseFile, lines, bag, hashes, report);
  const seals = await checkCaptureSeals(bag, caseFile, lines, trust, anchors, work, report);
  checkTimes(seals, lines, caseFile, seal.token?.time ?? null, report);
  return { caseFile, seal, seals };
}

/** SHA-256 of every file by its path; the one long step, so the one that tells how far it is. */
async function hashAll(bag: Bag, work: Work): Promise<Map<string, string>> {
  const total = [...bag.files.values()].reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const hashes = new Map<string, string>();
  for (const [path, file] of bag.files) {
    const hash = await hashFile(file, work, (count) => {
      done += count;
      work.onProgress?.(done, total);
    });
    hashes.set(path, hash);
  }
  return hashes;
}
