/**
 * How many frames cover all rows so that each row is whole in one, and each frame shows a whole row of the one before:
 * every frame begins with the last row that the one before showed whole, since what begins there reaches furthest.
 *
 * @param heights of the rows from the top, in CSS pixels
 * @param view what a frame shows of them, in CSS pixels
 */
export function fewestFrames(heights: readonly number[], view: number): number {
  let frames = 1;
  for (let first = 0; ; frames++) {
    let last = first;
    for (let sum = heights[first] ?? Number.NaN; sum <= view && last < heights.length; )
      sum += heights[++last] ?? 0;
    // `last` is now the first row that is not whole.
    if (last >= heights.length) return frames;
    if (last - 1 <= first) throw new Error(`row ${first} and the next do not fit into ${view} pixels`);
    first = last - 1;
  }
}
