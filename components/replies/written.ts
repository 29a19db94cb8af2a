import { plainOf } from '../../lib/conversation/plain';
import type { Marketplace } from '../../lib/profile/types';
import { LIMITS } from '../../lib/replies/limits';
import type { FileRef, Language, Post, Reply, ReplyDraft, Stage } from '../../lib/replies/types';
import { faultsOf as bodyFaults, type Fault } from '../../lib/template/faults';
import { namesIn, namesText } from '../ui/names';

/** What a person types of a reply, as a form holds it: texts as typed, and empty what is not there. */
export interface Written {
  title: string;
  body: string;
  /** Other ways to say the same. */
  wordings: string[];
  translations: Partial<Record<Language, string>>;
  shortcut: string;
  stage: Stage | null;
  /** Names in one line, as are shops. */
  tags: string;
  shops: string;
  /** `YYYY-MM-DD`; empty: no bound. */
  validFrom: string;
  validUntil: string;
  /** Empty: all. */
  marketplaces: Marketplace[];
  posts: Post[];
  files: FileRef[];
}

/** When, where and by whom a reply may be used. */
export type Bounds = Pick<Written, 'validFrom' | 'validUntil' | 'marketplaces' | 'shops' | 'posts'>;

export const NO_BOUNDS: Bounds = { validFrom: '', validUntil: '', marketplaces: [], shops: '', posts: [] };

export const NOTHING: Written = {
  title: '',
  body: '',
  wordings: [],
  translations: {},
  shortcut: '',
  stage: null,
  tags: '',
  ...NO_BOUNDS,
  files: [],
};

export function writtenOf(reply: Reply): Written {
  const { title, body, shortcut, stage, files = [], wordings = [], translations = {} } = reply;
  const { tags, shops, validFrom = '', validUntil = '', marketplaces = [], posts = [] } = reply;
  const words = { title, body, wordings, translations, shortcut, stage, tags: namesText(tags), files };
  return { ...words, shops: namesText(shops), validFrom, validUntil, marketplaces, posts };
}

/** As it is saved: what is empty is not there. */
export function savedOf(written: Written): Omit<ReplyDraft, 'categoryId'> {
  const { title, body, shortcut, stage, files, validFrom, validUntil, marketplaces, posts } = written;
  const wordings = written.wordings.map((text) => text.trim()).filter(Boolean);
  const translations = Object.fromEntries(
    Object.entries(written.translations).flatMap(([language, text]) =>
      text.trim() ? [[language, text.trim()]] : [],
    ),
  );
  const shops = namesIn(written.shops);
  return {
    title: title.trim(),
    body: body.trim(),
    shortcut: shortcut.trim().toLowerCase(),
    stage,
    tags: namesIn(written.tags),
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

/** `code`: no shortcut; `before`: the last day is before the first; `misfit`: refused by the library's own rules. */
export type FieldFault = 'empty' | 'code' | 'before' | 'misfit' | Fault;

/** What keeps a reply from being saved, by field; of wordings and translations, the first. */
export type Faults = Partial<Record<keyof Written | 'categoryId' | 'newCategory', FieldFault>>;

/** @param ownLabels of the shop table's own fields; null: not known yet */
export function faultsOf(written: Written, ownLabels: readonly string[] | null): Faults {
  const faults: Faults = {};
  const firstIn = (bodies: readonly string[]) => bodies.flatMap((body) => bodyFaults(body, ownLabels))[0];
  const put = (field: keyof Written, fault: FieldFault | undefined | false) => {
    if (fault) faults[field] = fault;
  };
  const { title, body, wordings, translations, shortcut, validFrom, validUntil } = written;
  put('title', !title.trim() && 'empty');
  put('body', plainOf(body) ? firstIn([body]) : 'empty');
  put('wordings', firstIn(wordings));
  put('translations', firstIn(Object.values(translations)));
  put('shortcut', (/\s/.test(shortcut.trim()) || shortcut.trim().length > LIMITS.shortcut) && 'code');
  put('validUntil', validFrom !== '' && validUntil !== '' && validUntil < validFrom && 'before');
  return faults;
}

/** Another reply with the same code: allowed, but the code then finds several. */
export function sharing(shortcut: string, id: string | null, replies: Iterable<Reply>): Reply | undefined {
  const code = shortcut.trim().toLowerCase();
  return code ? [...replies].find((reply) => reply.shortcut === code && reply.id !== id) : undefined;
}
