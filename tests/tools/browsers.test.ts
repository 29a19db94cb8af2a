import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './browsers';

vi.mock('@playwright/test', () => ({ chromium: { executablePath: () => '/nowhere/managed' } }));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  const variable = `SELLERSIDE_${name.toUpperCase()}`;

  it('is the one that the environment names', () => {
    vi.stubEnv(variable, process.execPath);
    expect(findBrowser(name)).toBe(process.execPath);
  });

  it('is not silently another one than was named', () => {
    vi.stubEnv(variable, '/nowhere/browser');
    expect(() => findBrowser(name)).toThrow(`${variable} names /nowhere/browser`);
  });

  it('is found on the path', () => {
    const dir = mkdtempSync(join(tmpdir(), 'sellerside-path-'));
    const program = join(dir, name);
    writeFileSync(program, '', { mode: 0o755 });
    vi.stubEnv(variable, '');
    vi.stubEnv('PATH', dir);
    expect(findBrowser(name)).toBe(program);
    rmSync(dir, { recursive: true });
  });

  it('is asked for in words where there is none and none can be installed', () => {
    vi.stubEnv(variable, '');
    vi.stubEnv('PATH', '');
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(() => findBrowser(name)).toThrow(/apt-get install .* set SELLERSIDE_/s);
  });
});

it('says that branded Chrome does not do', () => {
  vi.stubEnv('SELLERSIDE_CHROMIUM', '');
  vi.stubEnv('PATH', '');
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  expect(() => findBrowser('chromium')).toThrow('ignores --load-extension');
});
