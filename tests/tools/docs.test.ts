import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const markdown = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const PAGES = [...markdown('.'), ...markdown('docs'), ...markdown('docs/decisions')];

/** What a page links to or shows within the project: paths from its root, each with the heading that is meant. */
function targets(page: string): { path: string; anchor: string | undefined }[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [path = '', anchor] = link.split('#');
      return { path: path ? join(dirname(page), decodeURIComponent(path)) : page, anchor };
    });
}

/** A heading as a page shows it in an address. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchors = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe.each(PAGES)('%s', (page) => {
  it('links to what is there', () => {
    const lost = targets(page).filter(
      ({ path, anchor }) =>
        !existsSync(path) || (anchor && !anchors(path).includes(decodeURIComponent(anchor))),
    );
    expect(lost).toEqual([]);
  });
});

it('shows every picture that is kept', () => {
  const shown = new Set(PAGES.flatMap(targets).map(({ path }) => path));
  const kept = readdirSync('docs/pictures').map((name) => join('docs/pictures', name));
  expect(kept.filter((path) => !shown.has(path))).toEqual([]);
});
