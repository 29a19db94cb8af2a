/** Files that go with a reply: what they may weigh, and what a picture is. */

const MB = 1024 * 1024;
/** Bytes. */
export const FILE_LIMITS = { picture: 5 * MB, other: 10 * MB } as const;

/** The first bytes of each kind that consoles take; -1 stands for any. */
const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [0x47, 0x49, 0x46, 0x38],
  'image/webp': [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50],
};

export function isPicture(type: string): boolean {
  return Object.hasOwn(SIGNATURES, type);
}

/** What the bytes are, whatever the file is called: chats rename a WebP to `.png`. Null: none of these pictures. */
export function pictureType(bytes: Uint8Array): string | null {
  const isSo = (signature: readonly number[]) =>
    signature.every((byte, index) => byte === -1 || bytes[index] === byte);
  return Object.entries(SIGNATURES).find(([, signature]) => isSo(signature))?.[0] ?? null;
}
