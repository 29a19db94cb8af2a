import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, makeAuthority } from '../../../tests/tools/authority';
import { assembleArchive } from './assemble';
import type { ArchiveCase } from './format';
import { argumentsOf, newSealKey, type Sample, type Stamp, sampleCase } from './testing';

const dir = mkdtempSync(join(tmpdir(), 'archive-'));
let authority: Authority;
afterAll(() => {
  authority?.remove();
  rmSync(dir, { recursive: true, force: true });
});

let ca: string;
let sample: Sample;
let bag: string;

const stamp: Stamp = async (bytes) => authority.stamp(bytes);

/** The authority's clock is this machine's. */
const justNow = () => ({ start: Date.now() - 60_000 });

/** Writes the zip and extracts it with the system's own program; answers the folder of the case. */
async function extracted(from: Sample, name: string, change = {}): Promise<string> {
  const { zip } = await assembleArchive(...argumentsOf(from, change));
  const file = join(dir, `${name}.zip`);
  writeFileSync(file, Buffer.from(await zip.arrayBuffer()));
  execFileSync('unzip', ['-t', file]);
  execFileSync('unzip', ['-q', file, '-d', join(dir, name)]);
  return join(dir, name, from.whole.case.id);
}

function verify(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'verify.sh'), ...args]);
  return { status, told: String(stdout), errors: String(stderr) };
}

beforeAll(async () => {
  authority = makeAuthority();
  ({ ca } = authority);
  sample = await sampleCase(stamp, justNow());
  bag = await extracted(sample, 'whole');
});

describe('an archive', () => {
  it('holds by its own script, with the certificate and the fingerprint from elsewhere', () => {
    const { status, told, errors } = verify(bag, ca, sample.key.fingerprint);
    expect(errors).toBe('');
    expect(told).not.toMatch(/^(FAIL|NOT CHECKED)/m);
    expect(told).toContain('RESULT: all holds');
    expect(status).toBe(0);
  });

  it('says what it could not check rather than that all is well', () => {
    const { status, told } = verify(bag);
    expect(told).not.toMatch(/^FAIL/m);
    expect(told.match(/^NOT CHECKED/gm)).toHaveLength(4);
    expect(status).toBe(2);
  });

  it('is the same bytes each time, where the signature is', async () => {
    const [whole, bytesOf, , options] = argumentsOf(sample);
    const once = { signature: 'AAAA', publicKey: sample.key.publicKey, token: null };
    const made = await Promise.all(
      [1, 2].map(() => assembleArchive(whole, bytesOf, async () => once, options)),
    );
    const [first, second] = await Promise.all(made.map(({ zip }) => zip.arrayBuffer()));
    expect(Buffer.from(first as ArrayBuffer).equals(Buffer.from(second as ArrayBuffer))).toBe(true);
  });

  it('counts its payload as BagIt wants it', () => {
    const info = readFileSync(join(bag, 'bag-info.txt'), 'utf8');
    const files = readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const bytes = files.reduce(
      (sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length,
      0,
    );
    expect(info).toContain(`Payload-Oxum: ${bytes}.${files.length}\n`);
  });

  it('names the day as people there had it, not as it was in Greenwich', async () => {
    const late = await sampleCase(async () => null, { start: Date.UTC(2026, 10, 22, 21) });
    const { zip } = await assembleArchive(...argumentsOf(late));
    expect(Buffer.from(await zip.arrayBuffer()).includes('Bagging-Date: 2026-11-23\n')).toBe(true);
  });

  it('shows words of a buyer as text, in a page that can do nothing', () => {
    const page = readFileSync(join(bag, 'data/report.html'), 'utf8');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|onerror|javascript:|<b>/i);
    expect(page).toContain("default-src 'none'; img-src 'self'");
    expect(page).toContain('src="items/0001-frame.png"');
    expect(page).not.toMatch(/authentic/i);
  });

  it('tells what was removed, and why', () => {
    const found = JSON.parse(readFileSync(join(bag, 'data/case.json'), 'utf8')) as ArchiveCase;
    expect(found.removed).toMatchObject([{ path: 'data/items/0099-file.jpg', reason: '误加' }]);
  });
});

describe('masked', () => {
  it('leaves texts out and covers what is known, and the script says so', async () => {
    const folder = await extracted(sample, 'masked', { masked: true });
    const all = readdirSync(folder, { recursive: true }).map(String);
    expect(all).not.toContain('data/items/0003-transcript.json');
    for (const file of ['data/case.json', 'data/report.html']) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).not.toMatch(/林\*儿|9001002003|80012345/);
      // The platform looks the case up by it.
      expect(text).toContain('261118-112233445566778');
    }
    const { status, told } = verify(folder, ca, sample.key.fingerprint);
    expect(told).toContain('NOT CHECKED  this is a masked export');
    expect(status).toBe(2);
  });
});

