/** Bytes of a text in GB18030, as far as it takes two bytes a character: the platform only knows the way back. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = character < '\x80' ? [character.charCodeAt(0)] : pairs().get(character);
    if (!pair) throw new Error(`no two bytes for ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

let table: Map<string, number[]> | null = null;
function pairs(): Map<string, number[]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const withMark = (text: string): Uint8Array => utf8(`\ufeff${text}`);

/** UTF-16, little end first unless `big`. */
export function utf16(text: string, { mark = true, big = false } = {}): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), !big);
  return new Uint8Array(view.buffer);
}
