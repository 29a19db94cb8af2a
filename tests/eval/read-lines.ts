import type { Line } from './form';

/** A fault in a set, with the number of its line, from 1. */
export class LineFault extends Error {}

/** The lines of a set; empty lines are skipped. Throws a LineFault for the first that cannot be used. */
export function readLines(text: string, labels: readonly string[]): Line[] {
  const seen = new Map<string, number>();
  return text.split(/\r?\n/).flatMap((row, index) => {
    if (row.trim() === '') return [];
    const number = index + 1;
    const line = lineOf(row, number, labels);
    const first = seen.get(line.id);
    if (first !== undefined) throw new LineFault(`line ${number}: id ${line.id} is that of line ${first}`);
    seen.set(line.id, number);
    return [line];
  });
}

function lineOf(row: string, number: number, known: readonly string[]): Line {
  const refuse = (problem: string): never => {
    throw new LineFault(`line ${number}: ${problem}`);
  };
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(row);
  } catch (error) {
    return refuse(`not JSON (${(error as Error).message})`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('not an object');
  const { id, text, labels, kind } = json;
  if (typeof id !== 'string' || id === '') return refuse('"id" is no text');
  if (typeof text !== 'string') return refuse('"text" is no text');
  if (!Array.isArray(labels) || labels.length === 0) return refuse('"labels" is no list of labels');
  for (const label of labels)
    if (!known.includes(label)) refuse(`label "${label}" is not one of ${known.join(', ')}`);
  if (labels.includes('none') && labels.length > 1) return refuse('"none" stands beside other labels');
  if (kind !== undefined && typeof kind !== 'string') return refuse('"kind" is no text');
  return { id, text, labels, ...(kind === undefined ? {} : { kind }) };
}
