import type { Reply } from '../../lib/replies/types';
import { type Faults, faultsOf, NOTHING, type Written, writtenOf } from './written';

/** What the panel's editor holds. A new category has a name and no id yet. */
export interface Draft extends Written {
  categoryId: string | null;
  newCategory: string;
}

export const EMPTY_DRAFT: Draft = { ...NOTHING, categoryId: null, newCategory: '' };

export const draftOf = (reply: Reply): Draft => ({
  ...writtenOf(reply),
  categoryId: reply.categoryId,
  newCategory: '',
});

/** The choice of a category that is still to be made. */
export const NEW_CATEGORY = '+';

/** @param ownLabels of the shop table's own fields; null: not known yet */
export function draftFaults(draft: Draft, ownLabels: readonly string[] | null): Faults {
  const isNameless = draft.categoryId === NEW_CATEGORY && !draft.newCategory.trim();
  return { ...faultsOf(draft, ownLabels), ...(isNameless && { newCategory: 'empty' }) };
}

/** Something in it that is not shown until it is asked for. */
export function hasMore(draft: Draft): boolean {
  const { wordings, translations, tags, shops, validFrom, validUntil, marketplaces, posts } = draft;
  const lists = [wordings, Object.keys(translations), marketplaces, posts];
  return lists.some(({ length }) => length > 0) || [tags, shops, validFrom, validUntil].some(Boolean);
}
