import { load, YAMLException } from 'js-yaml';
import { LIMITS } from '../replies/limits';
import { FileFault } from './fault';
import { htmlText } from './html-text';
import type { OwnSheet } from './own-json';
import { cleanText, cut, emptyRow, shortcutOf, tagsOf } from './row';
import { isObject, snippetSheet, textOf } from './snippets';
import type { Skipped, SourceRow } from './types';

/** Whatever is no list is an empty one: a match without `vars` has none. */
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A match file: `matches:` at its first level. */
export const isEspanso = (text: string): boolean => /^matches\s*:/m.test(text);

/** @throws FileFault `bad-yaml` with `line`, `unknown-shape` */
export function espansoSheet(text: string): OwnSheet {
  const file = parsed(text);
  if (!isObject(file) || !Array.isArray(file.matches)) throw new FileFault('unknown-shape');
  const { matches } = file;
  const globals = echoes(file.global_vars);
  return snippetSheet({ name: 'espanso', format: 'espanso' }, matches as unknown[], (line, match) =>
    rowOf(line, match, globals),
  );
}

/** Without tags of anybody's own: a file can name no type that would run something. */
function parsed(text: string): unknown {
  try {
    return load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new FileFault('bad-yaml', error.mark ? { line: error.mark.line + 1 } : {});
  }
}

/** Variables that stand for words written down beside them. All others are found out when they are used. */
function echoes(vars: unknown): Map<string, string> {
  const found = new Map<string, string>();
  for (const each of listOf(vars)) {
    if (!isObject(each) || each.type !== 'echo' || !isObject(each.params)) continue;
    found.set(textOf(each.name), textOf(each.params.echo));
  }
  return found;
}

function rowOf(line: number, match: unknown, globals: ReadonlyMap<string, string>): SourceRow | Skipped {
  if (!isObject(match)) return { line, reason: 'not-an-item' };
  const known = new Map([...globals, ...echoes(match.vars)]);
  // A form writes its fields as [[name]]; a variable stands in double braces, like those of other tools.
  const form = textOf(match.form).replace(/\[\[\s*([\w-]+)\s*\]\]/g, '{{$1}}');
  const words = cleanText(
    textOf(match.replace) || textOf(match.markdown) || htmlText(textOf(match.html)) || form,
  )
    .replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (source, name: string) => known.get(name) ?? source)
    // Where the caret is to be left.
    .replaceAll('$|$', '');
  if (words === '') return { line, reason: match.image_path === undefined ? 'no-body' : 'picture-only' };
  // The first is the shortcut; the others find it as tags.
  const triggers = [match.trigger, ...listOf(match.triggers)].map(textOf).filter((trigger) => trigger !== '');
  // Most have none: then its first words are the title.
  const label = textOf(match.label).trim();
  const others = [...triggers.slice(1), ...listOf(match.search_terms).map(textOf)];
  const tags = tagsOf(others.map((each) => shortcutOf(each) ?? each.trim()).filter((each) => each !== ''));
  return {
    ...emptyRow(line),
    title: label ? cut(label, LIMITS.title) : null,
    body: [{ text: words }],
    shortcut: shortcutOf(triggers[0] ?? ''),
    tags: tags.length > 0 ? tags : null,
  };
}
