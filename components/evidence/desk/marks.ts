import type { Mark } from '../../../lib/evidence/types';

export const TOOLS = ['blur', 'box', 'arrow', 'text'] as const;
export type Tool = (typeof TOOLS)[number];
export type Point = readonly [x: number, y: number];

/** Pixels of the picture. Below this a drag was a click. */
const LEAST = 6;

/** What a drag of the pointer makes, in pixels of the picture; null: too little to be meant. */
export function markBetween(tool: Tool, from: Point, to: Point, text: string, unit: number): Mark | null {
  const box = {
    x: Math.round(Math.min(from[0], to[0])),
    y: Math.round(Math.min(from[1], to[1])),
    width: Math.round(Math.abs(from[0] - to[0])),
    height: Math.round(Math.abs(from[1] - to[1])),
  };
  if (tool === 'text') {
    const size = textSize(unit);
    return text
      ? { type: 'text', text, box: { x: box.x, y: box.y, width: widthOf(text, size), height: size * 1.6 } }
      : null;
  }
  if (Math.max(box.width, box.height) < LEAST) return null;
  if (tool === 'arrow')
    return { type: 'arrow', from: [round(from[0]), round(from[1])], to: [round(to[0]), round(to[1])] };
  return Math.min(box.width, box.height) < LEAST ? null : { type: tool, box };
}

/** Moved by this much; with `isSize`, its far end alone. */
export function shifted(mark: Mark, [x, y]: Point, isSize: boolean): Mark {
  if (mark.type === 'arrow') {
    const to: [number, number] = [mark.to[0] + x, mark.to[1] + y];
    return isSize ? { ...mark, to } : { ...mark, to, from: [mark.from[0] + x, mark.from[1] + y] };
  }
  const { box } = mark;
  return {
    ...mark,
    box: isSize
      ? { ...box, width: Math.max(LEAST, box.width + x), height: Math.max(LEAST, box.height + y) }
      : { ...box, x: box.x + x, y: box.y + y },
  };
}

/** Thickness of a line that can be seen in a picture of this width. */
export const unitOf = (width: number): number => Math.max(2, Math.round(width / 480));
export const textSize = (unit: number): number => unit * 8;

/** Chinese takes a whole square, the rest about half of one; with a margin at both ends. */
function widthOf(text: string, size: number): number {
  const squares = [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.6), 0);
  return Math.ceil((squares + 1) * size);
}

const round = Math.round;
