import type { Marketplace } from '../../lib/profile/types';
import type { FileRef, Language, Post, Reply, ReplyDraft, Stage } from '../../lib/replies/types';
import { faultsOf as bodyFaults, type Fault } from '../../lib/template/faults';

/** What the editor holds: text as typed. A new category has a name and no id yet. */
export interface Draft {
  title: string;
  body: string;
  shortcut: string;
  stage: Stage | null;
  categoryId: string | null;
  newCategory: string;
  files: FileRef[];
  wordings: string[];
  translations: Partial<Record<Language, string>>;
  /** Parted by spaces or commas, as are shops by commas. */
  tags: string;
  shops: string;
  /** `YYYY-MM-DD`; empty: no bound. */
  validFrom: string;
  validUntil: string;
  /** Empty: all. */
  marketplaces: Marketplace[];
  posts: Post[];
}

/** Longer ones are cut in the list anyway. */
export const TITLE_LENGTH = 60;
export const BODY_LENGTH = 4000;
/** Beside the body. */
export const WORDINGS = 4;

export const EMPTY_DRAFT: Draft = {
  title: '',
  body: '',
  shortcut: '',
  stage: null,
  categoryId: null,
  newCategory: '',
  files: [],
  wordings: [],
  translations: {},
  tags: '',
  shops: '',
  validFrom: '',
  validUntil: '',
  marketplaces: [],
  posts: [],
};

export function draftOf(reply: Reply): Draft {
  const { title, body, shortcut, stage, categoryId, files = [], wordings = [], translations = {} } = reply;
  const { tags, shops = [], validFrom = '', validUntil = '', marketplaces = [], posts = [] } = reply;
  const words = { title, body, shortcut, stage, categoryId, files, wordings, translations };
  return {
    ...words,
    newCategory: '',
    tags: tags.join(' '),
    shops: shops.join('，'),
    ...{ validFrom, validUntil, marketplaces, posts },
  };
}

/** As it is saved: what is empty is not there. */
export function replyDraftOf(draft: Draft, categoryId: string | null): ReplyDraft {
  const { title, body, shortcut, stage, files, validFrom, validUntil, marketplaces, posts } = draft;
  const wordings = draft.wordings.map((text) => text.trim()).filter(Boolean);
  const translations = Object.fromEntries(
    Object.entries(draft.translations).flatMap(([language, text]) =>
      text.trim() ? [[language, text.trim()]] : [],
    ),
  );
  const shops = named(draft.shops, /[,，、;；\n]+/);
  return {
    title: title.trim(),
    body: body.trim(),
    shortcut,
    stage,
    categoryId,
    tags: named(draft.tags, /[,，、;；\s]+/),
    ...(files.length > 0 && { files }),
    ...(wordings.length > 0 && { wordings }),
    ...(Object.keys(translations).length > 0 && { translations }),
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    ...(marketplaces.length > 0 && { marketplaces }),
    ...(shops.length > 0 && { shops }),
    ...(posts.length > 0 && { posts }),
  };
}

const named = (text: string, parting: RegExp): string[] => [
  ...new Set(
    text
      .split(parting)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

/** Something in it that is not shown until it is asked for. */
export function hasMore(draft: Draft): boolean {
  const { wordings, translations, tags, shops, validFrom, validUntil, marketplaces, posts } = draft;
  const lists = [wordings, Object.keys(translations), marketplaces, posts];
  return lists.some(({ length }) => length > 0) || [tags, shops, validFrom, validUntil].some(Boolean);
}

/** What keeps a draft from being saved, by field. */
export interface Faults {
  title?: 'empty';
  body?: 'empty' | Fault;
  /** Of the wordings and translations, the first one. */
  more?: Fault;
  shortcut?: 'form';
  newCategory?: 'empty';
  validUntil?: 'before';
}

/** The choice of a category that is still to be made. */
export const NEW_CATEGORY = '+';

export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  const [wrong] = bodyFaults(draft.body);
  const [more] = [...draft.wordings, ...Object.values(draft.translations)].flatMap((body) =>
    bodyFaults(body),
  );
  const { validFrom, validUntil } = draft;
  if (!draft.title.trim()) faults.title = 'empty';
  if (!draft.body.trim()) faults.body = 'empty';
  else if (wrong) faults.body = wrong;
  if (more) faults.more = more;
  if (!/^[a-z0-9]{0,12}$/.test(draft.shortcut)) faults.shortcut = 'form';
  if (draft.categoryId === NEW_CATEGORY && !draft.newCategory.trim()) faults.newCategory = 'empty';
  if (validFrom && validUntil && validUntil < validFrom) faults.validUntil = 'before';
  return faults;
}

/** Other replies with the same code: allowed, but the code then finds several. */
export function sharing(draft: Draft, id: string | null, replies: Iterable<Reply>): Reply[] {
  if (!draft.shortcut) return [];
  return [...replies].filter((reply) => reply.shortcut === draft.shortcut && reply.id !== id);
}
