import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleArchive } from '../../lib/evidence/archive/assemble';
import { argumentsOf, type Sample, sampleCase } from '../../lib/evidence/archive/testing';
import { makeAuthority } from './authority';

export interface ArchiveFolder {
  /** Where whoever checks it stands: with `root.cer`, the authority's certificate as authorities give it, not as text. */
  dir: string;
  /** The archive's own folder in it. */
  bag: string;
  sample: Sample;
  remove(): void;
}

/** A stamped archive, unpacked as a reader does it who has our program nowhere. */
export async function archiveFolder(): Promise<ArchiveFolder> {
  const dir = mkdtempSync(join(tmpdir(), 'archive-'));
  const authority = makeAuthority();
  const sample = await sampleCase(async (bytes) => authority.stamp(bytes), { start: Date.now() - 60_000 });
  const { zip } = await assembleArchive(...argumentsOf(sample));
  writeFileSync(join(dir, 'case.zip'), Buffer.from(await zip.arrayBuffer()));
  execFileSync('unzip', ['-q', join(dir, 'case.zip'), '-d', dir]);
  execFileSync('openssl', ['x509', '-in', authority.ca, '-outform', 'DER', '-out', join(dir, 'root.cer')]);
  return {
    ...{ dir, sample },
    bag: join(dir, sample.whole.case.id),
    remove: () => {
      authority.remove();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
