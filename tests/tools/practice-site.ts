import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';

/**
 * The practice consoles, served under the real consoles' addresses: `url` is the chat's own, `hosts` answer
 * with practice files and nothing else. Adding one: `tests/consoles/README.md`.
 */
export const PRACTICE = {
  'pdd-chat': {
    url: 'https://mms.pinduoduo.com/chat-merchant/index.html',
    hosts: ['mms.pinduoduo.com'],
  },
  'feige-chat': {
    url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
    hosts: ['im.jinritemai.com'],
  },
} as const satisfies Record<string, { url: string; hosts: readonly string[] }>;

export type PracticeId = keyof typeof PRACTICE;

export interface PracticeFile {
  status: 200 | 404;
  contentType: string;
  body: Buffer | string;
}

const CONSOLES = join(import.meta.dirname, '../consoles');
const PREFIX = '/__practice/';

/** What a page may load; expectations and tests are not for pages. */
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

const MISSING: PracticeFile = { status: 404, contentType: 'text/plain', body: 'no such practice file' };

/**
 * The answer to a request of this console's page: its document, a file under `/__practice/`, else 404.
 * Null where the address belongs to another host.
 */
export function practiceFile(consoleId: PracticeId, url: string): PracticeFile | null {
  const { url: home, hosts } = PRACTICE[consoleId];
  const { hostname, pathname } = new URL(url);
  if (!(hosts as readonly string[]).includes(hostname)) return null;
  if (pathname === new URL(home).pathname) return file(join(consoleId, 'page.html'));
  // `URL` has resolved every `..` already; an encoded slash stays encoded and finds no file.
  if (pathname.startsWith(PREFIX)) return file(pathname.slice(PREFIX.length));
  return MISSING;
}

function file(path: string): PracticeFile {
  const contentType = TYPES[extname(path)];
  const place = join(CONSOLES, path);
  if (!contentType || !existsSync(place)) return MISSING;
  return { status: 200, contentType, body: readFileSync(place) };
}

/** Serves these consoles (all when absent) in a context and aborts every other network request. */
export async function routePractice(context: BrowserContext, ids?: readonly PracticeId[]): Promise<void> {
  const served = ids ?? (Object.keys(PRACTICE) as PracticeId[]);
  // The extension's own addresses are not network and stay as they are.
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    for (const id of served) {
      const answer = practiceFile(id, url);
      if (answer) return route.fulfill(answer);
    }
    return route.abort();
  });
}

/** A console's static markup without a browser, for readers tested on a document made in Node. */
export async function practiceMarkup(consoleId: PracticeId, hash = ''): Promise<string> {
  const load = (path: string) => import(pathToFileURL(join(CONSOLES, path)).href);
  const { template } = await load(`${consoleId}/template.js`);
  const { staticMarkup } = await load('shared/static.js');
  return staticMarkup(template, hash);
}
