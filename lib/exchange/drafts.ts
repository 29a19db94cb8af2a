import { LIMITS } from '../replies/limits';
import { parseBody } from '../template/parse';
import { flat } from '../template/parts';
import type { Decision } from './blank-decide';
import { renderBody } from './blank-render';
import { cut } from './row';
import type { Piece, Skipped, SourceRow } from './types';

/** A row with its texts as they would be kept. */
export interface Draft {
  row: SourceRow;
  body: string;
  wordings: string[] | null;
  /** As given, or the beginning of the text. */
  title: string;
}

type Refusal = Omit<Skipped, 'line'>;

/** The texts of a row by what was decided; why it can't be taken otherwise. */
export function draftOf(row: SourceRow, decide: (key: string) => Decision): Draft | Refusal {
  const body = textOf(row.body, decide);
  if (typeof body !== 'string') return body;
  const wordings: string[] = [];
  for (const pieces of row.wordings ?? []) {
    const wording = textOf(pieces, decide);
    if (typeof wording !== 'string') return wording;
    wordings.push(wording);
  }
  return { row, body, wordings: row.wordings && wordings, title: row.title ?? titleFrom(body) };
}

function textOf(pieces: readonly Piece[], decide: (key: string) => Decision): string | Refusal {
  const rendered = renderBody(pieces, decide);
  if ('open' in rendered) return { reason: 'undecided', detail: { source: rendered.open } };
  const body = rendered.body.trim();
  if (body === '') return { reason: 'no-body' };
  if (body.length > LIMITS.body)
    return { reason: 'body-too-long', detail: { length: body.length, limit: LIMITS.body } };
  const unknown = flat(parseBody(body)).find((part) => part.kind === 'unknown');
  return unknown?.kind === 'unknown'
    ? { reason: 'unknown-variable', detail: { source: unknown.source } }
    : body;
}

const TITLE_LENGTH = 20;

/** The first words of the text, by which somebody may find it; what is filled in later is left open. */
function titleFrom(body: string): string {
  const text = flat(parseBody(body)).map((part) => (part.kind === 'text' ? part.text : '…'));
  const [line = ''] = text.join('').trim().split('\n');
  const [sentence = line] = /^.{4,}?[。！？!?；;~～]/u.exec(line) ?? [];
  return cut(sentence.replace(/\s+/g, ' ').trim(), TITLE_LENGTH);
}
