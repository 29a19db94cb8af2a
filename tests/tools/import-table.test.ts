import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from './programs';

/** Each row of the import table: what a file there must not import, and what it may. */
const TABLE: { file: string; denied: string[]; allowed: string[] }[] = [
  {
    file: 'lib/replies/sample.ts',
    denied: [
      '../store/store',
      '../services/library',
      '../page/find',
      '../consoles/index',
      '../platform/clock',
      '../messaging/call',
      '../../components/ui/button',
      '../../entrypoints/background',
      'dexie',
      'preact',
      'wxt/browser',
      'node:fs',
      './testing',
    ],
    allowed: ['./search', '../conversation/types', '../messaging/result', 'zod'],
  },
  {
    file: 'lib/exchange/sample.ts',
    denied: [
      '../store/store',
      '../platform/ids',
      '../messaging/calls',
      '../../components/ui/button',
      'preact',
      'xlsx',
      './testing',
    ],
    allowed: [
      './open',
      '../replies/schema',
      '../messaging/result',
      '@e965/xlsx',
      'papaparse',
      'js-yaml',
      'diff',
      'zod',
    ],
  },
  {
    file: 'lib/team/sample.ts',
    denied: [
      '../store/store',
      '../services/library',
      '../messaging/settings',
      '../platform/clock',
      'canonicalize',
      'aws4fetch',
      'dexie',
      './testing',
    ],
    allowed: [
      './keys',
      '../evidence/canonical',
      '../messaging/result',
      '@noble/curves/ed25519.js',
      '@hpke/core',
    ],
  },
  {
    file: 'lib/new-feature/deeper/sample.ts',
    denied: ['../../store/store', '../../platform/clock', 'preact/hooks', 'papaparse'],
    allowed: ['../types', '../../replies/types'],
  },
  {
    file: 'lib/bytes/sample.ts',
    denied: ['../platform/digest', '../store/store', '@noble/hashes/utils.js', 'preact'],
    allowed: ['./base64'],
  },
  {
    file: 'lib/consoles/sample.ts',
    denied: ['../profile/schema', '../page/find', '../replies/types', 'zod'],
    allowed: ['../profile/types', './hosts'],
  },
  {
    file: 'lib/page/sample.ts',
    denied: [
      '../profile/schema',
      '../profile/zod',
      '../store/store',
      '../services/library',
      '../platform/browser',
      '../search/search',
      'zod',
      'preact',
      'dexie',
      'webextension-polyfill',
    ],
    allowed: [
      '../profile/types',
      '../conversation/types',
      '../messaging/ports',
      '../orders/id',
      '../bytes/base64',
    ],
  },
  {
    file: 'lib/page/deeper/sample.ts',
    denied: ['../../profile/schema', '../../store/store', '../../messaging/call', '../../consoles/index'],
    allowed: ['../find', '../../profile/types', '../../teach/types', '../../messaging/ports'],
  },
  {
    file: 'lib/store/sample.ts',
    denied: [
      '../page/find',
      '../services/library',
      '../platform/clock',
      '../messaging/call',
      '../../components/ui/button',
      'preact',
    ],
    allowed: ['dexie', '../replies/types', '../messaging/calls', './migrations/first'],
  },
  {
    file: 'lib/services/deeper/sample.ts',
    denied: [
      '../../page/find',
      '../../../components/ui/button',
      '../../../entrypoints/background',
      'dexie',
      'preact',
    ],
    allowed: ['../../store/store', '../../consoles/index', '../../messaging/serve', '../../platform/clock'],
  },
  {
    file: 'lib/messaging/sample.ts',
    denied: ['../store/store', '../services/library', '../page/find', '../consoles/index', 'preact', 'zod'],
    allowed: ['../platform/browser', '../replies/types'],
  },
  {
    file: 'lib/platform/sample.ts',
    denied: ['../messaging/call', '../replies/types', '../store/store', 'preact'],
    allowed: ['wxt/browser', '../../assets/locales/en.json'],
  },
  {
    file: 'components/replies/sample.tsx',
    denied: [
      '../buyer/header',
      '../../lib/store/store',
      '../../lib/page/find',
      '../../lib/services/library',
      '../../lib/consoles/index',
      '../../lib/platform/browser',
      '../../entrypoints/background',
      'dexie',
      'zod',
    ],
    allowed: [
      '../ui/button',
      './row',
      './row.css',
      '../../lib/messaging/call',
      '../../lib/platform/i18n',
      'preact/hooks',
    ],
  },
  {
    file: 'components/consoles/deeper/sample.tsx',
    denied: [
      '../../buyer/header',
      '../../../lib/store/store',
      '../../../lib/page/find',
      '../../../lib/platform/browser',
    ],
    allowed: ['../troubles', '../../ui/button', '../../../lib/teach/types', '../../../lib/platform/i18n'],
  },
  {
    file: 'entrypoints/sidepanel/sample.tsx',
    denied: ['../workspace/main', '../../entrypoints/background', '../../tests/tools/say'],
    allowed: ['../../lib/store/store', '../../components/ui/button', './state', 'preact'],
  },
];

/** Names that only some rooms may use without importing them. */
const GLOBALS: { file: string; denied: string[] }[] = [
  {
    file: 'lib/replies/globals.ts',
    denied: ['document', 'fetch', 'indexedDB', 'crypto', 'chrome', 'setTimeout'],
  },
  { file: 'lib/page/globals.ts', denied: ['chrome', 'browser'] },
  { file: 'components/ui/globals.ts', denied: ['chrome', 'browser'] },
];

/** Sample files under the project's own rules. Biome reads the nearest biome.json, hence the copy and the `cwd`. */
const root = mkdtempSync(join(tmpdir(), 'sellerside-imports-'));
/** `file: what` of every finding */
let found = new Set<string>();

beforeAll(() => {
  copyFileSync('biome.json', join(root, 'biome.json'));
  const sources = [
    ...TABLE.map(({ file, denied, allowed }) => [
      file,
      [...denied, ...allowed].map((path) => `import '${path}';`),
    ]),
    ...GLOBALS.map(({ file, denied }) => [file, denied.map((name) => `void ${name};`)]),
  ] as [string, string[]][];
  for (const [file, lines] of sources) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${lines.join('\n')}\n`);
  }
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, [bin('@biomejs/biome'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const lineOf = new Map(sources);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
  };
  found = new Set(
    diagnostics
      .filter(({ category }) => /noRestricted(Imports|Globals)$/.test(category))
      .map(({ location }) => {
        const file = sources.map(([name]) => name).find((name) => name === location.path) ?? '';
        return `${file}: ${lineOf.get(file)?.[location.start.line - 1]}`;
      }),
  );
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(TABLE)('$file', ({ file, denied, allowed }) => {
  it.each(denied)('may not import %s', (path) => expect(found).toContain(`${file}: import '${path}';`));
  it.each(allowed)('may import %s', (path) => expect(found).not.toContain(`${file}: import '${path}';`));
});

describe.each(GLOBALS)('$file', ({ file, denied }) => {
  it.each(denied)('may not use %s', (name) => expect(found).toContain(`${file}: void ${name};`));
});
