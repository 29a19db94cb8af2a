/**
 * A console profile: where things are in one marketplace's page, as data. It survives a JSON round trip,
 * holds no code, no regular expression and nothing that is evaluated. `schema.ts` is its zod twin; the two
 * are held equal at compile time.
 *
 * Vocabulary version 1. A profile that asks for a newer one is refused with the path of the fault.
 */
export const VOCABULARY = 1;

export type Marketplace =
  | 'pdd'
  | 'douyin'
  | 'jd'
  | 'taobao'
  | 'kuaishou'
  | 'xiaohongshu'
  | '1688'
  | 'wechat'
  | 'shopee'
  | 'lazada'
  | 'tiktok'
  | 'amazon'
  | 'ebay'
  | 'etsy'
  | 'aliexpress'
  | 'temu'
  | 'other';

export type PageKind = 'chat' | 'orders' | 'note';

/** How well a profile is founded: calibrated by its author on the live page, seen in N public sources, or once. */
export interface Evidence {
  /** Year and month of the newest observation, `YYYY-MM`. */
  date: string;
  strength: 'live' | 'several' | 'single';
  /** Independent public sources. */
  sources: number;
  note?: string;
}

/**
 * Where to look. `css` is a ladder: the first selector that matches anything is used, the rest are for older
 * or newer builds of the page. Order of rungs: data attributes, stable ids, semantic classes, structure,
 * label text. Never a hashed class.
 */
export interface Find {
  css: string[];
  /** A match that also matches one of these, or lies inside one, is not it. */
  not?: string[];
  /** Only what is laid out and visible counts: consoles keep hidden panes in the document. */
  visible?: true;
}

/** Named time formats; a text that fits none of those listed gives no time. */
export type TimeFormat =
  /** digits: epoch milliseconds */
  | 'epoch-ms'
  /** 2026年09月08日 17:12:14, seconds optional */
  | 'cn-datetime'
  /** 2026/08/08 19:34:20 or 2026-08-08 19:34, seconds optional */
  | 'ymd-hms'
  /** 2-22 18:55:20: the year is the newest that is not in the future */
  | 'md-hms'
  /** 17:12 or 17:12:14: today, or yesterday if that would be in the future */
  | 'hms';

/**
 * How to read one value. Several elements that give several values are ambiguous, never "the first".
 * `from` is searched inside the given root (`self` when absent); `take` says what of it;
 * `pattern` cuts the value out: literal text with holes, matched whole and regardless of case.
 * `{value}` is the value, `{digits}` is a value of digits only, `{*}` is anything. Example:
 * `middlePanel_list_{digits}`, `{value}-{*}-{*}`.
 */
export interface Read {
  from?: Find;
  /** `text`: visible text with line breaks. `own-text`: only the element's own text nodes. Else an attribute's name. */
  take: 'text' | 'own-text' | { attr: string };
  pattern?: string;
}

export interface ReadTime extends Read {
  format: TimeFormat;
}

/** Selectors tested on the element itself and on what it contains. */
export type Marks = string[];

export interface MessageProfile {
  /** The box that holds the message rows; replaced by the console at will. */
  list: Find;
  /** The rows inside it. */
  row: Find;
  /** Rows that are no messages: dividers, templates, "assigned to you". */
  skip?: Marks;
  /** Ids (read by `id`) of rows that are no messages: literal text with `{*}` holes. */
  skipIds?: string[];
  /** First that yields. */
  id: Read[];
  /** Who said it: the first side of this order with a mark that fits: system, robot, buyer, agent. */
  side: { system?: Marks; robot?: Marks; buyer: Marks; agent: Marks };
  /** First that yields. */
  text: Read[];
  image?: { from: Find; attr: string };
  /** What makes a row a card (product, order): its thumbnail is no picture message. */
  card?: { marks: Marks; text?: Read[] };
  /** First that yields; `inherit` takes the time of the row above when a row has none of its own. */
  at: ReadTime[];
  inheritTime?: true;
  /** The buyer's id as the rows carry it; must agree with the conversation's other sources. */
  uid?: Read[];
}

export interface ConversationProfile {
  /**
   * Sources of the open buyer's name and id. All that yield a value must agree, else the fact is ambiguous:
   * consoles change the header before the messages.
   */
  name: Read[];
  uid?: Read[];
}

export interface ListProfile {
  /** The box that holds the rows; the whole page when absent. */
  list?: Find;
  row: Find;
  name: Read[];
  uid?: Read[];
  last?: Read[];
  time?: Read[];
  unread?: Read[];
  /** Marks of a row with something unread, where the console shows no count. */
  unreadMarks?: Marks;
  /** Text of the console's own waiting mark, such as 已等待1小时. */
  waiting?: Read[];
  /** Marks of the open row. */
  open?: Marks;
}

export interface InputProfile {
  find: Find;
  /** Characters the console takes; `verified` false only warns. */
  limit?: { value: number; unit: 'characters' | 'bytes'; verified: boolean };
  /** Events the page's framework needs after `input`. */
  also?: 'change'[];
}

export type Capability = 'conversation' | 'messages' | 'list' | 'insert';

export interface Profile {
  vocabulary: number;
  /** kebab-case; its file's and its practice page's name. */
  id: string;
  marketplace: Marketplace;
  page: PageKind;
  name: { 'zh-CN': string; en: string };
  /** The language agents write in there; decides which starter set is offered first. */
  language: 'zh-CN' | 'en';
  /** Match patterns as in a manifest. */
  addresses: string[];
  /** Offset of the times written on the page; +08:00 when absent. */
  utcOffset?: string;
  evidence: Evidence;
  capabilities: Capability[];
  /** Where the console has a `/` list of its own, ours stays off. */
  ownSlashList?: true;
  conversation?: ConversationProfile;
  messages?: MessageProfile;
  conversations?: ListProfile;
  input?: InputProfile;
}

export type PartId = 'conversation' | 'messages' | 'conversations' | 'input';
