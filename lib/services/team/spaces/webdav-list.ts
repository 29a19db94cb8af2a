import type { Listing } from './listing';
import { readXml } from './xml';

/** What is asked of each file; without it a server tells all that it knows, twice as much. */
export const ASKED = new TextEncoder().encode(
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getetag/><getlastmodified/></prop></propfind>',
);

/** Of one file in an answer, bytes: far more than any server says. */
export const ENTRY = 2_000;

/**
 * The files right in a folder, of an answer to PROPFIND; false: it is none.
 * @param folder its address, with a slash at its end
 */
export function addListed(listing: Listing, folder: string, answer: Uint8Array): boolean {
  const [multistatus] = readXml(answer).all('multistatus');
  for (const file of multistatus?.all('response') ?? []) {
    const name = nameIn(folder, file.text('href') ?? '');
    if (name === null || file.all('collection').length > 0) continue;
    const bytes = file.text('getcontentlength');
    // nginx has none.
    const etag = file.text('getetag') || `${file.text('getlastmodified')} ${bytes}`;
    listing.add(name, bytes, etag);
  }
  return multistatus !== undefined;
}

export interface Dated {
  path: string;
  /** As the server says it; null: it does not. */
  modified: string | null;
}

/** Files and folders right in a folder, with when they were made or changed; null: it is no answer to PROPFIND. */
export function datedIn(folder: string, answer: Uint8Array): Dated[] | null {
  const [multistatus] = readXml(answer).all('multistatus');
  if (!multistatus) return null;
  return multistatus.all('response').flatMap((file) => {
    const name = nameIn(folder, file.text('href') ?? '');
    return name ? [{ path: name, modified: file.text('getlastmodified') }] : [];
  });
}

/** Null: in another folder. Servers name files by path or by address, and behind a proxy by another host's. */
function nameIn(folder: string, href: string): string | null {
  const [at, start] = [pathOf(href, folder), pathOf(folder, folder)];
  return at !== null && start !== null && at.startsWith(start) ? at.slice(start.length) : null;
}

function pathOf(address: string, base: string): string | null {
  try {
    return decodeURIComponent(new URL(address, base).pathname);
  } catch {
    return null;
  }
}

/**
 * The query of what comes next in a long list (坚果云 gives 750 files at a time); null: this is all of it. The password
 * goes along, so it is asked for at the folder's own address, whatever address the store names.
 */
export function nextPage(folder: string, link: string | null): string | null {
  const [, address = ''] = /<([^<>]+)>\s*;[^,]*\brel="?next\b/i.exec(link ?? '') ?? [];
  if (address === '' || !URL.canParse(address, folder)) return null;
  const { search } = new URL(address, folder);
  return search === '' ? null : search;
}
