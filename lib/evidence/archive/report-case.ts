import type { Checklist } from '../checklist';
import { type LogLine, STATEMENT_PARTS } from '../types';
import type { ArchiveCase } from './format';
import { facts, type Html, html, join, NOTHING, table } from './report-html';
import { links } from './report-items';
import { offsetOf, timeText } from './report-time';
import type { ReportWords } from './report-words';

export function caseFacts(archive: ArchiveCase, list: Checklist | undefined, words: ReportWords): Html {
  const { labels } = words;
  const time = (at: string | number) => timeText(at, offsetOf(archive));
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

/** Everything that a case of this kind needs, and how it stands; what nobody has settled is missing. */
export function checklistTable(archive: ArchiveCase, list: Checklist, words: ReportWords): Html {
  return table(
    ['', words.labels.checklist, words.labels.metBy],
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
        html`${by} ${mark.note} <span class="small">${timeText(mark.at, offsetOf(archive))}</span>`,
      ];
    }),
  );
}

/** Items that were kept one after the other are one row: a capture has thousands, and each stands among the items. */
export function timelineTable(log: readonly LogLine[], offset: number, words: ReportWords): Html {
  const rows: { first: LogLine; last: LogLine }[] = [];
  for (const line of log) {
    const before = rows.at(-1);
    if (before && line.act === 'capture' && before.last.act === 'capture') before.last = line;
    else rows.push({ first: line, last: line });
  }
  return table(
    [words.labels.when, words.labels.timeline, words.labels.who],
    rows.map(({ first, last }) => [
      first === last
        ? timeText(first.at, offset)
        : `${timeText(first.at, offset)} – ${timeText(last.at, offset)}`,
      first === last ? words.acts[first.act] : `${words.acts[first.act]} × ${last.seq - first.seq + 1}`,
      `${first.by} ${first === last ? (first.item ?? '') : ''}`,
    ]),
  );
}

/** How far each capture went, where rows are missing, and all that happened meanwhile. */
export function capturesText(archive: ArchiveCase, words: ReportWords): Html {
  const { labels } = words;
  const time = (at: number) => timeText(at, offsetOf(archive));
  const said = (reached: boolean | null) =>
    reached === null ? labels.unknown : reached ? labels.yes : labels.no;
  return join(
    archive.captures.map((capture) => {
      const end = capture.endedAt === null ? labels.unknown : time(capture.endedAt);
      const gaps = capture.gaps.map(
        ({ afterFrame, continuity }) =>
          `${labels.after.replace('{n}', String(afterFrame))}: ${words.continuity[continuity]}`,
      );
      const hidden = capture.events.filter(({ name }) => name === 'ours-hidden');
      const events = capture.events
        // One pair a frame: they are counted here, and stand one by one in case.json.
        .filter(({ name }) => name !== 'ours-hidden' && name !== 'ours-shown')
        .map(({ name, at, frame, detail }) => [time(at), words.events[name], `${frame ?? ''} ${detail}`]);
      return html`<h3>${capture.id}</h3>
${facts([
  [
    labels.when,
    `${time(capture.startedAt)} – ${end}${capture.state === 'complete' ? '' : ` (${labels.interrupted}: ${capture.state})`}`,
  ],
  [labels.frames, capture.frames],
  [
    labels.reached,
    `${labels.top}: ${said(capture.reachedTop)}, ${labels.bottom}: ${said(capture.reachedBottom)}`,
  ],
  [labels.gaps, gaps.join('; ') || labels.noGaps],
  [labels.hidden, hidden.length],
  [labels.events, events.length > 0 ? null : labels.noEvents],
  [labels.tool, `${capture.version}, ${capture.browser}`],
])}${events.length > 0 ? table([labels.when, labels.events, ''], events) : NOTHING}`;
    }),
  );
}

export function sealsTable(archive: ArchiveCase, words: ReportWords): Html {
  const { labels } = words;
  const time = (at: string) => timeText(at, offsetOf(archive));
  return table(
    ['', labels.signedAt, labels.stampedAt, labels.authority, labels.key],
    archive.seals.map(({ n, signedAt, stampedAt, authority, fingerprint }) => [
      n,
      time(signedAt),
      stampedAt === null ? labels.notStamped : time(stampedAt),
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
