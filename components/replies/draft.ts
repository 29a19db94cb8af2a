import type { FileRef, Reply, Stage } from '../../lib/replies/types';
import { parseBody } from '../../lib/template/parse';

/** What the editor holds: text as typed. A new category has a name and no id yet. */
export interface Draft {
  title: string;
  body: string;
  shortcut: string;
  stage: Stage | null;
  categoryId: string | null;
  newCategory: string;
  files: FileRef[];
}

/** Longer ones are cut in the list anyway. */
export const TITLE_LENGTH = 60;

export const EMPTY_DRAFT: Draft = {
  title: '',
  body: '',
  shortcut: '',
  stage: null,
  categoryId: null,
  newCategory: '',
  files: [],
};

export const draftOf = ({ title, body, shortcut, stage, categoryId, files = [] }: Reply): Draft => ({
  title,
  body,
  shortcut,
  stage,
  categoryId,
  newCategory: '',
  files,
});

/** What keeps a draft from being saved, by field. */
export interface Faults {
  title?: 'empty';
  body?: 'empty' | { unknown: string };
  shortcut?: 'form';
  newCategory?: 'empty';
}

/** The choice of a category that is still to be made. */
export const NEW_CATEGORY = '+';

export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  const unknown = parseBody(draft.body).find((part) => part.kind === 'unknown');
  if (!draft.title.trim()) faults.title = 'empty';
  if (!draft.body.trim()) faults.body = 'empty';
  else if (unknown?.kind === 'unknown') faults.body = { unknown: unknown.source };
  if (!/^[a-z0-9]{0,12}$/.test(draft.shortcut)) faults.shortcut = 'form';
  if (draft.categoryId === NEW_CATEGORY && !draft.newCategory.trim()) faults.newCategory = 'empty';
  return faults;
}

/** Other replies with the same code: allowed, but the code then finds several. */
export function sharing(draft: Draft, id: string | null, replies: Iterable<Reply>): Reply[] {
  if (!draft.shortcut) return [];
  return [...replies].filter((reply) => reply.shortcut === draft.shortcut && reply.id !== id);
}
