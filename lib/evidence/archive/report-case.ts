import type { Checklist } from '../checklist';
import { type LogLine, STATEMENT_PARTS } from '../types';
import type { ArchiveCase } from './format';
import { wordOf } from './report-capture';
import { facts, type Html, html, NOTHING, table } from './report-html';
import { links } from './report-items';
import { offsetOf, timeCell, timeText } from './report-time';
import type { ReportWords } from './report-words';

export function caseFacts(archive: ArchiveCase, list: Checklist | undefined, words: ReportWords): Html {
  const { labels } = words;
  const time = (at: string | number) => timeText(at, offsetOf(archive));
  return facts([
    [labels.case, `${archive.caseId} ${archive.title}`],
    [labels.kind, list?.name ?? archive.kind],
    [labels.state, words.states[archive.state]],
    [labels.platform, wordOf(words.markets, archive.marketplace) ?? archive.marketplace],
    [labels.shop, archive.shop],
    [labels.buyer, archive.buyerName ?? labels.unknown],
    [labels.uid, archive.buyerUid ?? labels.unknown],
    [labels.orders, archive.orderIds.join(', ') || labels.unknown],
    [labels.platformCase, archive.platformCase],
    [labels.owner, archive.owner],
    [labels.created, time(archive.createdAt)],
    [labels.deadline, archive.deadline === null ? null : time(archive.deadline)],
    [labels.closed, archive.closedAt === null ? null : time(archive.closedAt)],
    [labels.exported, `${time(archive.exportedAt)} ${archive.exportedBy}`],
    [labels.tool, `${archive.tool.name} ${archive.tool.version}, ${archive.tool.browser}`],
  ]);
}

export function statementFacts({ statement }: ArchiveCase, words: ReportWords): Html {
  if (STATEMENT_PARTS.every((part) => statement[part] === '')) return NOTHING;
  return facts(STATEMENT_PARTS.map((part) => [words.parts[part], statement[part]] as const));
}

/**
 * What a person has settled, and by what. The rest of the list is the shop's own to-do: to the arbiter who reads this, a
 * point that nobody has ticked yet would look like one that is not there.
 */
export function pointsTable(archive: ArchiveCase, list: Checklist, words: ReportWords): Html {
  const { checks, items, masked } = archive;
  const met = checks.flatMap((mark) => {
    const point = list.items.find(({ id }) => id === mark.id);
    return mark.status === 'met' && point ? [{ ...mark, what: point.what }] : [];
  });
  if (met.length === 0) return NOTHING;
  const offset = offsetOf({ items });
  return table(
    [words.labels.point, words.labels.metBy],
    met.map(({ what, items: ids, by, note, at }) => {
      const shown = links(ids, items);
      const word = ids.length === 0 ? `${words.labels.byWord}: ${by}` : masked ? words.labels.withheld : by;
      return [
        what,
        html`${shown.markup === '' ? word : shown} ${note} <span class="small">${timeText(at, offset)}</span>`,
      ];
    }),
  );
}

/** Items that were kept one after the other are one row: a capture has thousands, and each stands among the items. */
export function timelineTable(log: readonly LogLine[], offset: number, words: ReportWords): Html {
  const rows: { act: keyof ReportWords['acts']; first: LogLine; last: LogLine }[] = [];
  for (const line of log) {
    const act = actOf(line);
    const before = rows.at(-1);
    if (before && act === 'capture' && before.act === 'capture') before.last = line;
    else rows.push({ act, first: line, last: line });
  }
  return table(
    [words.labels.when, words.labels.timeline, words.labels.who],
    rows.map(({ act, first, last }) => {
      const from = timeCell(first.at, offset);
      if (first !== last)
        return [
          html`${from} – ${timeCell(last.at, offset)}`,
          `${words.acts[act]} × ${last.seq - first.seq + 1}`,
          first.by,
        ];
      const end = act === 'capture-end' ? wordOf(words.captured, String(first.detail?.state)) : null;
      return [from, `${words.acts[act]} ${first.item ?? (end === null ? '' : `(${end})`)}`, first.by];
    }),
  );
}

/** One act of the log is two of a person's, now and then: what is told of it tells them apart. */
function actOf({ act, item, detail }: LogLine): keyof ReportWords['acts'] {
  if (act === 'capture' && item === undefined) return 'begin';
  return act === 'seal' && detail?.stampedAt !== undefined ? 'stamp' : act;
}

export function sealsTable(archive: ArchiveCase, words: ReportWords): Html {
  const { labels } = words;
  const time = (at: string) => timeCell(at, offsetOf(archive));
  return table(
    [labels.number, labels.signedAt, labels.stampedAt, labels.authority, labels.key],
    archive.seals.map(({ n, signedAt, stampedAt, authority, fingerprint }) => [
      n,
      time(signedAt),
      stampedAt === null ? labels.notStamped : time(stampedAt),
      html`<span class="any">${authority}</span>`,
      html`<span class="hash">${fingerprint}</span>`,
    ]),
  );
}

export function removedTable(archive: ArchiveCase, words: ReportWords): Html {
  const { removed, masked } = archive;
  const { labels } = words;
  return table(
    [labels.removed, labels.reason, 'SHA-256'],
    removed.map(({ path, at, reason, sha256 }) => [
      path,
      `${masked && reason === 'masked' ? labels.withheld : reason} (${timeText(at, offsetOf(archive))})`,
      html`<span class="hash">${sha256}</span>`,
    ]),
  );
}
