import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from './programs';
import { scaffoldConsole } from './scaffold';

/** A copy of what the scaffold touches and of what tests it; a link to the packages. */
const root = mkdtempSync(join(tmpdir(), 'sellerside-scaffold-'));

beforeAll(() => {
  for (const path of ['lib', 'tests/consoles', 'biome.json', 'tsconfig.json', 'vitest.config.ts', '.wxt']) {
    cpSync(path, join(root, path), { recursive: true });
  }
  mkdirSync(join(root, 'tests/tools'));
  for (const file of ['practice-site.ts', 'settle-imports.ts'])
    cpSync(join('tests/tools', file), join(root, 'tests/tools', file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const inCopy = (packageName: string, args: string[]) =>
  spawnSync(process.execPath, [bin(packageName), ...args], { cwd: root, encoding: 'utf8' });

describe('npm run new console', () => {
  it.each(['', 'Shop', 'shop_chat', '../x', 'a--b', 'shop chat', 'x'.repeat(61)])(
    'refuses the id "%s"',
    (id) => {
      expect(() => scaffoldConsole(root, id, '2026-11')).toThrow('is no console id');
    },
  );

  it.each(['pdd-chat', 'shared'])('refuses the taken id %s', (id) => {
    expect(() => scaffoldConsole(root, id, '2026-11')).toThrow('already');
  });

  it('writes a console that is formatted and listed, and whose contract fails until it is filled in', () => {
    const before = readdirSync(join(root, 'tests/consoles'));
    const written = scaffoldConsole(root, '9-shop', '2026-11');
    expect(readdirSync(join(root, 'tests/consoles'))).toHaveLength(before.length + 1);

    const lint = inCopy('@biomejs/biome', [
      'ci',
      '--vcs-enabled=false',
      ...written.filter((path) => !path.endsWith('.html')),
    ]);
    expect(lint.status, lint.stderr).toBe(0);

    // What the copy's own contract test says of the new console, and that it says nothing new of the others.
    const report = join(root, 'report.json');
    const run = inCopy('vitest', [
      'run',
      '--project',
      'unit',
      'tests/consoles',
      '--reporter=json',
      `--outputFile=${report}`,
    ]);
    expect(run.status).toBe(1);
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { assertionResults: { fullName: string; status: string }[] }[];
    };
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failed = results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    expect(failed).toEqual([
      "'9-shop' is founded on at least one source and reads something",
      "'9-shop' is shown what it must not match",
    ]);
    expect(results.filter(({ fullName }) => fullName.startsWith("'9-shop'"))).toHaveLength(10);
  }, 120_000);
});
