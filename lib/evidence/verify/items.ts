import type { LogLine } from '../types';
import type { Bag } from './bag';
import type { CaseFile } from './case-file';
import type { Report } from './report';

/** Acts by which an item comes to be. */
const MAKING: readonly string[] = ['capture', 'redact', 'annotate'];
/** Files of the payload that are no items. */
const BESIDE = /^data\/(?:case\.json|custody\.jsonl|METHOD\.(?:txt|md)|report\.html|seals\/[^/]+)$/;

/** Every item says the same in `case.json`, in the log, in the manifest and by its bytes; and none is left out. */
export function checkItems(
  { items, removed, masked }: CaseFile,
  lines: LogLine[],
  bag: Bag,
  hashes: Map<string, string>,
  report: Report,
): void {
  report.reach('items', 'removed', 'derived');
  const made = linesOf(lines, (act) => MAKING.includes(act));
  const deleted = linesOf(lines, (act) => act === 'delete');
  const paths = new Set<string>();
  const ids = new Set(items.map(({ id }) => id));
  for (const { path, sha256, bytes, role, derivedFrom } of items) {
    if (paths.has(path)) report.fail('items', 'item-twice', path);
    paths.add(path);
    const file = bag.files.get(path);
    if (!file) report.fail('items', 'file-absent', path);
    else if (hashes.get(path) !== sha256) report.fail('items', 'item-hash', path);
    else if (file.size !== bytes) report.fail('items', 'item-size', path, { said: bytes, found: file.size });
    if (!made.get(path)?.has(sha256)) report.fail('items', 'item-unlogged', path);
    if (deleted.has(path)) report.fail('removed', 'removed-present', path);
    const isDerived = role === 'derived';
    // Of what it was made may have been removed since; then the log and the list of removed ones say so.
    const lost = derivedFrom.filter((id) => !ids.has(id));
    if (isDerived !== derivedFrom.length > 0) report.fail('derived', 'origin-absent', path);
    else if (lost.length > 0) report.doubt('derived', 'origin-absent', path);
  }
  if (ids.size !== items.length) report.fail('items', 'item-twice', 'data/case.json');

  const gone = new Map(removed.map((each) => [each.path, each]));
  for (const [path, { sha256, reason }] of gone) {
    const isWithheld = masked && reason === 'masked';
    if (isWithheld) report.doubt('removed', 'withheld', path);
    if (!(isWithheld ? made : deleted).get(path)?.has(sha256))
      report.fail('removed', 'removed-unlogged', path);
    if (paths.has(path)) report.fail('removed', 'removed-present', path);
  }
  for (const path of deleted.keys()) if (!gone.has(path)) report.fail('removed', 'removed-untold', path);
  for (const path of made.keys()) {
    if (!paths.has(path) && !gone.has(path)) report.fail('items', 'item-gone', path);
  }
  for (const path of bag.files.keys()) {
    if (path.startsWith('data/') && !BESIDE.test(path) && !paths.has(path)) {
      report.fail('items', 'item-unlisted', path);
    }
  }
}

/** Hashes that the log gives each path. The log names items as the database does, below `data/`. */
function linesOf(lines: LogLine[], isMeant: (act: string) => boolean): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { act, item, sha256 = '' } of lines) {
    if (!item || !isMeant(act)) continue;
    const path = `data/${item}`;
    found.set(path, (found.get(path) ?? new Set()).add(sha256));
  }
  return found;
}
