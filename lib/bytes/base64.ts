/** Bytes as text, for JSON and for messages between contexts: Chrome turns bytes themselves into `{}`. */

const FORM = /^[A-Za-z0-9+/]*={0,2}$/;
/** Arguments of one call: with all the bytes of a picture the stack would overflow. */
const CHUNK = 0x2000;

/** How many bytes it holds; null for what is no base64. Looked at before anything is decoded. */
export function sizeOfBase64(text: string): number | null {
  if (text.length % 4 !== 0 || !FORM.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}

/** Throws on what is no base64; blanks and line ends are passed over. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(binary);
}
