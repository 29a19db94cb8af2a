import type { Message, Side } from '../conversation/types';
import { cut } from '../profile/pattern';
import type { MessageProfile } from '../profile/types';
import { hasMark, type Locate, within } from './find';
import { firstOf } from './read';
import { offsetOf, parseTime } from './time';

/** A message and what its row says of the buyer. */
export interface RowReading {
  message: Message;
  /** The buyer's id as this row carries it. */
  uid: string | null;
}

/** Reads one row; null where it is no message. Costs work in the row's own size only. */
export function readRow(
  row: Element,
  profile: MessageProfile,
  utcOffset: string | undefined,
  now: number,
): RowReading | null {
  if (hasMark(row, profile.skip)) return null;
  const inRow = within(row);
  const id = firstOf(inRow, profile.id).value;
  if (id !== null && profile.skipIds?.some((pattern) => cut(pattern, id) !== null)) return null;
  const content = contentOf(row, inRow, profile);
  const marked = sideOf(row, profile);
  // A robot's mark may lie in what could not be read: such a row is not surely a person's.
  const side = content.kind === null && marked === 'agent' && profile.side.robot ? null : marked;
  // A divider or an empty shell that the framework is about to fill.
  if (side === null && content.text === '' && !content.imageUrl) return null;
  const message: Message = { id, side, at: timeOf(inRow, profile, utcOffset, now), ...content };
  return { message, uid: firstOf(inRow, profile.uid).value };
}

/** System and robot rows look like an agent's with an addition, so they are asked for first. */
function sideOf(row: Element, { side }: MessageProfile): Side | null {
  if (hasMark(row, side.system)) return 'system';
  if (hasMark(row, side.robot)) return 'robot';
  const buyer = hasMark(row, side.buyer);
  const agent = hasMark(row, side.agent);
  if (buyer === agent) return null;
  return buyer ? 'buyer' : 'agent';
}

function contentOf(
  row: Element,
  inRow: Locate,
  profile: MessageProfile,
): Pick<Message, 'kind' | 'text' | 'imageUrl'> {
  const text = firstOf(inRow, profile.text);
  if (hasMark(row, profile.card?.marks)) {
    return { kind: 'card', text: firstOf(inRow, profile.card?.text).value ?? text.value ?? '' };
  }
  if (text.value !== null) return { kind: 'text', text: text.value };
  const image = profile.image && inRow(profile.image.from)[0];
  const source = image?.getAttribute(profile.image?.attr ?? 'src');
  // Two boxes with different words are nobody's sentence, and no picture either.
  if (source && text.state === 'missing' && URL.canParse(source, row.baseURI)) {
    return { kind: 'image', text: '', imageUrl: new URL(source, row.baseURI).href };
  }
  return { kind: null, text: '' };
}

function timeOf(
  inRow: Locate,
  profile: MessageProfile,
  utcOffset: string | undefined,
  now: number,
): number | null {
  for (const read of profile.at) {
    const { value } = firstOf(inRow, [read]);
    const at = value === null ? null : parseTime(value, read.format, offsetOf(utcOffset), now);
    if (at !== null) return at;
  }
  return null;
}
