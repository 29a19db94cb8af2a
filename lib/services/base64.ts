/** Bytes in messages are base64: Chrome turns them into `{}`. */

const FORM = /^[A-Za-z0-9+/]*={0,2}$/;
/** Arguments of one call: with all the bytes of a picture the stack would overflow. */
const CHUNK = 0x8000;

/** How many bytes it holds; null for what is no base64. Looked at before anything is decoded. */
export function sizeOfBase64(text: string): number | null {
  if (text.length % 4 !== 0 || !FORM.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
