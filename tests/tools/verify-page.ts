import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin, type Rollup } from 'vite';

const ENTRY = fileURLToPath(new URL('../../entrypoints/verify/main.tsx', import.meta.url));

/**
 * The page that checks archives without the extension: one HTML file with its script and style inside, which opens from
 * a disk and can reach nothing, since its own policy allows nothing but these two texts.
 */
export async function verifyPage(): Promise<string> {
  const { script, style } = await bundle();
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Sellerside</title>',
    `<style>${style}</style>`,
    '<div id="root"></div>',
    `<script>${script}</script>`,
    '</html>\n',
  ].join('\n');
}

/** Of the texts only those of this page: they would be the larger part of the file. */
const ownTexts: Plugin = {
  name: 'own-texts',
  enforce: 'pre',
  load(id) {
    if (!/assets\/locales\/[\w-]+\.json$/.test(id)) return null;
    const texts = Object.entries(JSON.parse(readFileSync(id, 'utf8')));
    return JSON.stringify(Object.fromEntries(texts.filter(([key]) => key.startsWith('evidence.verify.'))));
  },
};

async function bundle(): Promise<{ script: string; style: string }> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [preact(), ownTexts],
    // The polyfill throws where there is no extension; the browser's own object is merely absent.
    resolve: { alias: { 'wxt/browser': '@wxt-dev/browser' } },
    build: {
      write: false,
      target: ['chrome120', 'firefox128'],
      modulePreload: false,
      cssCodeSplit: false,
      rollupOptions: { input: ENTRY, output: { format: 'iife', inlineDynamicImports: true } },
    },
  })) as Rollup.RollupOutput;
  const chunks = built.output.filter((each) => each.type === 'chunk');
  const styles = built.output.filter((each) => each.type === 'asset' && each.fileName.endsWith('.css'));
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error('The offline page must be one script.');
  return {
    // The one thing that would end the script early.
    script: chunk.code.replaceAll('</script', '<\\/script'),
    style: styles.map((each) => (each.type === 'asset' ? String(each.source) : '')).join('\n'),
  };
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
