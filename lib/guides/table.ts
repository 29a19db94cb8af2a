import { sectionOf } from './sections';
import { PRODUCT_SECTIONS, type ProductCard, type ProductSectionKind } from './types';

/** A row of a pasted table that is no line of a card, with its number as people count. */
export interface TableFault {
  row: number;
  problem: 'columns' | 'section' | 'empty';
  /** What stands where a section's name should. */
  word: string;
}

export interface PastedCard {
  name: string;
  sections: Map<ProductSectionKind, string[]>;
  questions: ProductCard['questions'];
}

export interface PastedCards {
  /** In the table's order, one a product name. */
  cards: PastedCard[];
  /** Lines in all cards. */
  lines: number;
  faults: TableFault[];
}

/** A question and its answer, parted by 答 or A, or by the question mark. */
const QUESTION_WORDS = new Set(['问答', '常见问题', 'faq', 'q&a', 'questions', 'question']);
const HEADINGS = new Set(['商品', '商品名', '产品', '名称', 'name', 'product']);

/**
 * Name, section, line, as copied from a sheet: parted by tabs, cells with breaks in quotes. A name left out is the one
 * above.
 */
export function pastedCards(text: string): PastedCards {
  const cards = new Map<string, PastedCard>();
  const pasted: PastedCards = { cards: [], lines: 0, faults: [] };
  let above = '';
  for (const [index, cells] of cellsOf(text).entries()) {
    const [first = '', section = '', line = ''] = cells.map((cell) => cell.trim());
    const fault = (problem: TableFault['problem'], word = '') =>
      pasted.faults.push({ row: index + 1, problem, word });
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (index === 0 && HEADINGS.has(first.toLowerCase())) continue;
    const name = first || above;
    if (cells.length < 3) fault('columns');
    else if (!name || !line) fault('empty');
    else {
      above = name;
      const card: PastedCard = cards.get(name) ?? { name, sections: new Map(), questions: [] };
      const kind = sectionOf(section);
      const question = QUESTION_WORDS.has(section.toLowerCase()) ? questionOf(line) : null;
      if (kind) card.sections.set(kind, [...(card.sections.get(kind) ?? []), line]);
      else if (question) card.questions.push(question);
      else {
        fault('section', section);
        continue;
      }
      pasted.lines += 1;
      cards.set(name, card);
    }
  }
  pasted.cards = [...cards.values()];
  return pasted;
}

function questionOf(line: string): { question: string; answer: string } | null {
  const [, question, answer] = /^(?:问|Q)?[:：]?\s*(.+?[?？])\s*(?:答|A)?[:：]?\s*(\S.*)$/su.exec(line) ?? [];
  return question && answer ? { question, answer } : null;
}

/** Cells of a table as spreadsheets put it on the clipboard. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
  let row: string[] = [];
  for (const [whole, quoted, plain, end] of text.replace(/\r\n?/g, '\n').matchAll(CELL)) {
    if (whole === '' && row.length === 0) break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The card with the pasted lines behind its own; those that it has are not doubled. */
export function withPasted(card: ProductCard, pasted: PastedCard): ProductCard {
  const own = new Map(card.sections.map(({ kind, lines }) => [kind, lines]));
  for (const [kind, lines] of pasted.sections)
    own.set(kind, [...new Set([...(own.get(kind) ?? []), ...lines])]);
  const known = new Set(card.questions.map(({ question }) => question));
  return {
    ...card,
    sections: PRODUCT_SECTIONS.flatMap((kind) => {
      const lines = own.get(kind);
      return lines ? [{ kind, lines }] : [];
    }),
    questions: [...card.questions, ...pasted.questions.filter(({ question }) => !known.has(question))],
  };
}
