import type { SpacePlace } from './types';

/**
 * What the browser is to be asked for, as match patterns, which know no port: no more than the one host that a space
 * is on. None for a file, and for an address that is none.
 */
export function originsOf(place: SpacePlace): string[] {
  if (place.kind === 'file') return [];
  if (place.kind !== 's3') return originOf(place.url, '');
  // The bucket is part of the host's name but where the store takes it in the path.
  return originOf(place.endpoint, place.pathStyle ? '' : `${place.bucket}.`);
}

function originOf(address: string, before: string): string[] {
  try {
    const { protocol, hostname } = new URL(address.trim());
    return /^https?:$/.test(protocol) && hostname ? [`${protocol}//${before}${hostname}/*`] : [];
  } catch {
    return [];
  }
}
