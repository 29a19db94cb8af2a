import type { FlagColour, OrderStatus } from '../orders/types';

/**
 * A console profile: where things are in one marketplace's page, as data. It survives a JSON round trip,
 * holds no code, no regular expression and nothing that is evaluated. `schema.ts` is its zod twin; the two
 * are held equal at compile time.
 *
 * A profile that asks for a newer vocabulary than this is refused with the path of the fault; older ones are read.
 * 2 added: orders, notes, editors, frames and shadow roots, labels, `without`, shops, evidence by part.
 */
export const VOCABULARY = 2;

export const MARKETPLACES = [
  'pdd',
  'douyin',
  'jd',
  'taobao',
  'kuaishou',
  'xiaohongshu',
  '1688',
  'wechat',
  'shopee',
  'lazada',
  'tiktok',
  'amazon',
  'ebay',
  'etsy',
  'aliexpress',
  'temu',
  'other',
] as const;
export type Marketplace = (typeof MARKETPLACES)[number];

export type PageKind = 'chat' | 'orders' | 'note';

/** How well a profile is founded: calibrated by its author on the live page, seen in N public sources, or once. */
export interface Evidence {
  /** Year and month of the newest observation, `YYYY-MM`; null where the sources do not say when. */
  date: string | null;
  strength: 'live' | 'several' | 'single';
  /** Independent public sources. */
  sources: number;
  note?: string;
}

/**
 * Where to look. `css` is a ladder: the first selector that matches anything is used, the rest are for older
 * or newer builds of the page. Order of rungs: data attributes, stable ids, semantic classes, structure,
 * label text. Never a hashed class. `host >>> inner` looks for `inner` in the open shadow roots of `host`.
 */
export interface Find {
  css: string[];
  /** A match that also matches one of these, or lies inside one, is not it. */
  not?: string[];
  /** Only what is laid out and visible counts: consoles keep hidden panes in the document. */
  visible?: true;
}

/** Named time formats, found anywhere in the text; a text that fits none of those listed gives no time. */
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
  | 'hms'
  /** Sep 8, 2026, 5:12 PM; time and weekday optional */
  | 'en-datetime';

/**
 * How to read one value. Several elements that give several values are ambiguous, never "the first".
 * `from` is searched inside the given root (`self` when absent); `take` says what of it;
 * `pattern` cuts the value out: literal text with holes, matched whole and regardless of case.
 * `{value}` is the value, `{digits}` a value of digits only (`{digits:19}` of that many), `{amount}` a number such as
 * 1,299.00, `{*}` anything, also nothing. Examples: `middlePanel_list_{digits}`, `{value}-{*}-{*}`, `¥{amount}`.
 */
export interface Read {
  from?: Find;
  /** What inside the element is not part of its text: struck-out prices, buttons, hidden helpers. */
  without?: Marks;
  /**
   * `text`: visible text with line breaks. `own-text`: only the element's own text nodes. Else an attribute's name, or
   * of the address of the element's document: a parameter of its query, or its path.
   */
  take: 'text' | 'own-text' | { attr: string } | { query: string } | { path: true };
  pattern?: string;
}

export interface ReadTime extends Read {
  format: TimeFormat;
}

/** How to read a value of an order or a note: their pages have hashed classes and plain words. */
export interface OrderRead extends Read {
  /**
   * The value that stands at one of these labels: in an element inside `from` whose own text is or begins with the
   * label, a colon aside, it is the rest of that element's text; else the words or the element right after it; else
   * what is after its parent, two levels up at most, as long as nothing but the label is in there. `take` is then
   * `text`.
   */
  label?: string[];
}

