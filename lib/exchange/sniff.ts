import { FileFault } from './fault';

/** What holds the table: told by the first bytes, since the ending of a name is often wrong. `biff`: a .xls of old. */
export type Container = 'ole' | 'biff' | 'zip' | 'markup' | 'text';

/** The beginnings of files that hold no table, and what a person calls them. */
const STRANGERS: readonly (readonly [kind: string, start: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['word', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['program', [0x4d, 0x5a, 0x90]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** @throws FileFault `empty`, `not-a-table` */
export function containerOf(bytes: Uint8Array): Container {
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) throw new FileFault('empty');
  if (startsWith(OLE)) return 'ole';
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) return 'biff';
  if (startsWith(ZIP) || startsWith(EMPTY_ZIP)) return 'zip';
  const stranger = STRANGERS.find(([, start]) => startsWith(start));
  if (stranger) throw new FileFault('not-a-table', { kind: stranger[0] });
  return isMarkup(bytes) ? 'markup' : 'text';
}

/** A web page or an XML sheet, which many Chinese tools save under the name of a workbook. */
function isMarkup(bytes: Uint8Array): boolean {
  // One character a byte, and none for UTF-16's empty halves: enough for tags.
  const start = [...bytes.subarray(0, 2048)]
    .map((byte) => (byte === 0 ? '' : String.fromCharCode(byte)))
    .join('');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*<(?:!doctype|\?xml|html|head|meta|style|table|body)\b/i.test(start);
}
