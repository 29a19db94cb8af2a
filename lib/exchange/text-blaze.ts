import { LIMITS } from '../replies/limits';
import { FileFault } from './fault';
import { blankTemplate } from './field-blank';
import { htmlText } from './html-text';
import type { OwnSheet } from './own-json';
import { cleanText, cut, emptyRow, pathOf, shortcutOf } from './row';
import { isObject, snippetSheet, textOf } from './snippets';
import type { Piece, Skipped, SourceRow } from './types';

/** Of a file of anybody's: nothing in it is sure to be what it should be. */
interface Snippet {
  name?: unknown;
  shortcut?: unknown;
  type?: unknown;
  text?: unknown;
  html?: unknown;
}
interface Folder {
  name?: unknown;
  snippets?: unknown;
}

/** Told by its shape, since it has no name of its own: folders, each with snippets. */
export const isTextBlaze = (json: unknown): json is { folders: Folder[] } =>
  isObject(json) && Array.isArray(json.folders) && json.folders.every(isObject);

/** Snippets by folder. Places are counted through the file. @throws FileFault `unknown-shape` */
export function textBlazeSheet(json: { folders: Folder[] }): OwnSheet {
  const items = json.folders.flatMap(({ name, snippets }) => {
    if (!Array.isArray(snippets)) throw new FileFault('unknown-shape');
    return snippets.map((snippet: unknown) => ({ folder: textOf(name), snippet }));
  });
  return snippetSheet({ name: 'Text Blaze', format: 'text-blaze' }, items, (line, { folder, snippet }) =>
    rowOf(line, folder, snippet),
  );
}

/** HTML becomes its words before commands are looked for: they may stand within markup. */
function rowOf(line: number, folder: string, snippet: unknown): SourceRow | Skipped {
  if (!isObject(snippet)) return { line, reason: 'not-an-item' };
  const { name, shortcut, type, text, html }: Snippet = snippet;
  const words = type === 'html' ? htmlText(textOf(html)) : cleanText(textOf(text));
  if (words === '') return { line, reason: 'no-body' };
  const pieces = piecesOf(words);
  if (!Array.isArray(pieces)) return { line, reason: 'command', detail: pieces };
  const path = pathOf(folder);
  return {
    ...emptyRow(line),
    path: path.length > 0 ? path : null,
    title: textOf(name).trim() ? cut(cleanText(textOf(name)).replace(/\s+/g, ' '), LIMITS.title) : null,
    body: pieces,
    shortcut: shortcutOf(textOf(shortcut)),
  };
}

/** `{formtext: name=Name; default=x}`: a command, and what stands behind its colon. */
const COMMAND = /\{([a-z]+|=)(?:\s*:?\s*([^{}]*))?\}/gi;
/** Commands that compute, look things up or leave things out: what they would give, we can't know. */
const UNKNOWABLE =
  /^(?:=|if|elseif|else|endif|repeat|endrepeat|import|note|endnote|formtoggle|endformtoggle|error|button|endbutton|action|urlload|urlsend|dbselect|dbinsert|dbupdate|dbdelete|run|endrun|link|endlink|image|user|site|snippet|lorem)$/i;

/** The text around commands, with form fields as blanks; the first command that we can't follow as `source`. */
function piecesOf(text: string): Piece[] | { source: string } {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(COMMAND)) {
    const [source, command = '', settings = ''] = match;
    if (UNKNOWABLE.test(command)) return { source: source.slice(0, 40) };
    const piece = pieceOf(command.toLowerCase(), settings);
    // Braces that are no command of theirs: the blanks find them.
    if (!piece) continue;
    pieces.push({ text: text.slice(at, match.index) }, piece);
    at = match.index + source.length;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => !('text' in piece) || piece.text !== '');
}

/** Null for what only looks like a command. */
function pieceOf(command: string, settings: string): Piece | null {
  const named = new Map<string, string>();
  const options: string[] = [];
  for (const setting of settings.split(';')) {
    const [key = '', ...value] = setting.split('=');
    if (value.length > 0) named.set(key.trim().toLowerCase(), value.join('=').trim());
    else if (key.trim()) options.push(key.trim());
  }
  const label = named.get('name') ?? '';
  switch (command) {
    case 'formtext':
    case 'formparagraph':
      return { template: blankTemplate(label || named.get('default') || 'text') };
    case 'formdate':
      return { template: blankTemplate(label || 'date', 'date') };
    case 'formmenu': {
      // The one that is chosen at first stands under a name of its own, and not among the others.
      const chosen = named.get('default');
      return { template: blankTemplate(label || 'menu', chosen ? [...options, chosen] : options) };
    }
    // A date or a time of theirs, in a format of theirs: what day is meant, the agent knows.
    case 'time':
      return { template: blankTemplate('date') };
    case 'clipboard':
      return { template: blankTemplate('clipboard') };
    // Where the caret is to be left: ours stands behind the text.
    case 'cursor':
      return { text: '' };
    case 'enter':
      return { text: '\n' };
    case 'tab':
      return { text: '\t' };
    default:
      return null;
  }
}
