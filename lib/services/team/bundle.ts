import { fromBase64, toBase64 } from '../../bytes/base64';
import type { FileShelf } from './spaces/file';

/** A whole space as the text of one file, for teams without storage: handed over by chat, drive or stick. */

const FORMAT = 'sellerside-space';
const VERSION = 1;

export function bundleText(files: readonly { path: string; bytes: Uint8Array<ArrayBuffer> }[]): string {
  const lines = files.map(({ path, bytes }) => `${JSON.stringify(path)}: "${toBase64(bytes)}"`);
  return `{"format": "${FORMAT}", "version": ${VERSION}, "files": {\n${lines.join(',\n')}\n}}\n`;
}

/** Null: it is no such file. What is in it is checked by whoever reads the space, as on any storage. */
export function openBundle(text: string): Map<string, Uint8Array<ArrayBuffer>> | null {
  try {
    const json = JSON.parse(text) as { format?: unknown; version?: unknown; files?: object } | null;
    if (json?.format !== FORMAT || json.version !== VERSION) return null;
    const entries = Object.entries(json.files ?? {}) as [string, string][];
    return new Map(entries.map(([path, base64]) => [path, fromBase64(base64)]));
  } catch {
    return null;
  }
}

/** To be read from; nothing is put there. */
export function shelfOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): FileShelf {
  return {
    get: async (path) => files.get(path) ?? null,
    put: async () => false,
    list: async (folder) =>
      [...files].filter(([path]) => path.startsWith(folder)).map(([path, bytes]) => ({ path, bytes })),
    remove: async () => false,
  };
}
