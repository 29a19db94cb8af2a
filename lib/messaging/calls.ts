import type { Evidence, Profile } from '../profile/types';
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
  evidence: Evidence;
  source: 'bundled' | 'own';
}

export interface Shortcut {
  name: 'toggle-panel' | 'focus-search' | '_execute_action';
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
  'consoles.remove': { args: { id: string }; value: { removed: boolean } };
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
