import { type Field, isField } from '../box';
import { Reading } from '../editors/reading';
import type { Box } from './place';

/** The box's text before the caret, as a person reads it; null where something is selected, or nothing is. */
export function textBefore(box: HTMLElement): string | null {
  if (isField(box)) {
    const { value, selectionStart, selectionEnd } = box;
    return selectionStart !== null && selectionStart === selectionEnd ? value.slice(0, selectionStart) : null;
  }
  const reading = new Reading(box);
  const { selection } = reading;
  return selection && selection.from === selection.to ? reading.text.slice(0, selection.from) : null;
}

/**
 * Around the characters from `from` to `to`, at least one, on however many lines they stand.
 * @param stage where a copy of a text field may be laid out: fields tell of no place within them
 */
export function lineOf(box: HTMLElement, from: number, to: number, stage: ShadowRoot): Box {
  const around = box.getBoundingClientRect();
  const lines = rectsOf(box, from, to, stage).filter(({ top, bottom }) => bottom > top);
  const [first = around] = lines;
  return {
    left: first.left,
    right: first.right,
    // A long draft is scrolled within its box.
    top: Math.max(around.top, Math.min(first.top, ...lines.map(({ top }) => top))),
    bottom: Math.min(around.bottom, Math.max(first.bottom, ...lines.map(({ bottom }) => bottom))),
  };
}

/** Where these characters stand, a place for each line, in the window; parts of it may be scrolled out of the box. */
export function rectsOf(box: HTMLElement, from: number, to: number, stage: ShadowRoot): Box[] {
  return isField(box) ? inField(box, from, to, stage) : inEditor(box, from, to);
}

function inEditor(editor: HTMLElement, from: number, to: number): Box[] {
  const reading = new Reading(editor);
  const [start, end] = [reading.pointAt(from + 1), reading.pointAt(to)];
  const range = editor.ownerDocument.createRange();
  // From before the first character: the place of its offset may be at the end of the line above.
  range.setStart(start.node, Math.max(0, start.offset - 1));
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()];
}

/** What decides where a letter comes to stand. */
const COPIED = [
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width'],
  ...['font-family', 'font-size', 'font-style', 'font-variant', 'font-weight', 'font-stretch', 'line-height'],
  ...[
    'letter-spacing',
    'word-spacing',
    'text-indent',
    'text-transform',
    'text-align',
    'direction',
    'tab-size',
  ],
  ...['word-break', 'line-break', 'white-space'],
];

function inField(field: Field, from: number, to: number, stage: ShadowRoot): Box[] {
  const style = (field.ownerDocument.defaultView ?? window).getComputedStyle(field);
  const { left, top, bottom } = field.getBoundingClientRect();
  const copy = field.ownerDocument.createElement('div');
  copy.className = 'copy';
  for (const property of COPIED) copy.style.setProperty(property, style.getPropertyValue(property));
  // Without the scroll bar, which takes room from the lines.
  const sides = field.offsetWidth - field.clientWidth;
  const bar = sides - Number.parseFloat(style.borderLeftWidth) - Number.parseFloat(style.borderRightWidth);
  copy.style.width = `${field.offsetWidth - Math.max(0, bar)}px`;
  copy.style.left = `${left - field.scrollLeft}px`;
  copy.style.top = `${top - field.scrollTop}px`;
  const marked = field.ownerDocument.createElement('span');
  marked.textContent = field.value.slice(from, to);
  copy.append(field.value.slice(0, from), marked, field.value.slice(to));
  stage.append(copy);
  const rects = [...marked.getClientRects()];
  copy.remove();
  // A field of one line has it in its middle.
  return field.tagName === 'INPUT'
    ? rects.map((rect) => ({ left: rect.left, right: rect.right, top, bottom }))
    : rects;
}
