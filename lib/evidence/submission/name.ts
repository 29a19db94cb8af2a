import { extensionOf } from '../case';
import type { EvidenceCase, EvidenceItem, Slot } from '../types';
import { chosenItems } from './checks';

/** What Windows, macOS or a console's upload refuses in a file's name, and what stands in its place. */
const UNSAFE: Readonly<Record<string, string>> = {
  '*': '＊',
  '/': '／',
  '\\': '＼',
  ':': '：',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};
/** Below every platform's limit of 255 bytes, with three bytes to a Chinese character. */
const PART = 24;

/** Words of a name that the reader's own language gives. */
export interface NameWords {
  /** What a slot is called: 买家身份. */
  evidence: (slot: Slot) => string;
  /** Where no order, or no buyer, is known. */
  noOrder: string;
  noBuyer: string;
}

/** The name that a picture has in a submission. */
export interface SubmissionName {
  /** Of the item. */
  id: string;
  slot: Slot;
  name: string;
}

/**
 * `{last 6 of order}_{buyer}_{evidence}_{yyyyMMdd-HHmm}_{n}.png`: by it a picture is found in a folder of thousands.
 * The uid goes before a name, since a masked one is the name of many; `n` counts in the slot.
 */
export function submissionNames(
  found: Pick<EvidenceCase, 'orderIds' | 'buyerUid' | 'buyerName' | 'slots'>,
  items: readonly EvidenceItem[],
  words: NameWords,
): SubmissionName[] {
  const order = found.orderIds[0]?.replace(/[^0-9A-Za-z]/g, '').slice(-6) || words.noOrder;
  const buyer = found.buyerUid || found.buyerName || words.noBuyer;
  return chosenItems(found, items).map(({ slot, item, n }) => {
    const parts = [order, buyer, words.evidence(slot), minuteOf(item.clock), String(n)];
    return { id: item.id, slot, name: `${parts.map(safe).join('_')}.${extensionOf(item.mime, item.name)}` };
  });
}

function safe(part: string): string {
  const replaced = [...part.trim()]
    // Control characters and the marks that turn a text's direction could hide what the file is.
    .map((character) => (/[\p{Cc}\p{Cf}]/u.test(character) ? '' : (UNSAFE[character] ?? character)))
    .join('');
  // Underscores divide the parts. Windows drops a dot at the end.
  return [
    ...replaced
      .replaceAll('_', '-')
      .replace(/[\s.]+/g, ' ')
      .trim(),
  ]
    .slice(0, PART)
    .join('');
}

/** As the agent's own clock showed it. */
function minuteOf({ local, offset }: EvidenceItem['clock']): string {
  const digits = new Date(local + offset * 60_000).toISOString().replace(/[-:]/g, '');
  return `${digits.slice(0, 8)}-${digits.slice(9, 13)}`;
}
