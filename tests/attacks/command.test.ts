import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported } from './archive';
import { type Authority, makeAuthority } from './authority';
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
    expect(status).toBe(2);
  });
});
