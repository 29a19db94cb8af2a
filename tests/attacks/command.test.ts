import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, makeAuthority } from '../tools/authority';
import { edit, exported, packed, unpacked } from './archive';
import { makeSigner, type Signer, sampleCase } from './sample';

let authority: Authority;
let signer: Signer;
let dir: string;
let file: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sellerside-verify-'));
  [authority, signer] = [makeAuthority(), await makeSigner()];
  const zip = await exported(await sampleCase({ signer, authority }), signer, authority);
  file = join(dir, 'case.zip');
  writeFileSync(file, new Uint8Array(await zip.arrayBuffer()));
});
afterAll(() => {
  authority.remove();
  rmSync(dir, { recursive: true, force: true });
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['tests/tools/run.mjs', 'verify', ...args], {
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n'), stdout };
}

describe('npm run verify', { timeout: 60_000 }, () => {
  it('says a line a finding, and the sum last', () => {
    const { status, lines } = run(file, '--ca', authority.ca, '--fingerprint', signer.fingerprint);
    expect(lines[0]).toMatch(/^holds {4}zip-whole: /);
    expect(lines.at(-1)).toBe(
      'holds: 29 hold, 0 do not, 0 cannot be known. Everything that can be checked holds: nothing was changed since it was sealed',
    );
    expect(status).toBe(0);
  });

  it('ends with 1 where something does not hold', () => {
    const { status, stdout } = run(file, '--fingerprint', 'ab'.repeat(32), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ status: 'fails', about: { items: 4 } });
    expect(status).toBe(1);
  });

  it.each([
    [[], /One file is needed/],
    [['nowhere.zip'], /there is no file nowhere\.zip/],
    [['FILE', '--fingerprint', 'abc'], /--fingerprint: 64/],
    [['FILE', '--ca', 'FILE'], /--ca: .* holds no certificate/],
  ])('%j is refused in one line', (args, message) => {
    const { status, stderr } = run(...args.map((each) => (each === 'FILE' ? file : each)));
    expect(stderr).toMatch(message);
    expect(status).toBe(3);
  });

  it('says of what is no zip that alone', () => {
    const page = join(dir, 'page.zip');
    writeFileSync(page, '<html>log in</html>');
    const { status, lines } = run(page);
    expect(lines).toEqual([
      expect.stringMatching(/^fails {4}zip-whole: /),
      '         - The zip is cut off, has something behind its end, or is none',
      expect.stringMatching(/^fails: 0 hold, 1 do not, 28 cannot be known/),
    ]);
    expect(status).toBe(1);
  });

  it('ends with 2 where nothing fails and something cannot be known', () => {
    const { status, lines } = run(file);
    expect(lines.at(-1)).toMatch(/^unknown: /);
    expect(status).toBe(2);
  });

  it('names what no check can answer, the shop’s own account among it', () => {
    const { stdout } = run(file);
    expect(stdout).toMatch(/What no check can answer:\n(?: +- .*\n)* +- Whether the report, .* own account/);
  });

  it('tells how it is called, and what its exit code says', () => {
    const { status, stdout } = run('--help');
    expect(stdout).toMatch(/--fingerprint +of the seal key(?:.|\n)*Exit code: 0 all holds/);
    expect(status).toBe(0);
  });

  it('prints nothing that a terminal would act on', async () => {
    const { folder, files } = await unpacked(new Blob([readFileSync(file)]));
    edit(files, 'data/case.json', 'data/items/0001-frame.png', 'data/\\u001b[2Jholds: all\\nx\u009b8m\u202e');
    const hostile = join(dir, 'hostile.zip');
    writeFileSync(hostile, new Uint8Array(await packed({ folder, files }).arrayBuffer()));
    for (const args of [[], ['--json']]) {
      const { status, stdout } = run(hostile, ...args);
      expect(stdout).toContain('2Jholds');
      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(stdout).not.toMatch(/^x/m);
      expect(status).toBe(1);
    }
  });
});
