import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';

const PAGES = join(import.meta.dirname, 'pages');
const KEPT = join(import.meta.dirname, '../../.cache/editors');

let scripts: Promise<Map<string, string>> | undefined;

/** The scripts of all practice pages with the real editors in them, by name (`quill.js`). Built once, then kept. */
export function pageScripts(): Promise<Map<string, string>> {
  scripts ??= keptOrBuilt();
  return scripts;
}

async function keptOrBuilt(): Promise<Map<string, string>> {
  const names = readdirSync(PAGES).filter((name) => name.endsWith('.js'));
  const sources = [...names.map((name) => join(PAGES, name)), 'package-lock.json', import.meta.filename];
  const digest = createHash('sha256');
  for (const source of sources) digest.update(readFileSync(source));
  const kept = join(KEPT, `${digest.digest('hex').slice(0, 16)}.json`);
  if (existsSync(kept)) return new Map(JSON.parse(readFileSync(kept, 'utf8')));
  const built = await bundle(names);
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(kept, JSON.stringify([...built]));
  return built;
}

async function bundle(names: string[]): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Draft and React ask for these of a bundler.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2022',
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [basename(name, '.js'), join(PAGES, name)])),
        preserveEntrySignatures: false,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the practice pages could not be bundled');
  return new Map(
    output.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])),
  );
}
