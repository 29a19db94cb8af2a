import { checkChain } from './chain';
import type { CaseWhole, LogLine } from './types';

export type WholeCheck = { ok: true; log: LogLine[] } | { ok: false; path: string };

/**
 * Whether a case that was handed in belongs together, with its log as its texts say it; else where it does not. The page
 * that brings it has verified the archive: this holds what has come out of that page against the log once more.
 */
export function checkWhole(whole: CaseWhole): WholeCheck {
  const { log } = whole;
  const chain = checkChain(
    whole.case.id,
    log.map(({ text }) => text),
  );
  if (!chain.ok) return { ok: false, path: `log[${chain.line - 1}]` };
  const path = log.length === 0 ? 'log' : faultOf(whole, chain.lines);
  return path === null ? { ok: true, log: chain.lines } : { ok: false, path };
}

function faultOf({ case: found, items, captures, seals }: CaseWhole, log: readonly LogLine[]): string | null {
  // Path and hash of what was kept, less what was deleted since.
  const there = new Map<string, string>();
  for (const { act, item, sha256 } of log) {
    if (!item || !sha256) continue;
    if (act === 'capture' || act === 'redact' || act === 'annotate') there.set(item, sha256);
    if (act === 'delete') there.delete(item);
  }
  const paths = new Set<string>();
  for (const [at, { caseId, path, sha256 }] of items.entries()) {
    if (caseId !== found.id || paths.has(path) || there.get(path) !== sha256) return `items[${at}]`;
    paths.add(path);
  }
  if (paths.size !== there.size) return 'items';
  const other = captures.findIndex(({ caseId }) => caseId !== found.id);
  if (other >= 0) return `captures[${other}]`;
  const seal = seals.findIndex(({ caseId, n }, at) => caseId !== found.id || n !== at + 1);
  return seal >= 0 ? `seals[${seal}]` : null;
}
