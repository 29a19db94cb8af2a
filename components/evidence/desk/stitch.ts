import { keepCopy } from './derive';
import type { OpenCase } from './types';

/** A canvas beyond this in a browser's pixels is blank or wrong without a word. */
const SIDE = 16_000;
/** Between two frames: where one ends and the next begins is to be seen. */
const GAP = 6;

/** Which pictures go into one long one, in their order: as many as fit. @param heights in pixels */
export function tilesOf(heights: readonly number[], side = SIDE): number[][] {
  const tiles: number[][] = [];
  let height = Infinity;
  for (const [at, each] of heights.entries()) {
    if (height + GAP + each > side) {
      tiles.push([]);
      height = 0;
    }
    tiles.at(-1)?.push(at);
    height += GAP + each;
  }
  return tiles;
}

/**
 * Lays whole pictures under each other, as they are: what two frames share stands in both, and nothing is cut off, so
 * that nobody can say that something was. One copy, or several where one would be too long. @returns what went wrong
 */
export async function stitch(
  { whole }: OpenCase,
  ids: readonly string[],
  bytesOf: (id: string) => Promise<Blob | null>,
): Promise<Awaited<ReturnType<typeof keepCopy>> | null> {
  const blobs = await Promise.all(ids.map(bytesOf));
  if (blobs.some((blob) => blob === null)) return { ok: false, error: { code: 'not-found' } };
  const pictures = await Promise.all(blobs.flatMap((blob) => (blob ? [createImageBitmap(blob)] : [])));
  let last: Awaited<ReturnType<typeof keepCopy>> | null = null;
  for (const tile of tilesOf(pictures.map(({ height }) => height))) {
    const parts = tile.flatMap((at) => pictures[at] ?? []);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(...parts.map(({ width }) => width));
    canvas.height = parts.reduce((sum, { height }) => sum + height + GAP, -GAP);
    const pen = canvas.getContext('2d');
    let top = 0;
    for (const part of parts) {
      pen?.drawImage(part, 0, top);
      top += part.height + GAP;
    }
    // A canvas that is too large draws nothing: its last row is then as empty as it was.
    if (!pen?.getImageData(0, canvas.height - 1, 1, 1).data[3])
      return { ok: false, error: { code: 'too-large' } };
    last = await keepCopy(canvas, {
      caseId: whole.case.id,
      from: tile.flatMap((at) => ids[at] ?? []),
      method: 'stitched',
      marks: [],
    });
    if (!last.ok) break;
  }
  for (const picture of pictures) picture.close();
  return last;
}
