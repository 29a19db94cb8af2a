import type { InputProfile } from '../../profile/types';
import { beforeInput, paste, type Strategy, typed } from './strategies';

/**
 * Editors that tell by their own markup which they are, and what reaches their model, best first. The browser's own
 * insertion changes the document behind their back, and ProseMirror takes a new paragraph for a press of Enter, which
 * in a console sends: it is not for them.
 */
const ENGINES: { mark: string; strategies: Strategy[] }[] = [
  // Pasted lines would become paragraphs, and Lexical reads a blank line between those.
  { mark: '[data-lexical-editor]', strategies: [beforeInput(), paste()] },
  { mark: '[data-slate-editor]', strategies: [beforeInput(), paste()] },
  // Quill 1 reads what is pasted from a box of its own, which a made event leaves empty. A break within a line it drops.
  { mark: '.ql-editor', strategies: [paste(), typed('insertParagraph')] },
  { mark: '.public-DraftEditor-content', strategies: [paste()] },
  // Its reading of plain text drops blank lines. TipTap's own text has a blank line between paragraphs.
  { mark: '.tiptap', strategies: [paste(asBreaks), paste(asParagraphs)] },
  { mark: '.ProseMirror', strategies: [paste(asParagraphs), paste(asBreaks)] },
];

/** An editor that nobody knows: what a person's typing does first, then what its framework may listen to. */
const UNKNOWN = [typed(), paste(), beforeInput(true)];

/** The ways to try, in order: the profile's where it says, else those that are known to suit the editor. */
export function strategiesFor(editor: HTMLElement, { strategies }: InputProfile): Strategy[] {
  const own = ENGINES.find(({ mark }) => editor.matches(mark))?.strategies ?? UNKNOWN;
  if (!strategies) return own;
  return strategies.flatMap((name) => {
    const known = own.filter((strategy) => strategy.name === name);
    return known.length > 0 ? known : UNKNOWN.filter((strategy) => strategy.name === name);
  });
}

/** ProseMirror's own mark of a piece whose first and last line join what stands there; with it, spaces are kept. */
const slice = (inner: string, rest = '') => `<p data-pm-slice="1 1 []">${inner}</p>${rest}`;

function asParagraphs(text: string): string {
  const [first = '', ...rest] = text.split('\n').map(escaped);
  return slice(first, rest.map((line) => `<p>${line}</p>`).join(''));
}

function asBreaks(text: string): string {
  return slice(text.split('\n').map(escaped).join('<br>'));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
