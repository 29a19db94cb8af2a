import type { Authority } from '../authority/types';
import type { GroupRules } from '../buyer/card-groups';
import type { FormLimits } from '../evidence/submission/limits';
import type { OwnColours } from '../notes/mark';
import type { Language, Post, Stage } from '../replies/types';
import { LETTER_KINDS, type LetterKind } from '../team/back/types';
import type { LevelChoices } from '../wording/types';
import type { Keys } from './keys';

/** Words of a buyer's are never kept for good. */
export const TALK_DAYS = [7, 30, 90, 180] as const;

/** What a person chooses once for this browser. */
export interface Settings {
  /** `auto` follows the browser. */
  language: 'auto' | Language;
  theme: 'auto' | 'light' | 'dark';
  agentName: string;
  /** Whose replies are shown; null: those of every post. */
  post: Post | null;
  /** The shop where a console names none, and none was given for it. */
  shopName: string;
  /** By console id: what the agent was asked once, where the console does not name its shop. */
  shopNames: Record<string, string>;
  /** Seconds an agent has before the waiting clock turns red; the platforms differ, see docs. */
  replyWithinSeconds: number;
  /** By console id: whether `/` opens our list in its box. Not chosen: it does, but where the console has one itself. */
  slashLists: Record<string, boolean>;
  /** Whether Tab makes a text of a shortcut in a console's box. */
  tabCodes: boolean;
  /** Keys of the panel that are not the ones it came with; each of a form that `isKey` knows. */
  keys: Partial<Keys>;
  /** How often a backup is made by itself. */
  backupEvery: 'off' | 'day' | 'week';
  /** For how many days words of a conversation are kept: those around an open question, and what a buyer's card holds. */
  talkDays: (typeof TALK_DAYS)[number];
  /** Whether the agent's picks move what is suggested. */
  learning: boolean;
  /** Whether what a buyer said goes with a hint that was called wrong. */
  feedbackWords: boolean;
  /** Whether the agent agrees that what they marked is handed to the supervisor. */
  feedbackShare: boolean;
  /** By shop: its own thresholds for groups of buyers. */
  buyerGroups: Record<string, GroupRules>;
  /** Whether what stands in the console's box is read for its wording. It never leaves the machine. */
  wording: boolean;
  /** How loud the team wants each kind of wording told. */
  wordingLevels: LevelChoices;
  /** What the team's agents may grant alone; what is not named is as it came, see `authorityOf`. */
  authority: Partial<Authority>;
  /** By shop, `''` for all others: id of the format in which its orders are noted. Not chosen: nobody knows. */
  noteFormats: Record<string, string>;
  /** How the agent signs notes; empty: by their name. */
  noteTag: string;
  /** Whether the panel may press a console's own save of a note. */
  noteSave: boolean;
  noteColours: OwnColours;
  /** Whether 抖店 is set to add who and when to a note by itself. */
  noteSigns: boolean;
  /** Address of the time-stamping authority (RFC 3161); empty: none, and seals are not stamped. */
  authorityUrl: string;
  /** For how many years a closed case is kept. */
  caseYears: number;
  /** By marketplace: what its form for evidence takes, as the team reads it there; see `limitsOf`. */
  formLimits: Record<string, Partial<FormLimits>>;
  /** What the team wants to have back from its agents. */
  backKinds: LetterKind[];
  /** Whether the supervisors of the one team that asked see what is in force here and how much was used; null: not asked. */
  backAgreed: { team: string; agreed: boolean } | null;
  /** Whether a break is offered after a hard conversation. */
  care: boolean;
  /** By console id (`popout` for the window of its own): what the agent has narrowed the panel's list to, or not. */
  scopes: Record<string, Partial<PanelScope>>;
}

/** What the panel's list is narrowed to; null and false narrow nothing. */
export interface PanelScope {
  stage: Stage | null;
  language: Language | null;
  /** With what is under it. */
  categoryId: string | null;
  /** Only what the agent wrote or worded anew. */
  mine: boolean;
  /** Only what was made for this shop. */
  ownShop: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  agentName: '',
  post: null,
  shopName: '',
  shopNames: {},
  replyWithinSeconds: 180,
  slashLists: {},
  tabCodes: true,
  keys: {},
  backupEvery: 'day',
  talkDays: 90,
  learning: true,
  feedbackWords: false,
  feedbackShare: false,
  buyerGroups: {},
  wording: true,
  wordingLevels: {},
  authority: {},
  noteFormats: {},
  noteTag: '',
  noteSave: false,
  noteColours: {},
  noteSigns: false,
  authorityUrl: '',
  caseYears: 3,
  formLimits: {},
  backKinds: [...LETTER_KINDS],
  backAgreed: null,
  care: true,
  scopes: {},
};

/** How the panel sits in one console, remembered per console (profile id). */
export interface PanelPlace {
  open: boolean;
  /** `dock`: the page makes room; `float`: over the page. */
  mode: 'dock' | 'float';
  side: 'left' | 'right';
  /** CSS pixels, 280 to 480; 0 leaves it to the size of the window. */
  width: number;
}

export const DEFAULT_PLACE: PanelPlace = { open: true, mode: 'dock', side: 'right', width: 0 };
export const RAIL_WIDTH = 36;
export const PANEL_WIDTH = { min: 280, max: 480 } as const;
