import type { Checklist } from '../checklist';
import { type LogLine, STATEMENT_PARTS } from '../types';
import { isoOf } from './case-json';
import type { ArchiveCase } from './format';
import { facts, type Html, html, join, NOTHING, table } from './report-html';
import { links } from './report-items';
import type { ReportWords } from './report-words';

export function caseFacts(archive: ArchiveCase, list: Checklist | undefined, words: ReportWords): Html {
  const { labels } = words;
  return facts([
    [labels.case, `${archive.caseId} ${archive.title}`],
    [labels.kind, list ? `${list.name} (${archive.kind})` : archive.kind],
    [labels.state, words.states[archive.state]],
    [labels.platform, archive.marketplace],
    [labels.shop, archive.shop],
    [labels.buyer, archive.buyerName ?? labels.unknown],
    [labels.uid, archive.buyerUid ?? labels.unknown],
    [labels.orders, archive.orderIds.join(', ') || labels.unknown],
    [labels.platformCase, archive.platformCase],
    [labels.owner, archive.owner],
    [labels.created, archive.createdAt],
    [labels.deadline, archive.deadline === null ? null : isoOf(archive.deadline)],
    [labels.closed, archive.closedAt],
    [labels.exported, `${archive.exportedAt} ${archive.exportedBy}`],
    [labels.tool, `${archive.tool.name} ${archive.tool.version}, ${archive.tool.browser}`],
  ]);
}

export function statementFacts({ statement }: ArchiveCase, words: ReportWords): Html {
  return facts(STATEMENT_PARTS.map((part) => [words.parts[part], statement[part]] as const));
}

/** Everything that a case of this kind needs, and how it stands; what nobody has settled is missing. */
export function checklistTable(archive: ArchiveCase, list: Checklist, words: ReportWords): Html {
  return table(
    ['', words.labels.checklist, ''],
    list.items.map(({ id, what }) => {
      const mark = archive.checks.find((check) => check.id === id);
      if (!mark) return [html`<span class="missing">${words.checks.missing}</span>`, what, ''];
      const by =
        mark.items.length > 0
          ? links(mark.items, archive.items)
          : html`${mark.status === 'met' ? `${words.labels.byWord}: ` : ''}${mark.by}`;
      return [
        words.checks[mark.status],
        what,
        html`${by} ${mark.note} <span class="small">${isoOf(mark.at)}</span>`,
      ];
    }),
  );
}

/** Items that were kept one after the other are one row: a capture has thousands, and each stands among the items. */
export function timelineTable(log: readonly LogLine[], words: ReportWords): Html {
  const rows: { first: LogLine; last: LogLine }[] = [];
  for (const line of log) {
    const before = rows.at(-1);
    if (before && line.act === 'capture' && before.last.act === 'capture') before.last = line;
    else rows.push({ first: line, last: line });
  }
  return table(
    ['', words.labels.timeline, ''],
    rows.map(({ first, last }) => [
      first === last ? first.at : `${first.at} – ${last.at}`,
      first === last ? words.acts[first.act] : `${words.acts[first.act]} × ${last.seq - first.seq + 1}`,
      `${first.by} ${first === last ? (first.item ?? '') : ''}`,
    ]),
  );
}

/** How far each capture went, where rows are missing, and all that happened meanwhile. */
export function capturesText({ captures }: ArchiveCase, words: ReportWords): Html {
  const { labels } = words;
  const said = (reached: boolean | null) =>
    reached === null ? labels.unknown : reached ? labels.yes : labels.no;
  return join(
    captures.map((capture) => {
      const end = capture.endedAt === null ? labels.unknown : isoOf(capture.endedAt);
      const gaps = capture.gaps.map(
        ({ afterFrame, continuity }) =>
          `${labels.after.replace('{n}', String(afterFrame))}: ${words.continuity[continuity]}`,
      );
      const events = capture.events.map(({ name, at, frame, detail }) => [
        isoOf(at),
        words.events[name],
        `${frame ?? ''} ${detail}`,
      ]);
      return html`<h3>${capture.id}</h3>
${facts([
  [
    '',
    `${isoOf(capture.startedAt)} – ${end}${capture.state === 'complete' ? '' : ` (${labels.interrupted}: ${capture.state})`}`,
  ],
  [labels.frames, capture.frames],
  [
    labels.reached,
    `${labels.top}: ${said(capture.reachedTop)}, ${labels.bottom}: ${said(capture.reachedBottom)}`,
  ],
  [labels.gaps, gaps.join('; ') || labels.noGaps],
  [labels.events, events.length > 0 ? null : labels.noEvents],
  [labels.tool, `${capture.version}, ${capture.browser}`],
])}${events.length > 0 ? table(['', labels.events, ''], events) : NOTHING}`;
    }),
  );
}

export function sealsTable({ seals }: ArchiveCase, words: ReportWords): Html {
  const { labels } = words;
  return table(
    ['', labels.signedAt, labels.stampedAt, labels.authority, labels.key],
    seals.map(({ n, signedAt, stampedAt, authority, fingerprint }) => [
      n,
      signedAt,
      stampedAt ?? labels.notStamped,
      authority,
      html`<span class="hash">${fingerprint}</span>`,
    ]),
  );
}

export function removedTable({ removed }: ArchiveCase, words: ReportWords): Html {
  return table(
    [words.labels.removed, words.labels.reason, 'SHA-256'],
    removed.map(({ path, at, reason, sha256 }) => [
      path,
      `${reason} (${at})`,
      html`<span class="hash">${sha256}</span>`,
    ]),
  );
}
