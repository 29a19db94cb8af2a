import type { Language, Stage } from '../replies/types';

/** How values stand in the cells of our own tables, written and read: what goes out comes back as it was. */

/**
 * Beginnings that a spreadsheet takes for a formula (or, with a tab or a line break, may look behind). A cell that has
 * one is held by an apostrophe; so is one that already has apostrophes before it, or they could not be told apart.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
const HELD = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** For formats whose cells are read as if they had been typed. */
export const guard = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
/** For formats that know a text from a formula: only what `unguard` would take away has to be doubled. */
export const guardTyped = (text: string): string => (HELD.test(text) ? `'${text}` : text);
export const unguard = (text: string): string => (HELD.test(text) ? text.slice(1) : text);

const SEPARATOR = '、';
const SEPARATORS = /[、,，;；|\n]/;

/** `a、b`; as JSON where an item holds a separator itself, or is nothing but edges. */
export function listCell(items: readonly string[]): string {
  const isPlain = items.every(
    (item) => item !== '' && item === item.trim() && !SEPARATORS.test(item) && !item.startsWith('['),
  );
  return isPlain ? items.join(SEPARATOR) : JSON.stringify(items);
}

/** Also the lists of other tools, whatever parts them. */
export function readList(cell: string): string[] {
  const listed = cell.startsWith('[') ? jsonList(cell) : null;
  if (listed) return listed;
  return cell
    .split(SEPARATORS)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function jsonList(cell: string): string[] | null {
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}

const STAGES: Record<string, Stage> = {
  售前: 'pre',
  售中: 'in',
  售后: 'after',
  pre: 'pre',
  in: 'in',
  after: 'after',
};
const STAGE_WORDS: Record<Language, Record<Stage, string>> = {
  'zh-CN': { pre: '售前', in: '售中', after: '售后' },
  en: { pre: 'pre', in: 'in', after: 'after' },
};

export const stageCell = (stage: Stage | null, language: Language): string =>
  stage ? STAGE_WORDS[language][stage] : '';
/** Undefined for a word that is no stage. */
export const readStage = (cell: string): Stage | undefined => STAGES[cell.trim().toLowerCase()];

export const flagCell = (flag: boolean, language: Language): string =>
  flag ? (language === 'en' ? 'yes' : '是') : '';
export const readFlag = (cell: string): boolean => /^(?:是|yes|y|true|1|√|✓)$/i.test(cell.trim());
