import type { Message, Side } from '../conversation/types';
import { cut } from '../profile/pattern';
import type { MessageProfile } from '../profile/types';
import { hasMark, type Locate, within } from './find';
import { firstOf } from './read';
import { textOf } from './text';
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
  const side = sideOf(row, profile);
  const content = contentOf(row, inRow, profile);
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
  if (hasMark(row, profile.card?.marks)) {
    return { kind: 'card', text: firstOf(inRow, profile.card?.text).value ?? textIn(inRow, profile) };
  }
  const text = textIn(inRow, profile);
  if (text) return { kind: 'text', text };
  const image = profile.image && inRow(profile.image.from)[0];
  const source = image?.getAttribute(profile.image?.attr ?? 'src');
  if (source) return { kind: 'image', text: '', imageUrl: new URL(source, row.baseURI).href };
  return { kind: 'text', text: '' };
}

/** A message may come in several boxes; one inside another is the same words again. */
function textIn(inRow: Locate, profile: MessageProfile): string {
  for (const read of profile.text) {
    const boxes = inRow(read.from);
    const outer = boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
    const text = outer.map(textOf).filter(Boolean).join('\n');
    if (text) return text;
  }
  return '';
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
