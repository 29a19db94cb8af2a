import { signaturesIn } from './signature';
import type { NoteFormat } from './types';

/** A stretch of a note between separators. */
export interface Piece {
  text: string;
  /** Where it begins in the note. */
  at: number;
  /** A `#tag` or one of the format's marks: nobody's entry. */
  isMark: boolean;
}

/** What parts entries, blanks around it aside; a blank where there is nothing else. */
export const coreOf = (separator: string): string => separator.trim() || ' ';

/** A note in its pieces, trimmed. A line break parts entries as well; marks and tags stand for themselves. */
export function piecesOf(text: string, { separator, keep }: Pick<NoteFormat, 'separator' | 'keep'>): Piece[] {
  const core = coreOf(separator);
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isMark: boolean) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    pieces.push({ text: trimmed, at: from + raw.length - raw.trimStart().length, isMark });
  };
  const signatures = signaturesIn(text);
  const firsts = new Set(`\r\n#${core.charAt(0)}${keep.map((mark) => mark.charAt(0)).join('')}`);
  let from = 0;
  let at = 0;
  while (at < text.length) {
    // A signature belongs to what it stands behind, blanks and all.
    const signed = signatures.get(at);
    if (signed !== undefined || !firsts.has(text.charAt(at))) {
      at = signed ?? at + 1;
      continue;
    }
    const mark = keep.find((each) => text.startsWith(each, at)) ?? tagAt(text, at, from, core);
    const length = mark?.length ?? partingAt(text, at, core);
    if (length === 0) {
      at++;
      continue;
    }
    add(from, at, false);
    if (mark) add(at, at + length, true);
    at += length;
    from = at;
  }
  add(from, at, false);
  return pieces;
}

/** How long what parts entries here is; 0: nothing does. */
function partingAt(text: string, at: number, core: string): number {
  if (/[\r\n]/.test(text.charAt(at))) return 1;
  return text.startsWith(core, at) ? core.length : 0;
}

/** The `#tag` that begins here: at the beginning of a piece or behind a blank. 3#302 is none. */
function tagAt(text: string, at: number, from: number, core: string): string | undefined {
  if (text[at] !== '#' || !(at === from || /\s/.test(text.charAt(at - 1)))) return undefined;
  const [tag = ''] = /^#[^\s[\]#]+/.exec(text.slice(at)) ?? [];
  const [short = ''] = tag.split(core);
  return short.length > 1 ? short : undefined;
}
