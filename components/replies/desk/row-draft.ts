import { reply as replySchema } from '../../../lib/replies/schema';
import type { FileRef, Language, Post, Reply, Stage } from '../../../lib/replies/types';
import { namesIn, namesText } from './words';

/** What a keeper types of a reply: every field of it, as the form holds it. */
export interface RowDraft {
  title: string;
  body: string;
  wordings: string[];
  /** In the language that the set is not in. */
  translation: string;
  shortcut: string;
  stage: Stage | null;
  tags: string;
  categoryId: string;
  validFrom: string;
  validUntil: string;
  marketplaces: NonNullable<Reply['marketplaces']>;
  shops: string;
  posts: Post[];
  files: FileRef[];
}

export const otherLanguage = (language: Language | undefined): Language =>
  language === 'en' ? 'zh-CN' : 'en';

export function draftOf(reply: Reply, language: Language | undefined): RowDraft {
  const { title, body, shortcut, stage, categoryId } = reply;
  return {
    title,
    body,
    wordings: reply.wordings ?? [],
    translation: reply.translations?.[otherLanguage(language)] ?? '',
    shortcut,
    stage,
    tags: namesText(reply.tags),
    categoryId,
    validFrom: reply.validFrom ?? '',
    validUntil: reply.validUntil ?? '',
    marketplaces: reply.marketplaces ?? [],
    shops: namesText(reply.shops),
    posts: reply.posts ?? [],
    files: reply.files ?? [],
  };
}

/** The reply with all that was typed; what is empty is left out. */
export function applied(reply: Reply, draft: RowDraft, language: Language | undefined): Reply {
  const { wordings: _w, translations, validFrom: _f, validUntil: _u, ...rest } = reply;
  const { marketplaces: _m, shops: _s, posts: _p, files: _x, ...bare } = rest;
  const wordings = draft.wordings.map((text) => text.trim()).filter(Boolean);
  const other = otherLanguage(language);
  const { [other]: _t, ...kept } = translations ?? {};
  const spoken = { ...kept, ...(draft.translation.trim() && { [other]: draft.translation.trim() }) };
  const shops = namesIn(draft.shops);
  return {
    ...bare,
    title: draft.title.trim(),
    body: draft.body.trim(),
    shortcut: draft.shortcut.trim().toLowerCase(),
    stage: draft.stage,
    tags: namesIn(draft.tags),
    categoryId: draft.categoryId,
    ...(wordings.length > 0 && { wordings }),
    ...(Object.keys(spoken).length > 0 && { translations: spoken }),
    ...(draft.validFrom && { validFrom: draft.validFrom }),
    ...(draft.validUntil && { validUntil: draft.validUntil }),
    ...(draft.marketplaces.length > 0 && { marketplaces: draft.marketplaces }),
    ...(shops.length > 0 && { shops }),
    ...(draft.posts.length > 0 && { posts: draft.posts }),
    ...(draft.files.length > 0 && { files: draft.files }),
  };
}

/** Fields that would be refused, by the library's own rules. */
export function faultsOf(reply: Reply): ReadonlySet<string> {
  const { error } = replySchema.safeParse(reply);
  return new Set(error?.issues.map(({ path }) => String(path[0])));
}
