import Papa from 'papaparse';
import { FileFault } from './fault';
import { LIMITS } from './types';

const DELIMITERS = [',', '\t', ';'];
/** Stands in no text: a file of one column has commas, and none of them parts anything. */
const NO_DELIMITER = '\u001f';
/** How the three lines before the cells of a 千牛 assistant's file begin. */
const PREFACE = /^\s*"?最初3行/;

/**
 * The cells of a CSV by record: a field may run over several lines, and a spreadsheet counts it as one row.
 * @throws FileFault `open-quote`
 */
export function readDelimited(text: string): string[][] {
  // Excel's own word for the delimiter, which it shows to nobody and does not count.
  const [said = '', delimiter] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const { data, errors } = Papa.parse<string[]>(text.slice(said.length), {
    delimiter: delimiter ?? delimiterOf(text),
    preview: LIMITS.rows + 100,
  });
  // A quote that never closes takes in all that follows: that is no text of anybody's.
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw new FileFault('open-quote', { line: (open.row ?? 0) + 1 });
  return data;
}

/** What parts the header: in the texts below, commas and tabs may be anything. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 4096)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  const header = (PREFACE.test(lines[0] ?? '') ? lines[2] : lines[0])?.replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length - 1;
  const [most = ','] = [...DELIMITERS].sort((a, b) => count(b) - count(a));
  return count(most) > 0 ? most : NO_DELIMITER;
}
