import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageScripts } from './bundle';
import { MOODY, ORIGIN, PRACTICES } from './catalogue';

export interface Served {
  status: 200 | 404;
  headers: Record<string, string>;
  body: string;
}

const LOOK = readFileSync(join(import.meta.dirname, 'look.css'), 'utf8');

/** The answer to a request of a practice page; null where the address is none of ours. */
export async function served(url: string): Promise<Served | null> {
  const { origin, pathname } = new URL(url);
  if (origin !== ORIGIN) return null;
  const name = pathname.slice(1);
  const script = (await pageScripts()).get(name);
  if (script !== undefined) return file('text/javascript', script);
  if (name === 'look.css') return file('text/css', LOOK);
  const practice = [...PRACTICES, MOODY].find(({ id }) => id === name.replace(/\/room$/, ''));
  if (!practice) return { status: 404, headers: {}, body: '' };
  const isOutside = practice.framed && !name.endsWith('/room');
  const body = isOutside ? outside(practice.id) : page(practice.script ?? practice.id);
  return file('text/html', body, practice.headers);
}

function file(type: string, body: string, headers: Record<string, string> = {}): Served {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, ...headers }, body };
}

const head = `<!doctype html><meta charset="utf-8"><title>practice</title><link rel="stylesheet" href="/look.css">`;

const page = (script: string) => `${head}
<header id="buyer" data-uid="7001">林*儿</header>
<ul id="messages"><li class="from-buyer" data-id="m7001">在吗</li></ul>
<main id="composer"></main>
<script type="module" src="/${script}.js"></script>`;

const outside = (id: string) => `${head}<iframe id="room" src="/${id}/room"></iframe>`;