describe('what keeps it from being made', () => {
  it('is named: bytes that are missing, or are not those that were kept', async () => {
    const [whole, , sign, options] = argumentsOf(sample);
    const make = (blob: Blob | null) =>
      assembleArchive(
        whole,
        async ({ id }) => (id === 'item-2' ? blob : (sample.bytes.get(id) ?? null)),
        sign,
        options,
      );
    await expect(make(null)).rejects.toMatchObject({ code: 'missing', path: 'items/0002-frame.png' });
    const same = new Blob([new Uint8Array(sample.whole.items[1]?.bytes ?? 0)]);
    await expect(make(same)).rejects.toMatchObject({ code: 'damaged', path: 'items/0002-frame.png' });
  });

  it('is another key than the one it names, a path that leads elsewhere, and a person', async () => {
    const [whole, bytesOf, sign] = argumentsOf(sample);
    const [, , , options] = argumentsOf(sample, { key: newSealKey() });
    await expect(assembleArchive(whole, bytesOf, sign, options)).rejects.toMatchObject({
      code: 'key-changed',
    });
    for (const path of [
      '../x.png',
      'items/A b.png',
      'items\\x.png',
      'items/0002-frame.png/..',
      'items/0002-FRAME.png',
    ]) {
      const items = whole.items.map((item, at) => (at === 0 ? { ...item, path } : item));
      await expect(assembleArchive({ ...whole, items }, ...tail(sample)), path).rejects.toThrow(/archive/);
    }
    const stopped = argumentsOf(sample, { signal: AbortSignal.abort() });
    await expect(assembleArchive(...stopped)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const tail = (from: Sample) => {
  const [, ...rest] = argumentsOf(from);
  return rest;
};

describe('an archive that was tampered with', () => {
  /** What its script says of a copy. */
  function tampered(name: string, change: (folder: string) => void) {
    const folder = join(dir, 'tampered', name);
    mkdirSync(dirname(folder), { recursive: true });
    cpSync(bag, folder, { recursive: true });
    change(folder);
    return verify(folder, ca, sample.key.fingerprint);
  }
  const edit = (folder: string, file: string, by: (text: string) => string) =>
    writeFileSync(join(folder, file), by(readFileSync(join(folder, file), 'utf8')));

  it.each<[string, RegExp, (folder: string) => void]>([
    [
      'byte',
      /files of manifest-sha256.txt/,
      (folder) => appendFileSync(join(folder, 'data/items/0001-frame.png'), 'x'),
    ],
    [
      'planted',
      /names that no file of an archive has/,
      (folder) => writeFileSync(join(folder, 'data/items/.extra'), 'x'),
    ],
    [
      'planted beside',
      /files that no manifest names/,
      (folder) => writeFileSync(join(folder, 'readme.html'), 'x'),
    ],
    ['link', /links, which may lead/, (folder) => symlinkSync('/etc/hostname', join(folder, 'data/l'))],
    [
      'item dropped with its line',
      /files of tagmanifest-sha256.txt(?:.|\n)*the log has and the archive has not/,
      (folder) => {
        rmSync(join(folder, 'data/items/0001-frame.png'));
        edit(folder, 'manifest-sha256.txt', (text) => text.replace(/.*0001-frame.png\n/, ''));
      },
    ],
    [
      'line twice',
      /names twice/,
      (folder) => edit(folder, 'manifest-sha256.txt', (text) => text + text.slice(0, text.indexOf('\n') + 1)),
    ],
    [
      'carriage returns',
      /may not stand there/,
      (folder) => edit(folder, 'manifest-sha256.txt', (text) => text.replaceAll('\n', '\r\n')),
    ],
    [
      'path outside',
      /may not stand there/,
      (folder) => edit(folder, 'manifest-sha256.txt', (text) => `${'0'.repeat(64)}  ../x\n${text}`),
    ],
    [
      'log reordered',
      /the chain is broken/,
      (folder) =>
        edit(folder, 'data/custody.jsonl', (text) => text.split('\n').reverse().join('\n').trimStart()),
    ],
    [
      'log cut',
      /does not end where/,
      (folder) => edit(folder, 'data/custody.jsonl', (text) => text.replace(/.*\n$/, '')),
    ],
    [
      'another case',
      /of another case/,
      (folder) => edit(folder, 'bag-info.txt', (text) => text.replace('k3f9q2', 'zzzzzz')),
    ],
    [
      'signature',
      /archive: its signature does not/,
      (folder) => edit(folder, 'tagmanifest-sha256.txt', (text) => text.toUpperCase()),
    ],
  ])('%s', (name, finding, change) => {
    const { status, told } = tampered(name, change);
    expect(told).toMatch(finding);
    expect(status).toBe(1);
  });

  it('brings the certificate that is to vouch for it', () => {
    const folder = join(dir, 'own certificate');
    cpSync(bag, folder, { recursive: true });
    cpSync(ca, join(folder, 'ca.pem'));
    const { status, told } = verify(folder, join(folder, 'ca.pem'));
    expect(told).toMatch(/FAIL +the authority's certificate lies inside this archive/);
    expect(status).toBe(1);
  });

  it('another case’s token, and another authority’s', async () => {
    const other = await stamp(new TextEncoder().encode('of another case'));
    const replayed = tampered('token', (folder) =>
      writeFileSync(join(folder, 'seal/tagmanifest.sig.tsr'), other ?? ''),
    );
    expect(replayed.told).toMatch(/FAIL +archive: the time stamp/);
    expect(replayed.status).toBe(1);
    const capture = tampered('capture token', (folder) =>
      writeFileSync(join(folder, 'data/seals/0001.tsr'), other ?? ''),
    );
    expect(capture.told).toMatch(/FAIL +seal 0001: the time stamp/);
    const foreign = makeAuthority();
    expect(verify(bag, foreign.ca, sample.key.fingerprint).told.match(/^FAIL/gm)).toHaveLength(2);
    foreign.remove();
  });

  it('made anew and sealed again: only the registered fingerprint tells', async () => {
    const folder = await extracted(await sampleCase(stamp, justNow()), 'anew');
    const alone = verify(folder, ca);
    expect(alone.told).not.toMatch(/^FAIL/m);
    expect(alone.status).toBe(2);
    const known = verify(folder, ca, sample.key.fingerprint);
    expect(known.told).toMatch(/FAIL +archive: its key is not the registered one/);
    expect(known.status).toBe(1);
  });
});
