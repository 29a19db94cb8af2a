import type { Capture, CaptureEvent } from '../types';
import type { ArchiveCase } from './format';
import { facts, type Html, html, join, NOTHING, table } from './report-html';
import { offsetOf, timeCell, timeText } from './report-time';
import type { ReportWords } from './report-words';

/** How far each capture went, where rows are missing, and all that happened meanwhile. */
export function capturesText(archive: ArchiveCase, words: ReportWords): Html {
  if (archive.captures.length === 0) return NOTHING;
  const offset = offsetOf(archive);
  return join(archive.captures.map((capture, at) => captureText(capture, at + 1, offset, words)));
}

function captureText(capture: Capture, number: number, offset: number, words: ReportWords): Html {
  const { labels } = words;
  const time = (at: number) => timeText(at, offset);
  const said = (reached: boolean | null) =>
    reached === null ? labels.unknown : reached ? labels.yes : labels.no;
  const end = capture.endedAt === null ? labels.unknown : time(capture.endedAt);
  const gaps = capture.gaps.map(
    ({ afterFrame, continuity }) => `${numbered(labels.after, afterFrame)}: ${words.continuity[continuity]}`,
  );
  const hidden = capture.events.filter(({ name }) => name === 'ours-hidden');
  const events = capture.events
    // One pair a frame: they are counted here, and stand one by one in case.json.
    .filter(({ name }) => name !== 'ours-hidden' && name !== 'ours-shown')
    .map((event) => [timeCell(event.at, offset), words.events[event.name], eventText(event, words)]);
  return html`<h3>${numbered(labels.capture, number)}</h3>
${facts([
  [labels.when, `${time(capture.startedAt)} – ${end}`],
  [labels.outcome, words.captured[capture.state]],
  [labels.takes, capture.parts.map((part) => words.takes[part]).join(', ')],
  [labels.frames, capture.frames],
  [
    labels.reached,
    `${labels.top}: ${said(capture.reachedTop)}, ${labels.bottom}: ${said(capture.reachedBottom)}`,
  ],
  [labels.gaps, gaps.join('; ') || labels.noGaps],
  [labels.hidden, hidden.length],
  [labels.events, events.length > 0 ? null : labels.noEvents],
  [labels.tool, `${capture.version}, ${capture.browser}`],
])}${events.length > 0 ? table([labels.when, labels.events, labels.detail], events) : NOTHING}`;
}

const numbered = (text: string, n: number): string => text.replace('{n}', String(n));

/** What an event says beside its name, in words: codes are for case.json, where they stand as they are. */
function eventText({ name, frame, detail }: CaptureEvent, words: ReportWords): string {
  return [frame === null ? '' : numbered(words.labels.frame, frame), detailText(name, detail, words)]
    .filter((part) => part !== '')
    .join(', ');
}

function detailText(name: CaptureEvent['name'], detail: string, words: ReportWords): string {
  const message = (id: string) => (id === '' ? '' : `${words.labels.message} ${id}`);
  switch (name) {
    case 'refused': {
      const [part = '', reason] = detail.split(': ');
      return withReason(wordOf(words.takes, part) ?? words.labels.unknown, reason, words);
    }
    case 'picture-missed': {
      const [, id = '', reason] = /^(.*): ([a-z-]+)$/.exec(detail) ?? [];
      return withReason(message(id), reason, words);
    }
    case 'message-came':
    case 'message-gone':
      return message(detail);
    case 'gap':
      return wordOf(words.continuity, detail) ?? '';
    case 'zoomed':
    case 'resized':
      return detail;
    // Why a page did not come to rest is nothing that anybody could look up.
    default:
      return '';
  }
}

function withReason(what: string, reason: string | undefined, words: ReportWords): string {
  const why = reason === undefined ? null : wordOf(words.refusals, reason);
  return why === null ? what : `${what} (${why})`;
}

/** Null where it has no word for it: a case may come from another version. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
