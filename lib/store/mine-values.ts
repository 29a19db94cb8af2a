import { type BuyerCard, type BuyerNotes, NO_NOTES } from '../buyer/card';
import type { BuyerBrief } from '../buyer/card-kept';
import { canonical } from '../evidence/canonical';
import { hashOf } from '../evidence/sha256';
import type { Settings } from '../messaging/settings';
import { type Category, type Overlay, PERSONAL_SET, type Reply, UNSORTED_CATEGORY } from '../replies/types';
import type { MineItem } from '../team/mine/types';

/** What of a row follows its person: without counters, and without what only this browser has seen. */

/** The person's; what a team decides, what somebody agreed to, and what is about one machine stays where it is. */
export const MINE_SETTINGS = [
  'agentName',
  'care',
  'keys',
  'learning',
  'noteTag',
  'post',
  'shopName',
  'shopNames',
  'slashLists',
  'tabCodes',
  'wording',
] as const satisfies readonly (keyof Settings)[];

export type MineName = Pick<MineItem, 'kind' | 'id'>;

export const mineKey = ({ kind, id }: MineName): string => `${kind} ${id}`;

/** A card's key holds the buyer's account: what is left of an erased one must not. */
export const cardId = (key: string): string => hashOf(key);

export const textOf = (value: object): string => canonical(value).text;

/** A picture's bytes do not follow. Where a category does not, its reply is unsorted. */
export type MineReply = Omit<
  Reply,
  'id' | 'setId' | 'categoryId' | 'editedAt' | 'revision' | 'files' | 'overlay'
> & {
  categoryId?: string;
};
export function replyValue(row: Reply, followed: ReadonlySet<string>): MineReply {
  const {
    id: _,
    setId: __,
    categoryId,
    editedAt: ___,
    revision: ____,
    files: _____,
    overlay: ______,
    ...words
  } = row;
  return { ...words, ...(followed.has(categoryId) && { categoryId }) };
}

export type MineCategory = Omit<Category, 'id' | 'setId'>;
export const categoryValue = ({ id: _, setId: __, ...rest }: Category): MineCategory => rest;
export const isFollowed = ({ id, setId }: Category): boolean =>
  setId === PERSONAL_SET && id !== UNSORTED_CATEGORY;

export type MineOverlay = Omit<Overlay, 'replyId' | 'at' | 'revision'>;
/** Null: nothing of the person's is left in it. */
export function overlayValue({ replyId: _, at: __, revision: ___, ...own }: Overlay): MineOverlay | null {
  return Object.values(own).some((part) => part !== undefined) ? own : null;
}

export type MineCard = Pick<BuyerCard, 'console' | 'shop' | 'conversation'> & { notes: BuyerNotes };
export function cardValue(card: BuyerCard): MineCard {
  const { console, shop, conversation } = card;
  const notes = Object.fromEntries(
    Object.keys(NO_NOTES).map((name) => [name, card[name as keyof BuyerNotes]]),
  );
  return {
    ...{ console, shop, conversation },
    notes: { ...(notes as unknown as BuyerNotes), ...(card.ticks && { ticks: card.ticks }) },
  };
}

const NOTHING = textOf(NO_NOTES);
export const hasNotes = ({ notes }: MineCard): boolean => textOf(notes) !== NOTHING;

export type MineBrief = Omit<BuyerBrief, 'id'>;
export const briefValue = ({ id: _, ...rest }: BuyerBrief): MineBrief => rest;