export interface OrderReadTime extends OrderRead {
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
  /** First that yields; absent where the page shows no message ids. */
  id?: Read[];
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
   * consoles change the header before the messages. Without `name` the buyer is known by the id only.
   */
  name?: Read[];
  uid?: Read[];
  /**
   * What the console itself calls the open conversation, where it shows no buyer's id: a number in the address, the
   * order that a contact form is about. It tells conversations apart, and says nothing of the buyer.
   */
  thread?: Read[];
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

/**
 * Ways of putting text into a box. `value`: native setter and `input` (text fields only). `paste`: a paste event with
 * the text, for editors that handle it themselves. `typed`: the browser's own insertion at the caret, line by line.
 * `beforeinput`: an event of that name with the text, for editors that listen to nothing else.
 */
export type InsertStrategy = 'value' | 'paste' | 'typed' | 'beforeinput';

export interface InputProfile {
  find: Find;
  /** `rich`: an editor, contenteditable. Its code is then fetched before the first insert. Absent: a text field. */
  kind?: 'rich';
  /** In this order, each read back; absent: the engine's own order for that kind of box. */
  strategies?: InsertStrategy[];
  /** How a picture gets in by the page's own handling, where somebody has seen it work; absent: both are tried. */
  images?: ('paste' | 'drop')[];
  /** Characters the console takes; `verified` false only warns. */
  limit?: { value: number; unit: 'characters' | 'bytes'; verified: boolean };
  /** Events the page's framework needs after `input`. */
  also?: 'change'[];
}

/** Money, without its sign. */
export type ReadAmount = OrderRead;

export interface OrderItemProfile {
  row: Find;
  title: OrderRead[];
  sku?: OrderRead[];
  quantity?: OrderRead[];
  price?: ReadAmount[];
}

/** A side panel's order cards, an order list, or the page of one order. First that yields, everywhere. */
export interface OrdersProfile {
  /** The box that holds the orders; the whole page when absent. */
  list?: Find;
  /** One element an order. */
  row: Find;
  /** Marks of the order that the console shows expanded. */
  open?: Marks;
  /** All that yield must agree. */
  id: OrderRead[];
  status?: OrderRead[];
  /** The console's words, matched whole, and what they mean. */
  statusWords?: Record<string, OrderStatus>;
  items?: OrderItemProfile;
  paid?: ReadAmount[];
  times?: {
    placed?: OrderReadTime[];
    paid?: OrderReadTime[];
    shipped?: OrderReadTime[];
    shipBy?: OrderReadTime[];
  };
  recipient?: { name?: OrderRead[]; phone?: OrderRead[]; address?: OrderRead[] };
  note?: OrderRead[];
  /** What stands there where an order has no note, such as 暂无备注. */
  noteEmpty?: string[];
  /** `colours`: what `read` yields, compared regardless of case and spaces, and which colour it is. */
  flag?: { read: OrderRead[]; colours: Record<string, FlagColour> };
  buyer?: OrderRead[];
}

/** A button by its own text; without `words` the selector tells it, an id such as `#rSubmitButton`. */
export interface ButtonProfile {
  from: Find;
  words?: string[];
}

export interface EntryProfile extends Find {
  /** Its own text is one of these, where no selector tells it from others. */
  words?: string[];
  /**
   * Those that it says while there is no note. With another of `words`, a form without a text has not been filled yet;
   * without `words`, another tells nothing.
   */
  blank?: string[];
}

/** The console's dialog or page for an order's note. */
export interface NoteProfile {
  /** What opens it, inside an order's row: exactly one element. */
  entry?: EntryProfile;
  /** Absent: the page itself is the form. */
  dialog?: Find;
  /** The order it belongs to, read in the dialog, else in the address (`orderInAddress`: a query parameter's name). */
  order?: OrderRead[];
  orderInAddress?: string;
  box: InputProfile;
  flag?: {
    /** One element a colour. */
    option: Find;
    colour: OrderRead[];
    colours: Record<string, FlagColour>;
    /** Marks of the chosen one; a checked radio counts by itself. */
    chosen?: Marks;
  };
  save: ButtonProfile;
  cancel?: ButtonProfile;
  /** A key saves: text may then never be typed key by key. */
  enterSaves?: true;
  /** Marks of a ticked "append name and time", where the console does that itself. */
  signs?: Marks;
}

export type Capability = 'conversation' | 'messages' | 'list' | 'insert' | 'orders' | 'note';

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
  /** Parts that are founded differently from the rest. */
  partEvidence?: Partial<Record<PartId, Evidence>>;
  capabilities: Capability[];
  /** Where the console has a `/` list of its own, ours stays off. */
  ownSlashList?: true;
  /** The console lives in a same-origin frame of the page at this address. */
  frame?: Find;
  /** Name of the shop that is logged in. */
  shop?: Read[];
  conversation?: ConversationProfile;
  messages?: MessageProfile;
  conversations?: ListProfile;
  input?: InputProfile;
  orders?: OrdersProfile;
  note?: NoteProfile;
}

export type PartId = 'conversation' | 'messages' | 'conversations' | 'input' | 'orders' | 'note';
export const PART_IDS: readonly PartId[] = [
  'conversation',
  'input',
  'messages',
  'conversations',
  'orders',
  'note',
];

/** One part, or several, that replace those of the console `of`; everything else of it stays. */
export interface ProfilePatch {
  vocabulary: number;
  of: string;
  parts: Partial<Pick<Profile, PartId>>;
  /** Where the parts come from; a colleague reads it. */
  evidence: Evidence;
}
