import type { Transcript } from '../capture';
import type { SubmissionName } from '../submission/name';
import type { ArchiveCase, ArchiveItem } from './format';
import { METHOD_WORDS } from './method-words';
import { facts, type Html, html, join, NOTHING, table } from './report-html';
import { timeText } from './report-time';
import type { ReportWords } from './report-words';

const SHOWN = /^image\/(?:png|jpeg|gif|webp|bmp)$/;

/** Where an item is read in the report: `items/0001-frame.png` is beside it in `data/`. */
const beside = ({ path }: ArchiveItem): string => path.replace(/^data\//, '');
const anchor = ({ seq }: ArchiveItem): string => `item-${seq}`;
/** As people call it: the number that its file begins with. */
const numberOf = ({ seq }: ArchiveItem): string => String(seq).padStart(4, '0');

function link(item: ArchiveItem): Html {
  return html`<a href="#${anchor(item)}">${numberOf(item)}</a>`;
}

/** Items by their ids, as links; ids that are not in this archive are left out. */
export function links(ids: readonly string[], items: readonly ArchiveItem[]): Html {
  const found = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return join(found.map((item, at) => html`${at > 0 ? ', ' : ''}${link(item)}`));
}

/** Each with its picture, what is known of it, and its hash. */
export function itemsInFull(
  archive: ArchiveCase,
  names: readonly SubmissionName[],
  words: ReportWords,
): Html {
  return join(archive.items.map((item) => itemInFull(item, archive, names, words)));
}

function itemInFull(
  item: ArchiveItem,
  { items }: ArchiveCase,
  names: readonly SubmissionName[],
  words: ReportWords,
): Html {
  const { labels } = words;
  const language = words.lang === 'en' ? 'en' : 'zh';
  const picture = SHOWN.test(item.mime)
    ? html`<a href="${beside(item)}"><img loading="lazy" alt="${numberOf(item)}" src="${beside(item)}"></a>`
    : NOTHING;
  const submitted = names.filter(({ id }) => id === item.id).map(({ name }) => name);
  return html`<figure id="${anchor(item)}"><h3>${numberOf(item)} · ${words.kinds[item.kind]} · ${
    item.role === 'derived' ? labels.derived : labels.original
  }</h3>
${picture}<figcaption>${facts([
    ['', html`<span class="hash">${item.path}</span>`],
    ['SHA-256', html`<span class="hash">${item.sha256}</span>`],
    [labels.size, item.bytes],
    [labels.taken, timeText(item.capturedAt, item.clock.offset)],
    [labels.method, METHOD_WORDS[item.method].name[language]],
    [labels.from, item.derivedFrom.length > 0 ? links(item.derivedFrom, items) : null],
    [labels.page, item.page?.url ?? null],
    ['', item.continuity && words.continuity[item.continuity]],
    [labels.account, item.account && accountText(item, items, words)],
    [labels.submittedAs, submitted.join(' · ')],
    ['', item.name],
  ])}</figcaption></figure>
`;
}

function accountText({ account }: ArchiveItem, items: readonly ArchiveItem[], words: ReportWords): Html {
  if (!account) return NOTHING;
  const seen =
    account.seenIn.length > 0
      ? html`${words.labels.seenIn} ${links(account.seenIn, items)}`
      : html`${words.labels.notSeen}`;
  return html`${account.of} ${account.value} (${seen})`;
}

/** One line an item, for the language that shows no pictures. */
export function itemsInShort({ items }: ArchiveCase, words: ReportWords): Html {
  return table(
    ['', words.labels.items, words.labels.taken, 'SHA-256'],
    items.map((item) => [
      link(item),
      `${words.kinds[item.kind]}, ${item.role === 'derived' ? words.labels.derived : words.labels.original}`,
      timeText(item.capturedAt, item.clock.offset),
      html`<span class="hash">${item.sha256}</span>`,
    ]),
  );
}

/** What was said, each line with the frames that show it whole. @param items of the same capture */
export function transcriptTable(
  transcript: Transcript,
  frames: readonly ArchiveItem[],
  words: ReportWords,
  cover: (text: string) => string,
): Html {
  const { labels } = words;
  const shownIn = (numbers: readonly number[]): Html => {
    const found = numbers.flatMap((number) => frames[number - 1] ?? []);
    return found.length > 0
      ? join(found.map((item, at) => html`${at > 0 ? ', ' : ''}${link(item)}`))
      : html`${labels.inNoFrame}`;
  };
  return table(
    [labels.said, '', labels.transcript, labels.frames],
    transcript.messages.map(({ id, side, kind, text, at, frames: numbers }) => [
      at === null ? '' : timeText(at, frames[0]?.clock.offset ?? 0),
      side === null ? labels.unknown : words.sides[side],
      html`<span class="said">${text === '' ? `[${kind ?? '?'}]` : cover(text)}</span> <span class="small">${id}</span>`,
      shownIn(numbers),
    ]),
  );
}
