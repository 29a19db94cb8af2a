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
/**
 * How every page of ours begins: with a policy before anything that it is to hold back. One further down is of no use:
 * browsers pass over it in a body, and what stands before it has run.
 */
const BEGINNING =
  /^<!doctype html>\s*(?:<!--[^<>]*-->\s*)?<html(?: [a-z_][\w:.-]*="[^"<>]*")*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i;
/** Beside `default-src 'none'`: what shows the page, and reaches nobody. */
const HARMLESS =
  /^(?:style-src (?:'unsafe-inline'|'sha256-[A-Za-z0-9+/=]+')|img-src (?:data:|'self')|(?:base-uri|form-action) 'none')$/;
/** What no policy holds back, anywhere: a browser may take comments, styles or quotes otherwise than we do. */
const MAYBE = /http-equiv|<link\b/i;

/**
 * Pages of the archive do nothing as they are opened: no script, and no request that would tell who looks at them.
 * That holds where the page's own policy forbids it; reading the tags alone proves no page harmless.
 */
export async function checkInert({ items }: CaseFile, bag: Bag, report: Report): Promise<void> {
  report.reach('inert');
  // A disk goes by the ending, whatever the facts say.
  const pages = items.filter(({ mime, path }) => /html/i.test(mime) || /\.(?:x?html?|xht)$/i.test(path));
  for (const path of ['data/report.html', ...pages.map((page) => page.path)]) {
    const file = bag.files.get(path);
    if (!file) continue;
    const bytes = await bytesOf(file);
    if (!bytes) report.doubt('inert', 'text-too-large', path);
    else checkPage(new TextDecoder().decode(bytes), path, report);
  }
}

function checkPage(html: string, path: string, report: Report): void {
  const [beginning = '', policy = ''] = BEGINNING.exec(html) ?? [];
  const isClosed = beginning !== '' && closes(policy);
  let isFound = false;
  for (const tag of tagsIn(html.slice(isClosed ? beginning.length : 0))) {
    const what = activeIn(tag);
    const load = isClosed && tag.name !== 'link' ? null : loadIn(tag);
    if (what !== null) report.fail('inert', 'active-content', path, { what });
    if (load !== null) report.fail('inert', 'loads-from-outside', path, { what: load });
    isFound ||= what !== null || load !== null;
  }
  if (isFound) return;
  if (!isClosed || MAYBE.test(html.slice(beginning.length))) report.doubt('inert', 'maybe-active', path);
}

/** Whether nothing runs or loads under it. */
function closes(policy: string): boolean {
  const [first, ...rest] = policy.split(';').map((directive) => directive.trim());
  return first === "default-src 'none'" && rest.every((directive) => HARMLESS.test(directive));
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
