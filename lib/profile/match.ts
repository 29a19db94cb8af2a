import type { Profile } from './types';

/** Match patterns as in a manifest, https only: `https://host/path*`; the host may begin with `*.`, but not `*.com`. */
const SHAPE = /^https:\/\/(\*\.(?=[a-z0-9-]+\.[a-z]))?([a-z0-9-]+(?:\.[a-z0-9-]+)*)(\/.*)$/;

export function isMatchPattern(pattern: string): boolean {
  return SHAPE.test(pattern);
}

/** Fragment and query are not part of an address: consoles keep state there. */
export function matchesAddress(pattern: string, url: string): boolean {
  const shape = SHAPE.exec(pattern);
  if (!shape) return false;
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address?.protocol !== 'https:') return false;
  const [, anySub, host, path] = shape as unknown as [string, string | undefined, string, string];
  const hostFits =
    address.hostname === host || (anySub !== undefined && address.hostname.endsWith(`.${host}`));
  return hostFits && glob(path, address.pathname);
}

/** `*` is any run of characters. Walks once per piece; no regular expression is built from a profile. */
function glob(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces.shift() ?? '';
  if (!text.startsWith(first)) return false;
  if (pieces.length === 0) return text === first;
  const last = pieces.pop() ?? '';
  let from = first.length;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - from >= last.length && text.endsWith(last);
}

/** The first profile whose address fits; profiles of the shop's own come first in the list. */
export function profileFor(url: string, profiles: readonly Profile[]): Profile | null {
  return (
    profiles.find((profile) => profile.addresses.some((pattern) => matchesAddress(pattern, url))) ?? null
  );
}
