import { expect, it } from 'vitest';
import { bytesPiece, textPiece } from './pieces';

function all<T>(
  piece: (at: number) => { text: string; isMore: boolean } | null,
  take: (text: string) => T,
): T[] {
  for (let parts: T[] = [], at = 0; ; at++) {
    const one = piece(at);
    if (!one) throw new Error(`no piece ${at}`);
    parts = [...parts, take(one.text)];
    if (!one.isMore) return parts;
  }
}

it('text comes in pieces that no sign is cut by', () => {
  const text = `${'a'.repeat(262_143)}😠${'b'.repeat(300_000)}`;
  const parts = all(
    (at) => textPiece(text, at, 'text/html'),
    (part) => part,
  );
  expect(parts.length).toBe(3);
  expect(parts.join('')).toBe(text);
  // It throws at half a sign.
  expect(() => parts.map(encodeURIComponent)).not.toThrow();
  expect(textPiece(text, 3, 'text/html')).toBeNull();
});

it('bytes come in pieces of a megabyte of base64 at most', () => {
  const bytes = Uint8Array.from({ length: 1_600_001 }, (_, at) => at * 31);
  const parts = all(
    (at) => bytesPiece(bytes, at, 'image/png'),
    (part) => {
      expect(part.length).toBeLessThanOrEqual(1_048_576);
      return Buffer.from(part, 'base64');
    },
  );
  expect(parts.length).toBe(3);
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  expect(bytesPiece(bytes, 3, 'image/png')).toBeNull();
});

it('nothing is one empty piece', () => {
  expect(textPiece('', 0, 'text/html')).toEqual({ text: '', isMore: false, mime: 'text/html' });
  expect(bytesPiece(new Uint8Array(), 0, 'image/png')).toEqual({
    text: '',
    isMore: false,
    mime: 'image/png',
  });
});
