import { spawnSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assembleArchive } from '../../lib/evidence/archive/assemble';
import { madeFile, manifestOf } from '../../lib/evidence/archive/bag';
import { FORMER_NAMES, TAG_FILES } from '../../lib/evidence/archive/format';
import { pemOf } from '../../lib/evidence/archive/pem';
import { zipOf } from '../../lib/evidence/archive/zip';
import { readCertificates } from '../../lib/evidence/verify/certificate';
import { Report } from '../../lib/evidence/verify/report';
import type { Source, Trust, Verdict } from '../../lib/evidence/verify/types';
import { verifyArchive } from '../../lib/evidence/verify/verify';
import { readDirectory } from '../../lib/evidence/verify/zip-directory';
import { openEntries } from '../../lib/evidence/verify/zip-files';
import type { Authority } from '../tools/authority';
import { base64, type Sample, type Signer, sha256, utf8 } from './sample';

/** The files of an archive by their paths below its folder: what an attacker has once it is unpacked. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;
export interface Unpacked {
  folder: string;
  files: Files;
}

/** The archive as the program makes it. `skew`: milliseconds by which the machine's clock is off. */
export async function exported(
  { whole, bytes }: Sample,
  signer: Signer,
  authority: Authority | null,
  { skew = 0, masked = false } = {},
): Promise<Blob> {
  const publicKey = base64(signer.spki);
  const { zip } = await assembleArchive(
    whole,
    async ({ path }) => new Blob([bytes.get(path) ?? new Uint8Array()]),
    async (manifest) => {
      const signature = await signer.sign(utf8(manifest));
      return {
        signature: base64(signature),
        publicKey,
        token: authority && base64(authority.stamp(signature)),
      };
    },
    {
      ...{ masked, exportedBy: '小木', at: Date.now() + skew, version: '0.1.0', browser: 'Chromium 140' },
      key: { publicKey, fingerprint: signer.fingerprint },
      lists: { zh: undefined, en: undefined },
      digest: async (content) => sha256(new Uint8Array(content)),
    },
  );
  return zip;
}

export const sourceOf = (blob: Blob): Source => ({
  size: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});

export async function unpacked(zip: Blob): Promise<Unpacked> {
  const source = sourceOf(zip);
  const directory = await readDirectory(source);
  if (!directory.ok) throw new Error(directory.reason);
  const files: Files = new Map();
  const opened = await openEntries(source, directory.entries, directory.end, new Report());
  const folder = directory.entries[0]?.name.split('/')[0] ?? '';
  for (const [{ name }, file] of opened)
    files.set(name.slice(folder.length + 1), await file.read(0, file.size));
  return { folder, files };
}

export const packed = ({ folder, files }: Unpacked): Blob =>
  zipOf(
    [...files].map(([path, content]) => madeFile(`${folder}/${path}`, content)),
    Date.UTC(2026, 10, 22),
  );

export const text = (files: Files, path: string): string => new TextDecoder().decode(files.get(path));

/** Replaces in a text; what is not there is a fault of the test. */
export function edit(files: Files, path: string, from: string | RegExp, to: string): void {
  const before = text(files, path);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${from}`);
  files.set(path, utf8(after));
}

/** Both manifests and the counts made anew, as an attacker does who knows the format. */
export function rehash(files: Files): void {
  const list = (paths: string[]) =>
    utf8(manifestOf(paths.map((path) => madeFile(path, files.get(path) ?? ''))));
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  const info = text(files, 'bag-info.txt');
  files.set(
    'bag-info.txt',
    utf8(info.replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`)),
  );
  files.set('manifest-sha256.txt', list(payload));
  // By the names that they have here: those of a former archive, where it is one.
  const nameOf = (path: string) => (files.has(path) ? path : (FORMER_NAMES[path] ?? path));
  files.set('tagmanifest-sha256.txt', list(TAG_FILES.map(nameOf)));
}

/** Everything signed anew; the time stamp stays the old one where no authority is given. */
export async function resign(files: Files, signer: Signer, authority: Authority | null): Promise<void> {
  files.set('seal-key/pub.pem', utf8(pemOf(base64(signer.spki))));
  const info = text(files, 'bag-info.txt').replace(/X-Seal-Key: .*/, `X-Seal-Key: ${signer.fingerprint}`);
  files.set('bag-info.txt', utf8(info));
  rehash(files);
  const signature = await signer.sign(files.get('tagmanifest-sha256.txt') ?? new Uint8Array());
  files.set('seal/tagmanifest.sig', signature);
  if (authority) files.set('seal/tagmanifest.sig.tsr', authority.stamp(signature));
}

export const trustIn = (authority: Authority | null, ...signers: Signer[]): Trust => ({
  authorities: authority ? readCertificates(Uint8Array.from(readFileSync(authority.ca))) : [],
  fingerprints: signers.map(({ fingerprint }) => fingerprint),
});

export const verify = (zip: Blob | Source, trust: Trust): Promise<Verdict> =>
  verifyArchive(zip instanceof Blob ? sourceOf(zip) : zip, trust, {
    subtle: webcrypto.subtle as unknown as SubtleCrypto,
  });

/** `check: reason` of everything that does not hold, each once. */
export const told = ({ findings }: Verdict, status: 'fails' | 'unknown'): string[] => [
  ...new Set(
    findings.flatMap(({ id, problems }) =>
      problems.filter((problem) => problem.status === status).map(({ reason }) => `${id}: ${reason}`),
    ),
  ),
];

/** What the archive's own script says of the unpacked files; `prepare` may change the folder before. */
export function runScript(
  { folder, files }: Unpacked,
  script: Uint8Array,
  args: string[],
  prepare: (root: string) => void = () => {},
): { code: number | null; output: string } {
  const dir = mkdtempSync(join(tmpdir(), 'sellerside-attack-'));
  try {
    const root = join(dir, folder);
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    // Run from a copy that is known to be good; it looks beside itself, so it has to lie in the folder.
    writeFileSync(join(root, 'verify.sh'), files.get('verify.sh') ?? script);
    prepare(root);
    const { status, stdout, stderr } = spawnSync('bash', [join(root, 'verify.sh'), ...args], {
      encoding: 'utf8',
    });
    return { code: status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
