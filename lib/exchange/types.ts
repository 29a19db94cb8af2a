import type { CategoryColour, Reply, ReplySet } from '../replies/types';
import type { Encoding } from './decode';

/** Files of scripts: what they are, and what is read from them. Everything here is JSON. */

export const LIMITS = {
  /** Bytes of a file. */
  file: 20 * 2 ** 20,
  /** Bytes of what a workbook unpacks to. */
  unpacked: 200 * 2 ** 20,
  rows: 100_000,
  /** Of a name of a category, and of a tag, in UTF-16 units; those of a reply are in `replies/schema`. */
  name: 40,
} as const;

/** Whose file it is; `table` is nobody's in particular. */
export const FORMATS = [
  'kefubao',
  'four-column',
  'qianniu',
  'qianniu-v3',
  'qianniu-client',
  'one-column',
  'questions',
  'script-list',
  'helpdesk',
  'textexpander',
  'text-blaze',
  'espanso',
  'chatwoot',
  'sellerside',
  'pack',
  'table',
] as const;
export type FormatId = (typeof FORMATS)[number];

/** What a person may choose for a column. */
export const MAPPED_FIELDS = [
  'category',
  'subcategory',
  'title',
  'body',
  'wording',
  'shortcut',
  'tags',
  'stage',
] as const;
/** What a column may hold: `picture` names what can't be brought along, those behind it are of our exports only. */
export const FIELDS = [
  ...MAPPED_FIELDS,
  'picture',
  'id',
  'pinned',
  'chinese',
  'english',
  'validFrom',
  'validUntil',
  'marketplaces',
  'shops',
  'posts',
] as const;
export type FieldId = (typeof FIELDS)[number];
/** What is worth saying about a file, with how often. */
export type FileNoteCode =
  | 'macros'
  | 'merged'
  | 'web-page'
  | 'misnamed'
  | 'pictures'
  | 'samples'
  | 'empty-groups'
  | 'cut-titles'
  | 'dropped-shortcuts';
export interface FileNote {
  code: FileNoteCode;
  count: number;
}
export const fileNote = (code: FileNoteCode, count = 1): FileNote => ({ code, count });

/** A stretch of a body: words that another tool wrote, still to be looked through for blanks, or a template. */
export type Piece = { text: string } | { template: string };

/** The rest of a reply, which only our own exports tell. */
export type OwnFields = Partial<
  Pick<
    Reply,
    | 'id'
    | 'order'
    | 'pinned'
    | 'translations'
    | 'files'
    | 'validFrom'
    | 'validUntil'
    | 'marketplaces'
    | 'shops'
    | 'posts'
  >
>;
export type OwnField = keyof OwnFields;

/** One reply as a file has it; null where the file says nothing of it. */
export interface SourceRow {
  /** As the person sees it: the row in the sheet, the place in the list; from 1. */
  line: number;
  /** Names of the category and of the one in it; empty: none. */
  path: string[] | null;
  title: string | null;
  body: Piece[];
  /** Other ways to say it. */
  wordings: Piece[][] | null;
  shortcut: string | null;
  stage: Reply['stage'] | undefined;
  tags: string[] | null;
  /** From one of our own exports: texts are templates already, and what it leaves empty is meant to be empty. */
  isOwn: boolean;
  own: OwnFields;
  /** Of `own`, what the file says is not there. */
  cleared: OwnField[];
}

/** Why a row is not taken. */
export type SkipCode =
  | 'no-body'
  | 'no-category'
  /** `length`, `limit` */
  | 'body-too-long'
  /** `source` */
  | 'command'
  | 'unknown-variable'
  | 'undecided'
  | 'picture-only'
  /** a formula that came to nothing, such as #REF! */
  | 'cell-error'
  | 'not-an-item'
  /** ours, with a value that no reply has; `field` */
  | 'bad-field';
export interface Skipped {
  line: number;
  reason: SkipCode;
  detail?: Record<string, string | number>;
}

export interface Column {
  header: string;
  /** The first texts in it that are not empty. */
  samples: string[];
  field: FieldId | null;
}

export interface SheetInfo {
  name: string;
  format: FormatId;
  /** The set that it was exported from, where it says so. */
  set?: Pick<ReplySet, 'id' | 'kind' | 'name' | 'language'>;
  /** Rows that may be replies: those under the header. */
  rows: number;
  /** Rows before the first reply. */
  headerRows: number;
  /** Empty for a list, which needs no mapping. */
  columns: Column[];
}

export interface Inspection {
  name: string;
  /** Null where a text's encoding is no question. */
  encoding: Encoding | null;
  /** How places are counted: rows of a sheet, or items of a list. */
  counted: 'rows' | 'items';
  sheets: SheetInfo[];
  /** The sheet that looks most like scripts. */
  best: number;
  notes: FileNote[];
}

/** How a sheet is to be read; of a list only which. */
export interface Reading {
  sheet: number;
  headerRows: number;
  fields: (FieldId | null)[];
}

export interface ReadRows {
  rows: SourceRow[];
  /** Where a file has its categories by themselves: in its order. */
  categories: { path: string[]; colour: CategoryColour | null }[];
  skipped: Skipped[];
  notes: FileNote[];
}
