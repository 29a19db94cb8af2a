import type { Transcript } from '../capture';
import type { Checklist } from '../checklist';
import { submissionNames } from '../submission/name';
import type { CaseWhole } from '../types';
import type { ArchiveCase } from './format';
import { capturesText } from './report-capture';
import {
  caseFacts,
  pointsTable,
  removedTable,
  sealsTable,
  statementFacts,
  timelineTable,
} from './report-case';
import { EN } from './report-en';
import { document, type Html, html, join, NOTHING } from './report-html';
import { itemsInFull, itemsInShort, transcriptTable } from './report-items';
import { offsetOf } from './report-time';
import type { ReportWords } from './report-words';
import { ZH } from './report-zh';

/** The checklist of the case's kind, in both languages of the report; undefined: there is none. */
export interface ReportLists {
  zh: Checklist | undefined;
  en: Checklist | undefined;
}

export interface ReportSource {
  archive: ArchiveCase;
  whole: CaseWhole;
  /** By id of the item. */
  transcripts: ReadonlyMap<string, Transcript>;
  lists: ReportLists;
  /** Covers what is masked; gives the text itself where nothing is. */
  cover: (text: string) => string;
}

/**
 * `data/report.html`: for people, in Chinese and then in English; pictures and words of the conversation stand once, in
 * the first part, and the second links to them.
 */
export function reportPage(source: ReportSource): string {
  const { archive } = source;
  const body = html`<main lang="zh-CN">
${common(source, ZH, source.lists.zh)}${inFull(source, ZH)}</main>
<section class="english" lang="en">
${common(source, EN, source.lists.en)}${section(EN.labels.items, itemsInShort(archive, EN))}</section>
`;
  return document(`${archive.caseId} · ${ZH.title}`, body);
}

const section = (title: string, body: Html): Html =>
  body === NOTHING ? NOTHING : html`<h2>${title}</h2>\n${body}`;

function common({ archive, whole }: ReportSource, words: ReportWords, list: Checklist | undefined): Html {
  const { labels } = words;
  return join([
    html`<h1>${words.title}</h1>
<p class="nature">${words.nature}</p>
${archive.masked ? html`<p class="nature">${labels.masked}</p>\n` : NOTHING}<p>${labels.checkIt}</p>
`,
    section(labels.case, caseFacts(archive, list, words)),
    section(labels.statement, statementFacts(archive, words)),
    list ? section(labels.points, pointsTable(archive, list, words)) : NOTHING,
    section(labels.captures, capturesText(archive, words)),
    section(labels.seals, sealsTable(archive, words)),
    archive.removed.length > 0 ? section(labels.removed, removedTable(archive, words)) : NOTHING,
    section(labels.timeline, timelineTable(whole.log, offsetOf(archive), words)),
  ]);
}

function inFull({ archive, whole, transcripts, cover }: ReportSource, words: ReportWords): Html {
  const { labels } = words;
  const { buyerUid, buyerName } = archive;
  const names = submissionNames({ ...whole.case, buyerUid, buyerName }, whole.items, {
    evidence: (slot) => words.slots[slot],
    noOrder: labels.noOrder,
    noBuyer: labels.noBuyer,
  });
  const said = whole.items.flatMap((item) => {
    const transcript = transcripts.get(item.id);
    const frames = archive.items.filter(({ kind, capture }) => kind === 'frame' && capture === item.capture);
    return transcript
      ? [section(`${labels.transcript} ${item.path}`, transcriptTable(transcript, frames, words, cover))]
      : [];
  });
  return join([section(labels.items, itemsInFull(archive, names, words)), ...said]);
}
