import type { Mark } from '../../../lib/evidence/types';
import { textSize, unitOf } from './marks';

const INK = '#d11a1a';
const PAPER = '#ffffff';
const COVER = '#8a8f98';

/** The picture with what was covered and drawn, in the order in which it was. */
export function drawMarks(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  marks: readonly Mark[],
): CanvasRenderingContext2D | null {
  canvas.width = picture.width;
  canvas.height = picture.height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(picture, 0, 0);
  const unit = unitOf(picture.width);
  pen.lineWidth = unit;
  pen.lineCap = 'round';
  for (const mark of marks) drawMark(pen, mark, unit);
  return pen;
}

function drawMark(pen: CanvasRenderingContext2D, mark: Mark, unit: number): void {
  pen.strokeStyle = INK;
  if (mark.type === 'arrow') {
    drawArrow(pen, mark.from, mark.to, unit);
    return;
  }
  const { x, y, width, height } = mark.box;
  if (mark.type === 'text') {
    pen.fillStyle = PAPER;
    pen.fillRect(x, y, width, height);
    pen.strokeRect(x, y, width, height);
    pen.fillStyle = INK;
    pen.font = `${textSize(unit)}px system-ui, sans-serif`;
    pen.textBaseline = 'middle';
    pen.fillText(mark.text, x + textSize(unit) / 2, y + height / 2, width - textSize(unit));
  } else if (mark.type === 'box') pen.strokeRect(x, y, width, height);
  else {
    // One flat colour, not a blur: letters and digits have been read back out of blurred and pixelated pictures.
    pen.fillStyle = COVER;
    pen.fillRect(x, y, width, height);
  }
}

type Point = readonly [x: number, y: number];
function drawArrow(pen: CanvasRenderingContext2D, from: Point, to: Point, unit: number): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const head = unit * 6;
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  for (const side of [-0.5, 0.5]) {
    pen.moveTo(...to);
    pen.lineTo(to[0] - head * Math.cos(angle + side), to[1] - head * Math.sin(angle + side));
  }
  pen.stroke();
}
