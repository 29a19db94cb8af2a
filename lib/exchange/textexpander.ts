import { blankTemplate } from './field-blank';
import type { Piece } from './types';

/** `%filltext:name=x%`, `%fillpopup:name=x:a:default=b%`, `%|`, `%clipboard`, and dates such as `%Y-%m-%d`. */
const MACRO =
  /%(fill(?:text|area|popup|part)[a-z]*):([^%\n]*)%|%\||%<|%>|%clipboard|(?:%[-]?[YymdeBbAaHIMSp1][./:, 年月日-]*){2,}/g;

/** The text around TextExpander's macros; what is filled in by hand there becomes a blank. */
export function textExpanderPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(MACRO)) {
    const [source, fill, settings = ''] = match;
    pieces.push({ text: text.slice(at, match.index) });
    at = match.index + source.length;
    if (fill) pieces.push(fillPiece(settings));
    else if (source === '%clipboard') pieces.push({ template: blankTemplate('clipboard') });
    else if (source.length > 2) {
      // What ends a date may belong to the sentence.
      const tail = /[./:, -]*$/.exec(source)?.[0] ?? '';
      pieces.push({ template: blankTemplate('date') }, { text: tail });
    }
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => !('text' in piece) || piece.text !== '');
}

function fillPiece(settings: string): Piece {
  const parts = settings.split(':').map((part) => part.trim());
  const value = (key: string) => parts.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1);
  const options = parts.flatMap((part) =>
    part.includes('=') ? (part.startsWith('default=') ? [part.slice(8)] : []) : [part],
  );
  return { template: blankTemplate(value('name') || value('default') || 'text', options.filter(Boolean)) };
}
