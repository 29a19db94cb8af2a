// The door of every command: `node tests/tools/run.mjs <command> [arguments]`. Plain JavaScript without
// dependencies, because on a fresh clone there is nothing but Node and npm. It brings the packages up to
// date, then runs `commands/<command>.ts`. Standard output belongs to the command alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const commands = join(here, 'commands');

function stop(message) {
  console.error(message);
  process.exit(2);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

const [, , name = '', ...args] = process.argv;
if (!/^[a-z-]+$/.test(name) || !existsSync(join(commands, `${name}.ts`))) {
  const known = readdirSync(commands).map((file) => file.replace(/\.ts$/, ''));
  stop(`No command "${name}". There are: ${known.join(', ')}.`);
}

/** npm writes node_modules/.package-lock.json last, so an interrupted installation counts as none. */
function packagesAreCurrent() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  // Optional packages are those of other operating systems.
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** Runs a step of the set-up; what it prints goes to standard error. */
function setUp(what, program, programArgs, shell = false) {
  console.error(`${what} …`);
  const { status, error } = spawnSync(program, programArgs, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status !== 0) stop(`${what}: failed${error ? ` (${error.message})` : ''}.`);
}

if (!packagesAreCurrent()) {
  // Under `npm run` the path of npm's own script is known; without it, a shell finds npm (npm.cmd on Windows).
  const npm = process.env.npm_execpath;
  if (npm) setUp('Installing packages', process.execPath, [npm, 'ci', '--include=dev']);
  else setUp('Installing packages', 'npm', ['ci', '--include=dev'], true);
}
// tsconfig.json extends what WXT generates: without it neither tsx nor Vite nor tsc reads a source file.
if (!existsSync(join(root, '.wxt/tsconfig.json'))) {
  setUp('Preparing WXT', process.execPath, [
    join(root, 'node_modules/wxt/bin/wxt.mjs'),
    'prepare',
    '--level',
    'error',
  ]);
}

process.chdir(root);
process.argv = [process.execPath, join(commands, `${name}.ts`), ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(join(commands, `${name}.ts`)).href);
