const OURS = /<(sellerside-[a-z-]+)[\s>]/;
/** The root's own tag, on which something is set for the time of a picture. */
const ROOT = /^(?:<!doctype[^>]*>)?\s*<html\b[^>]*/i;
const INK = /--sellerside-[a-z-]+: [^;"]*;? ?/g;
/** What a line of quoted-printable has room for, its soft end aside; a sign is one character or `=3D`, never parted. */
const LINE = /(?:=[0-9A-F]{2}|[\s\S]){1,25}/g;

/**
 * A page as Chrome keeps it (MHTML), without what is ours: Chrome takes in the sidebar with the whole of its frame,
 * whether it is to be seen or not. Everything else stays as it came; only the lines of a changed part are broken anew.
 * Null where it is no such file, or something of ours might be left.
 *
 * @param origin of the extension: `chrome-extension://<id>/`
 */
export function withoutOurs(mhtml: string, origin: string): string | null {
  const [, boundary] =
    /^Content-Type: multipart\/related;\s[\s\S]*?boundary="([^"\r\n]+)"/m.exec(mhtml) ?? [];
  // Chrome writes ASCII; in anything else the parts are not what they look like.
  if (boundary === undefined || /[^\0-\x7f]/.test(mhtml)) return null;
  const [head = '', ...parts] = mhtml.split(`--${boundary}`);
  const kept = parts.filter((part) => !headerOf(part, 'Content-Location').startsWith(origin)).map(cleaned);
  const isClean = kept.every((part) => !isAbout(part, origin));
  return isClean && kept.length > 1 ? [head, ...kept].join(`--${boundary}`) : null;
}

function headerOf(part: string, name: string): string {
  const [head = ''] = part.split('\r\n\r\n', 1);
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head.replace(/\r\n[\t ]/g, ' '))?.[1]?.trim() ?? '';
}

const isQuoted = (part: string) => /^quoted-printable$/i.test(headerOf(part, 'Content-Transfer-Encoding'));
/** Without the soft ends of lines. */
const unfolded = (text: string) => text.replace(/=\r\n/g, '');

function cleaned(part: string): string {
  if (!isQuoted(part) || headerOf(part, 'Content-Type') !== 'text/html') return part;
  const start = part.indexOf('\r\n\r\n') + 4;
  const html = unfolded(part.slice(start));
  const end = html.lastIndexOf('</body>');
  if (end < 0) return part;
  const inner = html.slice(0, end).replace(ROOT, (root) => root.replace(INK, ''));
  const clean = inner + withoutElements(html.slice(end));
  return clean === html ? part : part.slice(0, start) + folded(clean);
}

/** Elements of ours stand in a page's root behind its body, and nowhere else: no word of a page is taken for one. */
function withoutElements(tail: string): string {
  for (let clean = tail; ; ) {
    const found = OURS.exec(clean);
    const close = `</${found?.[1]}>`;
    const end = found ? clean.indexOf(close, found.index) : -1;
    if (!found || end < 0) return clean;
    clean = clean.slice(0, found.index) + clean.slice(end + close.length);
  }
}

function isAbout(part: string, origin: string): boolean {
  const text = isQuoted(part) ? unfolded(part) : part;
  return text.includes('sellerside-') || text.includes(origin.replaceAll('=', '=3D'));
}

function folded(text: string): string {
  return text
    .split('\r\n')
    .map((line) => line.match(LINE)?.join('=\r\n') ?? '')
    .join('\r\n');
}
