import { canonical } from './canonical';
import { logEntry } from './case-schema';
import { hashOf } from './sha256';
import type { Entry, LogLine } from './types';

/** What the first line of a log says came before it. */
const NONE = '0'.repeat(64);

/** Where a log ends. */
export type Head = Pick<LogLine, 'seq' | 'hash'>;

/** The line that follows `last` (null: the log begins with it). */
export function nextLine(caseId: string, last: Head | null, entry: Entry): LogLine {
  const place = { caseId, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? NONE };
  const first = canonical({ ...entry, ...place });
  // The log says itself that it does not hold exactly what was said.
  const told = first.mended ? { ...entry, detail: { ...entry.detail, mended: true } } : entry;
  const { text } = first.mended ? canonical({ ...told, ...place }) : first;
  return { ...told, ...place, text, hash: hashOf(text) };
}

export type ChainFault =
  /** No JSON, not canonical, or not the fields of a line. */
  | 'not-a-line'
  /** Of another case. */
  | 'other-case'
  /** A number is missing, or there twice. */
  | 'wrong-number'
  /** It does not follow from the line before: that one was changed, or another one taken out. */
  | 'broken';

export type ChainCheck =
  | { ok: true; lines: LogLine[]; head: Head | null }
  /** `line` counts from 1. */
  | { ok: false; line: number; fault: ChainFault };

/**
 * Whether these lines, without their line feeds, follow from each other. That they are all of the log, only a head that
 * is known from elsewhere tells: a log that is cut short, or made anew from the start, is a chain as well.
 */
export function checkChain(caseId: string, texts: readonly string[]): ChainCheck {
  const lines: LogLine[] = [];
  for (const [at, text] of texts.entries()) {
    const read = readLine(text);
    const last = lines.at(-1);
    if (!read) return { ok: false, line: at + 1, fault: 'not-a-line' };
    if (read.caseId !== caseId) return { ok: false, line: at + 1, fault: 'other-case' };
    if (read.seq !== at + 1) return { ok: false, line: at + 1, fault: 'wrong-number' };
    if (read.prev !== (last?.hash ?? NONE)) return { ok: false, line: at + 1, fault: 'broken' };
    lines.push(read);
  }
  const head = lines.at(-1);
  return { ok: true, lines, head: head ? { seq: head.seq, hash: head.hash } : null };
}

/** Null for what no log of ours holds. */
function readLine(text: string): LogLine | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = logEntry().safeParse(json);
  // Another text of the same fields has another hash: only one may be the line.
  if (!read.success || canonical(read.data).text !== text) return null;
  return { ...read.data, text, hash: hashOf(text) };
}
