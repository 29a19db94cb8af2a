/** The page's answer is waited for ten seconds. */
const FETCH_MS = 7_000;

export interface Picture {
  bytes: Uint8Array;
  mime: string;
}

/**
 * A picture's bytes as they came, out of the browser's cache where they lie there; null where they cannot be had
 * whole: a foreign server that forbids it, no answer in time, or a page (of an expired login) in the picture's place.
 */
export async function fetchPicture(url: string): Promise<Picture | null> {
  // A server that lets everybody in refuses who comes with a login.
  return (await tryPicture(url, 'include')) ?? tryPicture(url, 'omit');
}

async function tryPicture(url: string, credentials: RequestCredentials): Promise<Picture | null> {
  try {
    const signal = AbortSignal.timeout(FETCH_MS / 2);
    const response = await fetch(url, { credentials, cache: 'force-cache', signal });
    const mime = response.headers.get('content-type')?.split(';')[0]?.trim() || 'application/octet-stream';
    if (!response.ok || !/^(image|video)\/|^application\/octet-stream$/.test(mime)) return null;
    // Firefox gives a content script the page's own buffer, whose bytes can be read and not be cut: hence a copy.
    return { bytes: new Uint8Array(new Uint8Array(await response.arrayBuffer())), mime };
  } catch {
    return null;
  }
}
