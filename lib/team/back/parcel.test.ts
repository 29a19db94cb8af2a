import { expect, it } from 'vitest';
import { openPiece, PIECE_BYTES, pieceSizes, sealPiece } from './parcel';
import { random, subtle } from './testing';

const bytes = Uint8Array.from({ length: 3000 }, (_, at) => at % 251);

it('opens to what it was, and is the same each time it is sealed', async () => {
  const key = random(32);
  const [once, again] = [
    await sealPiece(subtle, key, 1, 3, bytes),
    await sealPiece(subtle, key, 1, 3, bytes),
  ];
  expect(again).toEqual(once);
  expect(await openPiece(subtle, key, 1, 3, once)).toEqual(bytes);
});

it('opens in its own place of its own parcel alone, and whole', async () => {
  const key = random(32);
  const piece = await sealPiece(subtle, key, 1, 3, bytes);
  const bent = piece.with(7, (piece[7] ?? 0) ^ 1);
  const tries = [
    await openPiece(subtle, key, 0, 3, piece),
    await openPiece(subtle, key, 1, 2, piece),
    await openPiece(subtle, key, 1, 4, piece),
    await openPiece(subtle, random(32), 1, 3, piece),
    await openPiece(subtle, key, 1, 3, bent as typeof piece),
    await openPiece(subtle, key, 1, 3, piece.slice(0, -1)),
    await openPiece(subtle, key, 1, 3, new Uint8Array()),
  ];
  expect(tries).toEqual(tries.map(() => null));
});

it.each([
  [0, [16]],
  [1, [17]],
  [PIECE_BYTES, [PIECE_BYTES + 16]],
  [PIECE_BYTES + 1, [PIECE_BYTES + 16, 17]],
])('a file of %d bytes has pieces of %j', async (length, sizes) => {
  expect(pieceSizes(length)).toEqual(sizes);
  const key = random(32);
  for (const [n, size] of sizes.entries()) {
    const part = new Uint8Array(Math.min(PIECE_BYTES, length - n * PIECE_BYTES));
    expect((await sealPiece(subtle, key, n, sizes.length, part)).length).toBe(size);
  }
});
