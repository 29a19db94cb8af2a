import type { CaseWhole, EvidenceItem } from '../types';
import { ARCHIVE_FORMAT, type ArchiveCase, type ArchiveItem, type RemovedItem } from './format';
import { isWithheld, maskerOf } from './mask';

/** Who takes it out, with what, and how. */
export interface ExportFacts {
  masked: boolean;
  exportedBy: string;
  /** Epoch milliseconds. */
  at: number;
  version: string;
  browser: string;
}

/** What `data/case.json` says. */
export function archiveCase(whole: CaseWhole, facts: ExportFacts): ArchiveCase {
  const { case: found, items, captures, seals } = whole;
  const cover = facts.masked ? maskerOf(whole) : (text: string) => text;
  const orNull = (text: string | null) => (text === null ? null : cover(text));
  const { id, revision, updatedAt, reminded, handedTo, handedAt, receivedAt, ...rest } = found;
  return {
    ...rest,
    schema: ARCHIVE_FORMAT,
    caseId: id,
    conversation: orNull(found.conversation),
    buyerName: orNull(found.buyerName),
    buyerUid: orNull(found.buyerUid),
    buyerKey: orNull(found.buyerKey),
    title: cover(found.title),
    product: cover(found.product),
    fault: cover(found.fault),
    checks: found.checks.map((check) => ({ ...check, note: cover(check.note) })),
    statement: {
      cause: cover(found.statement.cause),
      threat: cover(found.statement.threat),
      demand: cover(found.statement.demand),
      result: cover(found.statement.result),
    },
    createdAt: isoOf(found.createdAt),
    closedAt: found.closedAt === null ? null : isoOf(found.closedAt),
    items: items.filter((item) => !facts.masked || !isWithheld(item)).map((item) => archiveItem(item, cover)),
    removed: removedOf(whole, facts),
    captures: captures.map((capture) => ({
      ...capture,
      events: capture.events.map((event) => ({ ...event, detail: cover(event.detail) })),
    })),
    seals: seals.map(({ n, signedAt, stampedAt, fingerprint, authority }) => ({
      n,
      signedAt: isoOf(signedAt),
      stampedAt: stampedAt === null ? null : isoOf(stampedAt),
      fingerprint,
      authority,
    })),
    tool: { name: 'Sellerside', version: facts.version, browser: facts.browser },
    masked: facts.masked,
    exportedAt: isoOf(facts.at),
    exportedBy: facts.exportedBy,
  };
}

function archiveItem(item: EvidenceItem, cover: (text: string) => string): ArchiveItem {
  const { caseId, crc32, path, clock, page, account, ...rest } = item;
  return {
    ...rest,
    path: payloadPath(path),
    name: cover(item.name),
    capturedAt: isoOf(clock.local, clock.offset),
    clock,
    page: page && { ...page, url: cover(page.url), title: cover(page.title) },
    marks: item.marks.map((mark) => (mark.type === 'text' ? { ...mark, text: cover(mark.text) } : mark)),
    account: account && { ...account, value: cover(account.value) },
  };
}

/** What the log says was deleted; and, masked, what this archive does without. */
function removedOf({ items, log }: CaseWhole, { masked, at }: ExportFacts): RemovedItem[] {
  const deleted = log.flatMap(({ act, item, sha256, at: when, detail }) =>
    act === 'delete' && item
      ? [{ path: payloadPath(item), sha256: sha256 ?? '', at: when, reason: String(detail?.reason ?? '') }]
      : [],
  );
  const withheld = items.filter((item) => masked && isWithheld(item));
  return [
    ...deleted,
    ...withheld.map(({ path, sha256 }) => ({
      path: payloadPath(path),
      sha256,
      at: isoOf(at),
      reason: 'masked',
    })),
  ];
}

/** Where it lies below the folder of the case. */
export const payloadPath = (path: string): string => `data/${path}`;

/**
 * ISO 8601 with milliseconds. @param offset minutes that local time is ahead of UTC; absent: in UTC, with a Z.
 */
function isoOf(at: number, offset?: number): string {
  const local = new Date(at + (offset ?? 0) * 60_000).toISOString();
  if (offset === undefined) return local;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local.slice(0, -1)}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}
