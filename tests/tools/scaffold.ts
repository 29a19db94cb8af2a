import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VOCABULARY } from '../../lib/profile/types';
import { Stop } from './say';

/**
 * Lays out a new console under `root`: profile, entry in the list of profiles, practice page, expectations,
 * entry in the practice site. The profile knows nothing yet, so `tests/consoles/contract.test.ts` fails until
 * it is filled in. `month` (`YYYY-MM`) dates its evidence. Returns the paths written. Throws a Stop on a bad or
 * taken id, before anything is written.
 */
export function scaffoldConsole(root: string, id: string, month: string): string[] {
  checkId(root, id);
  const name = camelCase(id);
  // All texts are made before the first is written: a half-made console would be worse than none.
  const files: Record<string, string> = {
    [`lib/consoles/${id}.ts`]: profile(id, name, month),
    'lib/consoles/index.ts': listed(read(root, 'lib/consoles/index.ts'), id, name),
    'tests/tools/practice-site.ts': served(read(root, 'tests/tools/practice-site.ts'), id),
    [`tests/consoles/${id}/page.html`]: page(id),
    [`tests/consoles/${id}/expected.json`]: EXPECTED,
  };
  mkdirSync(join(root, 'tests/consoles', id));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return Object.keys(files);
}

function checkId(root: string, id: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
    throw new Stop(
      `"${id}" is no console id: lower case letters and digits, parts joined by -, such as jd-chat.`,
    );
  }
  const taken = [`lib/consoles/${id}.ts`, `tests/consoles/${id}`].find((path) =>
    existsSync(join(root, path)),
  );
  if (taken) throw new Stop(`There is a console or folder ${id} already: ${taken}.`);
}

/** The name of the profile's constant; an id such as 1688-chat begins with a digit, a name can't. */
function camelCase(id: string): string {
  const joined = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(joined) ? `console${joined}` : joined;
}

function profile(id: string, name: string, month: string): string {
  return `import type { Profile } from '../profile/types';

/**
 * Not verified: nobody has looked at the live page yet. Fill in what somebody has seen there, with the number of
 * independent sources, and one part for each capability; leave out what is unknown.
 */
export const ${name}: Profile = {
  vocabulary: ${VOCABULARY},
  id: '${id}',
  marketplace: 'other',
  page: 'chat',
  name: { 'zh-CN': '${id}', en: '${id}' },
  language: 'zh-CN',
  addresses: ['https://${id}.example.com/*'],
  evidence: { date: '${month}', strength: 'single', sources: 0 },
  capabilities: [],
};
`;
}

/** Lint's own order: `9-shop` before `1688-chat`. */
const NATURAL = new Intl.Collator('en', { numeric: true });

/** Imports stay in order, since lint asks for it. */
function listed(index: string, id: string, name: string): string {
  const imports = /(?:^import \{ \w+ \} from '\.\/[\w-]+';\n)+/m.exec(index)?.[0];
  const list = /BUNDLED: readonly Profile\[\] = \[([^\]]*)\];/.exec(index);
  if (!imports || !list)
    throw new Stop('lib/consoles/index.ts does not look as expected: add the profile by hand.');
  const path = (line: string) => line.replace(/^.* from '|';$/g, '');
  const sorted = [...imports.trim().split('\n'), `import { ${name} } from './${id}';`].sort((a, b) =>
    NATURAL.compare(path(a), path(b)),
  );
  const names = [...(list[1] ?? '').split(',').map((entry) => entry.trim()), name].filter(Boolean);
  return index
    .replace(imports, `${sorted.join('\n')}\n`)
    .replace(list[0], `BUNDLED: readonly Profile[] = [\n${names.map((each) => `  ${each},\n`).join('')}];`);
}

/** The practice address; the author changes it to the console's real one. */
function served(site: string, id: string): string {
  const end = '\n} as const satisfies';
  if (!site.includes(end))
    throw new Stop('practice-site.ts does not look as expected: add the address by hand.');
  const entry = `
  '${id}': {
    url: 'https://${id}.example.com/',
    hosts: ['${id}.example.com'],
  },`;
  return site.replace(end, `${entry}${end}`);
}

function page(id: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${id}</title>
</head>
<body>
<!-- One open conversation drawn from the facts, with what must not match beside it; see ../README.md. -->
</body>
</html>
`;
}

const EXPECTED = `{
  "conversation": null,
  "shop": null,
  "messages": [],
  "aside": [],
  "list": [],
  "orders": [],
  "note": null,
  "nonMatches": []
}
`;

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
