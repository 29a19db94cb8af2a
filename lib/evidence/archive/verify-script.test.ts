import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveFolder, archiveFolder } from '../../../tests/tools/archive-folder';

let folder: ArchiveFolder;
let [dir, script] = ['', ''];
let sample: ArchiveFolder['sample'];

beforeAll(async () => {
  folder = await archiveFolder();
  ({ dir, sample } = folder);
  script = join(folder.bag, 'verify.sh');
  writeFileSync(join(dir, 'notes.txt'), 'no certificate');
});
afterAll(() => folder.remove());

function run(shell: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(shell, [script, ...args], { cwd: dir, encoding: 'utf8' });
  return { status, told: `${stdout}${stderr}` };
}

describe('a slip of whoever calls verify.sh', () => {
  it.each<[string, string[], RegExp]>([
    ['a fingerprint that is none', ['abc'], /abc is neither a file .* nor a fingerprint/],
    ['a digit too few', ['ab'.repeat(31)], /nor a fingerprint/],
    ['a file that is not there', ['nowhere.pem'], /nowhere\.pem is neither a file/],
    ['a file that is no certificate', ['notes.txt'], /notes\.txt is no certificate/],
    ['two files', ['root.cer', 'root.cer'], /two files/],
    ['two fingerprints', ['ab'.repeat(32), 'cd'.repeat(32)], /two fingerprints/],
  ])('%s is called that, and not a fault of the archive', (_, args, message) => {
    const { status, told } = run('bash', ...args);
    expect(told).toMatch(message);
    expect(told).not.toMatch(/FAIL|PASS/);
    expect(status).toBe(3);
  });
});

describe('verify.sh', () => {
  it('takes a certificate that is no text, and both arguments in either order', () => {
    // As people copy it from a page.
    const fingerprint = sample.key.fingerprint.toUpperCase().replace(/..(?=.)/g, '$&:');
    for (const args of [
      ['root.cer', fingerprint],
      [fingerprint, 'root.cer'],
    ]) {
      const { status, told } = run('bash', ...args);
      expect(told).toContain('RESULT: all holds');
      expect(status).toBe(0);
    }
  });

  it('compares the key where a fingerprint is all that it is given', () => {
    const { told } = run('bash', sample.key.fingerprint);
    expect(told).toMatch(/PASS +archive: its key is the registered one/);
    expect(run('bash', 'ab'.repeat(32)).told).toMatch(/FAIL +archive: its key is not the registered one/);
  });

  it('answers where it is called by sh', () => {
    const { status, told } = run('sh', 'root.cer', sample.key.fingerprint);
    expect(told).toContain('RESULT: all holds');
    expect(status).toBe(0);
    const posix = spawnSync('bash', ['--posix', script, 'root.cer', sample.key.fingerprint], { cwd: dir });
    expect(posix.status).toBe(0);
  });

  it('checks the folder that it is called in, where it was had from elsewhere', () => {
    const own = join(dir, 'verify.sh');
    cpSync(script, own);
    const given = ['../verify.sh', '../root.cer', sample.key.fingerprint];
    const { stdout, status } = spawnSync('bash', given, { cwd: dirname(script), encoding: 'utf8' });
    expect(stdout).toContain('RESULT: all holds');
    expect(status).toBe(0);
    const lost = spawnSync('bash', [own], { cwd: dir, encoding: 'utf8' });
    expect(lost.stdout).toMatch(/^Nothing was checked: there is no archive here/);
    expect(lost.status).toBe(3);
  });

  it('is no judge of an archive where openssl is missing', () => {
    const bare = join(dir, 'bin');
    mkdirSync(bare);
    for (const program of ['dirname', 'sha256sum'])
      symlinkSync(
        execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim(),
        join(bare, program),
      );
    const { status, stdout } = spawnSync('/bin/bash', [script], { env: { PATH: bare }, encoding: 'utf8' });
    expect(stdout).toMatch(/^Nothing was checked: openssl is not installed\n/);
    expect(status).toBe(3);
  });

  it('tells how it is called', () => {
    const { status, told } = run('bash', '--help');
    expect(told).toBe('usage: bash verify.sh [AUTHORITY.pem] [FINGERPRINT]\n');
    expect(status).toBe(0);
  });

  it('names what it cannot know even where all holds', () => {
    const { told } = run('bash', 'root.cer', sample.key.fingerprint);
    expect(told).toMatch(/RESULT: all holds\. .*shop's own account in report\.html and case\.json/);
  });
});
