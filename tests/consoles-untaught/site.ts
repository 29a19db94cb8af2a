import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';

/** Where the consoles that the project has no profile of are served; see README.md. */
export const UNTAUGHT = {
  loom: 'https://seller.loom.example/workbench/chat',
  harbor: 'https://kefu.harbor.example/im/',
  breeze: 'https://inbox.breeze.example/',
  ledger: 'https://crm.ledger.example/talk.asp',
} as const;

export type UntaughtId = keyof typeof UNTAUGHT;

const TESTS = join(import.meta.dirname, '..');
const PREFIX = '/__practice/';
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** The file that answers a request of one of these pages; null where the address is none of theirs. */
function fileOf({ hostname, pathname }: URL): string | null {
  const home = Object.entries(UNTAUGHT).find(([, url]) => new URL(url).hostname === hostname);
  if (!home) return null;
  const [id, url] = home;
  if (new URL(url).pathname === pathname) return join(TESTS, 'consoles-untaught', id, 'page.html');
  const path = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : '';
  // The shared pictures say their address as the other practice consoles have it.
  const folder = path.startsWith('shared/') ? 'consoles' : '';
  return join(TESTS, folder, path);
}

/** Serves them in a context; other requests go on to whoever serves those. */
export async function routeUntaught(context: BrowserContext): Promise<void> {
  await context.route(/^https:\/\/[^/]+\.example\//, (route) => {
    const place = fileOf(new URL(route.request().url()));
    if (!place) return route.fallback();
    const contentType = TYPES[extname(place)];
    return contentType && existsSync(place)
      ? route.fulfill({ contentType, body: readFileSync(place) })
      : route.fulfill({ status: 404 });
  });
}

/** A line of a conversation, as the practice engine's model has it. */
export interface Line {
  side: 'buyer' | 'agent' | 'platform';
  kind: string;
  text: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface UntaughtPage {
  markup: string;
  /** What the page shows, from the model that drew it. */
  open: { nick: string; messages: Line[]; orders: { no: string }[] };
}

/** A page without a browser. `hash` as in the other practice consoles; `more` are lines that come after the dialogue's. */
export async function untaughtPage(
  id: UntaughtId,
  hash = '',
  more: Pick<Line, 'side' | 'kind' | 'text'>[] = [],
): Promise<UntaughtPage> {
  const load = (path: string) => import(pathToFileURL(join(TESTS, path)).href);
  const { template } = await load(`consoles-untaught/${id}/template.js`);
  const { createState } = await load('consoles/shared/state.js');
  const { readOptions } = await load('consoles/shared/options.js');
  const model = createState(template, readOptions(hash));
  for (const line of more) model.add(model.state.open, line);
  return { markup: String(template.page(model.state)), open: model.state.open };
}
