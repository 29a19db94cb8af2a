import { viewOf } from '../realm';
import { type Point, selectionIn } from '../selection';

interface Line {
  /** Where a caret at its very beginning stands. */
  start: Point;
  chars: { char: string; at: Point }[];
  /** Begun by a line break: at the end of a block that break only holds the place, and the line is none. */
  afterBreak: boolean;
}

/** What no one sees: editors mark empty places with marks of no width, and keep spaces as no-break spaces. */
const UNSEEN = /[\u200b\ufeff]/g;

/** A text as it is compared with what an editor shows. */
export function seen(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replaceAll('\u00a0', ' ');
}

/**
 * An editor's text as a person sees it, and which place in the document each of its characters has. Blocks are lines;
 * the break that an editor keeps at the end of a block, so that a caret can stand there, is none.
 */
export class Reading {
  readonly text: string;
  private readonly lines: Line[];

  constructor(private readonly editor: HTMLElement) {
    this.lines = linesOf(editor);
    this.text = this.lines.map(({ chars }) => chars.map(({ char }) => char).join('')).join('\n');
  }

  /** Where the caret stands or the selection reaches, as offsets in the text; null where it is elsewhere. */
  get selection(): { from: number; to: number } | null {
    const selection = selectionIn(this.editor);
    if (!selection) return null;
    const range = selection.getRangeAt(0);
    return {
      from: this.offsetOf({ node: range.startContainer, offset: range.startOffset }),
      to: this.offsetOf({ node: range.endContainer, offset: range.endOffset }),
    };
  }

  isSelected(from: number, to: number): boolean {
    const { selection } = this;
    return selection?.from === from && selection.to === to;
  }

  /** The place of an offset: behind the character before it, so that what is put there continues that. */
  pointAt(offset: number): Point {
    let rest = offset;
    for (const { start, chars } of this.lines) {
      if (rest <= chars.length) {
        const before = chars[rest - 1]?.at;
        return before ? behind(before) : (chars[0]?.at ?? start);
      }
      rest -= chars.length + 1;
    }
    return { node: this.editor, offset: this.editor.childNodes.length };
  }

  /** The offset of a place in the editor. */
  offsetOf(point: Point): number {
    const range = this.editor.ownerDocument.createRange();
    range.setStart(point.node, point.offset);
    const isReached = ({ node, offset }: Point) => range.comparePoint(node, offset) <= 0;
    let offset = 0;
    let of = 0;
    for (const { start, chars } of this.lines) {
      if (!isReached(start)) break;
      of = offset + chars.findLastIndex(({ at }) => isReached(behind(at))) + 1;
      offset += chars.length + 1;
    }
    return of;
  }
}

const behind = ({ node, offset }: Point): Point => ({ node, offset: offset + 1 });

const place = (node: Node): Point => ({
  node: node.parentNode as Node,
  offset: [...(node.parentNode as Node).childNodes].indexOf(node as ChildNode),
});

function linesOf(editor: HTMLElement): Line[] {
  const view = viewOf(editor);
  const lines: Line[] = [];
  /** The line that is being written; null between blocks. */
  let line: Line | null = null;
  let blockStart: Point = { node: editor, offset: 0 };

  const begin = (start: Point, afterBreak: boolean): Line => {
    line = { start, chars: [], afterBreak };
    lines.push(line);
    return line;
  };
  const need = () => line ?? begin(blockStart, false);
  const endBlock = () => {
    if (line) trimEnd(line);
    if (line?.afterBreak && line.chars.length === 0) lines.pop();
    line = null;
  };
  const readText = (node: Text, whiteSpace: string) => {
    const keepsBreaks = /^(pre|break-spaces)/.test(whiteSpace);
    const keepsSpaces = keepsBreaks && whiteSpace !== 'pre-line';
    for (const [index, raw] of node.data.split('').entries()) {
      if (/[\u200b\ufeff]/.test(raw)) continue;
      const at = { node, offset: index };
      if (keepsBreaks && raw === '\n') {
        need();
        begin(behind(at), true);
      } else if (!keepsSpaces && /[ \t\n\r]/.test(raw)) {
        // Collapses into the one before it, and shows nothing at the beginning of a line.
        const last = line?.chars.at(-1);
        if (last && !isLoose(last)) need().chars.push({ char: LOOSE, at });
      } else need().chars.push({ char: raw === '\u00a0' ? ' ' : raw, at });
    }
  };
  const visit = (node: Node, spacing: string) => {
    if (node.nodeType === Node.TEXT_NODE) return readText(node as Text, spacing);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    if (element.tagName === 'BR') {
      need();
      begin(behind(place(element)), true);
      return;
    }
    if (element.tagName === 'IMG') {
      for (const char of element.getAttribute('alt') ?? '\ufffc')
        need().chars.push({ char, at: place(element) });
      return;
    }
    const { display, whiteSpace } = view.getComputedStyle(element);
    if (display === 'none' || element.hasAttribute('data-slate-placeholder')) return;
    const isBlock = /^(block|flow-root|list-item|flex|grid|table|-webkit-box)/.test(display);
    if (isBlock) {
      endBlock();
      blockStart = { node: element, offset: 0 };
    }
    for (const child of element.childNodes) visit(child, whiteSpace);
    if (isBlock) {
      endBlock();
      // What comes next without a block of its own begins behind this one.
      blockStart = element === editor ? blockStart : behind(place(element));
    }
  };
  visit(editor, 'normal');
  return lines.map((each) => ({
    ...each,
    chars: each.chars.map(({ char, at }) => ({ char: char === LOOSE ? ' ' : char, at })),
  }));
}

/** A space that collapses with those beside it, until the line is read. */
const LOOSE = '\0';
const isLoose = ({ char }: { char: string }) => char === LOOSE;

function trimEnd({ chars }: Line): void {
  const last = chars.at(-1);
  if (last && isLoose(last)) chars.pop();
}
