import type { Transcript } from '../capture';
import type { SubmissionName } from '../submission/name';
import type { ArchiveCase, ArchiveItem } from './format';
import { METHOD_WORDS } from './method-words';
import { facts, type Html, html, join, NOTHING, table } from './report-html';
import { timeCell, timeText } from './report-time';
import type { ReportWords } from './report-words';

const SHOWN = /^image\/(?:png|jpeg|gif|webp|bmp)$/;
/** Inert within `<img>`; opened by itself it is a page, and could run what a buyer wrote into it. So nothing leads there. */
const DRAWING = 'image/svg+xml';

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
  const shown = html`<img loading="lazy" alt="${numberOf(item)}" src="${beside(item)}">`;
  const drawing = item.mime === DRAWING ? shown : NOTHING;
  const picture = SHOWN.test(item.mime) ? html`<a href="${beside(item)}">${shown}</a>` : drawing;
  const submitted = names.filter(({ id }) => id === item.id).map(({ name }) => name);
  return html`<figure id="${anchor(item)}"><h3>${numberOf(item)} · ${words.kinds[item.kind]} · ${
    item.role === 'derived' ? labels.derived : labels.original
  }</h3>
${picture}<figcaption>${facts([
    [labels.file, html`<span class="hash">${item.path}</span>`],
    ['SHA-256', html`<span class="hash">${item.sha256}</span>`],
    [labels.size, item.bytes],
    [labels.taken, timeText(item.capturedAt, item.clock.offset)],
    [labels.method, METHOD_WORDS[item.method].name[language]],
    [labels.from, item.derivedFrom.length > 0 ? links(item.derivedFrom, items) : null],
    [labels.page, item.page?.url ?? null],
    [labels.joins, item.continuity && words.continuity[item.continuity]],
    [labels.account, item.account && accountText(item, items, words)],
    [labels.submittedAs, submitted.join(' · ')],
    [labels.name, item.name],
  ])}</figcaption></figure>
`;
}

function accountText({ account }: ArchiveItem, items: readonly ArchiveItem[], words: ReportWords): Html {
  if (!account) return NOTHING;
  const seen =
    account.seenIn.length > 0
      ? html`${words.labels.seenIn} ${links(account.seenIn, items)}`
      : html`${words.labels.notSeen}`;
  return html`${words.accounts[account.of]} ${account.value} (${seen})`;
}

/** One line an item, for the language that shows no pictures. */
export function itemsInShort({ items }: ArchiveCase, words: ReportWords): Html {
  return table(
    [words.labels.number, words.labels.items, words.labels.taken, 'SHA-256'],
    items.map((item) => [
      link(item),
      `${words.kinds[item.kind]}, ${item.role === 'derived' ? words.labels.derived : words.labels.original}`,
      timeCell(item.capturedAt, item.clock.offset),
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
    [labels.said, labels.side, labels.transcript, labels.shownIn, labels.message],
    transcript.messages.map(({ id, side, kind, text, at, frames: numbers }) => [
      at === null ? '' : timeCell(at, frames[0]?.clock.offset ?? 0),
      side === null ? labels.unknown : words.sides[side],
      html`<span class="said">${text === '' ? `[${kind === null ? labels.unknown : words.messages[kind]}]` : cover(text)}</span>`,
      shownIn(numbers),
      html`<span class="small id">${id}</span>`,
    ]),
  );
}
