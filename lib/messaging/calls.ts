import type { FactState } from '../conversation/types';
import type { Evidence, PartId, Profile, ProfilePatch } from '../profile/types';
import type { Category, Reply, ReplyDraft } from '../replies/types';
import type { PanelPlace, Settings } from './settings';

/** A fault as the local log keeps it: no text of a page, a buyer or a reply. */
export interface LogEntry {
  feature: string;
  code: string;
  /** Our own files and lines only. */
  stack: string[];
  count: number;
  firstAt: number;
  lastAt: number;
  version: string;
}

export interface ConsoleSummary {
  id: string;
  name: Profile['name'];
  marketplace: Profile['marketplace'];
  page: Profile['page'];
  /** Match patterns. */
  addresses: string[];
  capabilities: Profile['capabilities'];
  evidence: Evidence;
  partEvidence: Partial<Record<PartId, Evidence>>;
  /** `own`: taught or imported here, before any bundled one of the same id. */
  source: 'bundled' | 'own';
  /** Parts that somebody has replaced, and can take back. */
  replaced: ReplacedPart[];
  /** `released`: from the first install on; `granted`: the agent said so; `needed`: has to be asked for. */
  access: 'released' | 'granted' | 'needed';
}

export interface ReplacedPart {
  part: PartId;
  source: PatchSource;
  /** Epoch milliseconds. */
  at: number;
}
/** `taught` here by pointing, or `file`: given by a colleague. */
export type PatchSource = 'taught' | 'file';

/** How one part of one console is doing: kept over restarts, without anything of a buyer. */
export interface HealthRow {
  console: string;
  part: PartId;
  state: FactState;
  /** Epoch milliseconds: in this state since, and last seen so. */
  since: number;
  lastAt: number;
  /** When it was found last, if ever. */
  foundAt: number | null;
  /** Of the extension. */
  version: string;
}

export interface Shortcut {
  name: 'toggle-panel' | 'focus-search' | 'open-popout' | '_execute_action';
  /** As the browser writes it (`Alt+Q`); empty when another program or extension has it. */
  keys: string;
}

/**
 * What extension pages ask of the background: one map, one answer each, always a Result.
 * Arguments and values are JSON: Chrome turns a Blob, a Map or a Uint8Array into `{}`.
 */
export interface Calls {
  'replies.save': { args: { id: string | null; draft: ReplyDraft; revision: number }; value: Reply };
  'replies.remove': { args: { id: string; revision: number }; value: Reply };
  /** Puts back what `remove` took away. */
  'replies.restore': { args: { reply: Reply }; value: Reply };
  'replies.pin': { args: { id: string; pinned: boolean }; value: Reply };
  'replies.used': { args: { id: string }; value: { count: number; lastAt: number } };
  'categories.add': { args: { name: string }; value: Category };
  'settings.read': { args: Record<string, never>; value: Settings };
  'settings.change': { args: Partial<Settings>; value: Settings };
  'place.change': { args: { console: string; change: Partial<PanelPlace> }; value: PanelPlace };
  'consoles.list': { args: Record<string, never>; value: ConsoleSummary[] };
  /** Checks a profile and keeps it; it goes before a bundled one of the same id. */
  'consoles.save': { args: { profile: unknown }; value: ConsoleSummary };
  /** A whole profile, as it is used now (with replaced parts), for export. */
  'consoles.profile': { args: { id: string }; value: Profile };
  /** Replaces parts of a console; checked like a profile. */
  'consoles.patch': { args: { patch: unknown; source: PatchSource }; value: ProfilePatch };
  /** Takes a replaced part back: the console's own holds again. */
  'consoles.unpatch': { args: { id: string; part: PartId }; value: { removed: boolean } };
  'consoles.remove': { args: { id: string }; value: { removed: boolean } };
  /**
   * A site was granted, or is to be taken up again: our script is registered there, and put into its open tabs.
   * `origin` as a match pattern; `granted` false: the browser says that we may not.
   */
  'sites.open': { args: { origin: string }; value: { granted: boolean; pages: number } };
  'health.read': { args: Record<string, never>; value: HealthRow[] };
  'health.clear': { args: Record<string, never>; value: { cleared: number } };
  /** The panel in a window of its own, for consoles that are no page; the one there is comes to the front. */
  'popout.open': { args: Record<string, never>; value: { opened: boolean } };
  'shortcuts.read': { args: Record<string, never>; value: Shortcut[] };
  'log.read': { args: Record<string, never>; value: LogEntry[] };
  'log.clear': { args: Record<string, never>; value: { cleared: number } };
  'log.report': { args: { feature: string; code: string; stack: string[] }; value: { kept: boolean } };
  /** While busy (an editor with unsaved words), an update of the extension waits. */
  'busy.set': { args: { owner: string; busy: boolean }; value: { busy: boolean } };
  'workspace.open': { args: { view: string }; value: { opened: boolean } };
}

export type CallName = keyof Calls;
export type CallArgs<N extends CallName> = Calls[N]['args'];
export type CallValue<N extends CallName> = Calls[N]['value'];
