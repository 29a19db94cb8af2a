import type { Bag } from './bag';
import { bytesOf } from './bytes';
import type { CaseFile } from './case-file';
import { type Tag, tagsIn } from './html-tags';
import type { Report } from './report';

const ACTIVE_TAGS: readonly string[] = [
  'script',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'base',
  'portal',
];
const LOADING: readonly string[] = ['src', 'srcset', 'poster', 'background', 'data', 'action', 'formaction'];
const OUTSIDE = /^(?:https?:|ftp:|file:|\/\/)/i;
/** What would be active if a browser took comments, styles or quotes otherwise than we do: nobody can tell. */
const MAYBE = /<(?:script|iframe|object|embed|base)\b|<[^<>]*[\s"'/]on[a-z]+\s*=/i;

/** Pages of the archive do nothing as they are opened: no script, and no request that would tell who looks at them. */
export async function checkInert({ items }: CaseFile, bag: Bag, report: Report): Promise<void> {
  report.reach('inert');
  const pages = items.filter(({ mime }) => /^text\/html/i.test(mime)).map(({ path }) => path);
  for (const path of ['data/report.html', ...pages]) {
    const file = bag.files.get(path);
    if (!file) continue;
    const bytes = await bytesOf(file);
    if (!bytes) report.doubt('inert', 'text-too-large', path);
    else checkPage(new TextDecoder().decode(bytes), path, report);
  }
}

function checkPage(html: string, path: string, report: Report): void {
  let isClosed = false;
  let isActive = false;
  for (const tag of tagsIn(html)) {
    isClosed ||= closes(tag);
    const what = activeIn(tag);
    if (what !== null) {
      isActive = true;
      report.fail('inert', 'active-content', path, { what });
    }
    const load = isClosed ? null : loadIn(tag);
    if (load !== null) report.fail('inert', 'loads-from-outside', path, { what: load });
  }
  if (!isActive && MAYBE.test(html)) report.doubt('inert', 'maybe-active', path);
}

/** From this tag on the page may load nothing, by its own policy. */
function closes({ name, attributes }: Tag): boolean {
  const value = (of: string) => attributes.find(([key]) => key === of)?.[1] ?? '';
  return (
    name === 'meta' &&
    value('http-equiv').toLowerCase() === 'content-security-policy' &&
    value('content').includes("default-src 'none'")
  );
}

function activeIn({ name, attributes }: Tag): string | null {
  if (ACTIVE_TAGS.includes(name)) return name;
  for (const [key, value] of attributes) {
    // Browsers pass over control characters and blanks in a scheme, and read `&#106;` as a letter.
    const plain = unescaped(value)
      .replace(/[\s\p{Cc}]/gu, '')
      .toLowerCase();
    if (/^on[a-z]/.test(key) || /^(?:java|vb)script:/.test(plain)) return key;
    if (name === 'meta' && key === 'http-equiv' && plain === 'refresh') return 'refresh';
  }
  return null;
}

function loadIn({ name, attributes }: Tag): string | null {
  const isLoad = (key: string) => LOADING.includes(key) || (name === 'link' && key === 'href');
  return attributes.find(([key, value]) => isLoad(key) && OUTSIDE.test(unescaped(value).trim()))?.[0] ?? null;
}

const NAMED: Record<string, string> = { colon: ':', tab: '\t', newline: '\n', sol: '/', amp: '&' };

function unescaped(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{3,7}));?/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
