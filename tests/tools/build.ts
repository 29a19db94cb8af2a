import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock';
import { bin, run } from './programs';
import { note, Stop } from './say';

export type Target = 'chrome' | 'firefox';

/** Everything that a build is made of. */
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'assets',
  'wxt.config.ts',
  'tests/tools/verify-page.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the extension unless the build at hand was made from exactly these sources; returns its folder.
 * `force` builds anyway. Two commands at once build one after the other.
 */
export async function buildExtension({
  target,
  force = false,
}: {
  target: Target;
  force?: boolean;
}): Promise<string> {
  const dir = join(process.cwd(), '.output', `${target}-mv3`);
  const stamp = join(process.cwd(), '.output', `${target}.sources`);
  mkdirSync(join(process.cwd(), '.output'), { recursive: true });
  await withLock(join(process.cwd(), '.output', `${target}.lock`), async () => {
    // Taken before the build: a file saved while it runs makes the next command build again.
    const sources = hash(SOURCES);
    const isCurrent = existsSync(dir) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
    if (isCurrent && !force) return;
    note(`Building for ${target} …`);
    rmSync(stamp, { force: true });
    const built = await run(process.execPath, [bin('wxt'), 'build', '--browser', target, '--level', 'warn']);
    if (built.code !== 0) throw new Stop(`${built.output.trim()}\nThe build for ${target} failed.`, 1);
    writeFileSync(stamp, sources);
  });
  return dir;
}

/** Contents, not times: a fresh clone or another branch changes those without changing the other. */
function hash(paths: string[]): string {
  const digest = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      digest.update(`${path}\0`).update(readFileSync(path)).update('\0');
    }
  };
  for (const path of paths) if (existsSync(path)) visit(path);
  return digest.digest('hex');
}
