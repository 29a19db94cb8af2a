import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/**
 * What was built, read as text: lint keeps sources apart, but a bundler follows whatever is imported. Each
 * telltale is a library's own string that a minifier must keep; that it is found where the library belongs
 * proves that it would be found where it does not.
 */
const TELLTALES = {
  zod: { text: 'invalid_type', belongs: /^background\.js$/ },
  dexie: { text: 'DatabaseClosedError', belongs: /^background\.js$/ },
  preact: { text: 'dangerouslySetInnerHTML', belongs: /^chunks\// },
  'webextension-polyfill': { text: 'message port closed before a response', belongs: /^background\.js$/ },
};

/** The DOM does not exist in a service worker: such code throws there, or is dead weight. */
const DOM = /\bdocument\.|\bwindow\.|querySelector|createElement|innerHTML|getComputedStyle/;

/** Text run as code. zod's own constructor call by another name is kept asleep by `jitless`. */
const EVALUATES = /\beval\(|\bnew Function\(|[^.\w]Function\(/;

/** kB, the bound of `page.script_gzip_kb`. */
const PAGE_SCRIPT_LIMIT = 14;

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const dir = join('.output', `${target}-mv3`);
  const names = (readdirSync(dir, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));
  const code = Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
  const pageScript = code['content-scripts/console.js'] ?? '';
  const background = code['background.js'] ?? '';

  it('has a page script and a background', () => {
    expect(pageScript).not.toBe('');
    expect(background).not.toBe('');
  });

  it.each(Object.entries(TELLTALES))('%s is not in the page script', (_name, { text, belongs }) => {
    const elsewhere = names.filter((name) => belongs.test(name) && code[name]?.includes(text));
    expect(elsewhere, 'the telltale is found where the library belongs').not.toEqual([]);
    expect(pageScript).not.toContain(text);
  });

  // Only the background checks and stores. Merely to start zod takes longer than all the sidebar does until it shows.
  it.each(['zod', 'dexie'] as const)('the sidebar starts without %s', (library) => {
    const page = readFileSync(join(dir, 'sidepanel.html'), 'utf8');
    const loaded = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
      ([, name]) => code[name ?? ''] ?? '',
    );
    expect(loaded.join('\n'), 'what the sidebar is made of was read').toContain(TELLTALES.preact.text);
    expect(loaded.join('\n')).not.toContain(TELLTALES[library].text);
  });

  it('no DOM code is in the background', () => {
    expect(pageScript).toMatch(DOM);
    expect(DOM.exec(background)?.[0]).toBeUndefined();
  });

  it.each(names)('%s runs no text as code', (name) => {
    expect(EVALUATES.exec(code[name] ?? '')?.[0]).toBeUndefined();
    if (code[name]?.includes(TELLTALES.zod.text)) expect(code[name]).toMatch(/jitless:\s?(!0|true)/);
    else expect(code[name]).not.toMatch(/=\s?Function[;,]/);
  });

  it(`the page script alone is under ${PAGE_SCRIPT_LIMIT} kB gzip`, () => {
    const size = gzipSync(pageScript).length / 1000;
    console.info(`${target}: page script ${size.toFixed(1)} kB gzip`);
    expect(size).toBeLessThan(PAGE_SCRIPT_LIMIT);
  });
});
