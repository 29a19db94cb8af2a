import type { FlagColour } from '../orders/types';
import type { Marketplace } from '../profile/types';
import type { NoteFormat } from './types';
import type { NoteMark } from './write';

/** One note, or flag, that an agent put at an order: commissions are settled by what is kept of it. */
export interface OrderMark {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  orderId: string;
  /** Profile id. */
  console: string;
  marketplace: Marketplace;
  /** Empty: not known. */
  shop: string;
  /** Key of the buyer's card, by which it is erased; null: no card is kept of them. */
  buyer: string | null;
  /** The tag as it stands in the note. */
  agent: string;
  formatId: string;
  /** Of the format. */
  situationId: string;
  before: NoteMark;
  after: NoteMark;
  /** False: it was filled in, and nobody has seen it saved. */
  isSaved: boolean;
}

/** By local days as the asker has them (epoch milliseconds, `until` no longer in it), or all of one order. */
export type MarkRange = { from: number; until: number } | { orderId: string };

/** A format that a team has made by itself, as it is kept. */
export type OwnNoteFormat = NoteFormat & { revision: number };

/** By marketplace: what stands for a colour there, over what a format says of it. */
export type OwnColours = Partial<Record<Marketplace, Partial<Record<FlagColour, FlagColour>>>>;
