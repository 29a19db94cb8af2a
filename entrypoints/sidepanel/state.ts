import type { Message, PageFacts } from '../../lib/conversation/types';
import { type CaptureProgress, isUnderWay } from '../../lib/evidence/capture';
import type { ConsoleInfo, PageEvent, ToPanel } from '../../lib/messaging/ports';
import { DEFAULT_SETTINGS, type PanelPlace, type Settings } from '../../lib/messaging/settings';
import type { OrderFacts } from '../../lib/orders/types';
import type { PanelKind } from './where';

/** What comes in over the panel's link. */
export type Incoming = ToPanel | { type: 'link'; up: boolean };

/** What the panel knows of the world outside it; the library is in the shelf, the agent's own acts in the pane. */
export interface PanelState {
  /** `waiting`: the background has not said yet whether this frame is ours. */
  bound: 'waiting' | 'refused' | 'no-console' | 'console';
  console: ConsoleInfo | null;
  linkUp: boolean;
  /** The line has broken since the last `bound`: the next one is the background coming back, not another tab. */
  isReturning: boolean;
  /** The extension was updated under this page: nothing can be asked any more. */
  orphaned: boolean;
  facts: PageFacts | null;
  /** Of the conversation `key`, newest last. */
  messages: { key: string | null; list: Message[] };
  /** As read beside the conversation `key` (null: none was open); null until the page has told any. */
  orders: { key: string | null; facts: OrderFacts } | null;
  /** What stands in the console's box, in the conversation `key`; null: it was not told. */
  draft: { key: string | null; text: string } | null;
  place: PanelPlace | null;
  /** Of evidence in this page: the one that runs, or the last one; null: none. */
  capture: CaptureProgress | null;
  settings: Settings;
  /** Counts the times that the agent asked for the search box. */
  searchAsked: number;
}

/** More than the clock or an insert's check ever look at; a day's chat must not pile up here. */
const KEPT_MESSAGES = 300;

const NO_MESSAGES: PanelState['messages'] = { key: null, list: [] };

export const START: PanelState = {
  bound: 'waiting',
  console: null,
  linkUp: true,
  isReturning: false,
  orphaned: false,
  facts: null,
  messages: NO_MESSAGES,
  orders: null,
  draft: null,
  place: null,
  capture: null,
  settings: DEFAULT_SETTINGS,
  searchAsked: 0,
};

/**
 * Whether a pick can go into a box here; else it is copied. Where a conversation or a box is only missing just now,
 * it can: the pick then says what is missing. Nothing is known before the background has spoken, and nothing copied.
 */
export function canInsert({ bound, console }: PanelState, kind: PanelKind): boolean {
  if (kind === 'popout' || bound === 'no-console') return false;
  const can = console?.capabilities;
  return can === undefined || (can.includes('insert') && can.includes('conversation'));
}

export type Action =
  | Incoming
  | { type: 'orphaned' }
  /** The agent changed them here: in force at once, since the next pick may come before the background's answer. */
  | { type: 'changed'; settings: Partial<Settings> };

export function reduce(state: PanelState, action: Action): PanelState {
  switch (action.type) {
    case 'bound':
      return onBound(state, action);
    case 'page':
      return onPage(state, action.event);
    case 'settings':
      return { ...state, settings: action.settings };
    case 'changed':
      return { ...state, settings: { ...state.settings, ...action.settings } };
    case 'capture':
      return { ...state, capture: action.progress ?? broken(state.capture) };
    case 'link':
      return { ...state, linkUp: action.up, isReturning: state.isReturning || !action.up };
    case 'orphaned':
      return { ...state, orphaned: true };
    default:
      return state;
  }
}

/** A background that comes back and knows of no capture has died in the middle of it: that must not go unsaid. */
function broken(capture: PanelState['capture']): PanelState['capture'] {
  if (!capture || !isUnderWay(capture)) return capture;
  return { ...capture, phase: 'failed', reason: 'interrupted' };
}

/**
 * Perhaps another tab of the same console: what was read before is not known to hold here. But the background
 * comes and goes many times an hour, and the buyer's name must not blink each time.
 */
function onBound(
  state: PanelState,
  { state: bound, console }: Extract<ToPanel, { type: 'bound' }>,
): PanelState {
  const known = { ...state, bound, console, linkUp: true, isReturning: false };
  const isSame = state.isReturning && bound === 'console' && console?.id === state.console?.id;
  return isSame
    ? known
    : { ...known, facts: null, messages: NO_MESSAGES, orders: null, draft: null, capture: null };
}

function onPage(state: PanelState, event: PageEvent): PanelState {
  switch (event.type) {
    case 'facts':
      return { ...state, facts: event.facts };
    case 'messages':
      return { ...state, messages: { key: event.key, list: merged(state.messages, event) } };
    case 'orders':
      return { ...state, orders: { key: event.key, facts: event.facts } };
    case 'draft':
      return { ...state, draft: { key: event.key, text: event.text } };
    case 'place':
      return { ...state, place: event.place };
    case 'focus-search':
      return { ...state, searchAsked: state.searchAsked + 1 };
    default:
      return state;
  }
}

type Told = Extract<PageEvent, { type: 'messages' }>;

/** Changed messages stay in their place, new ones come last. One without an id cannot be told from a new one. */
function merged(before: PanelState['messages'], told: Told): Message[] {
  if (told.reset || told.key !== before.key) return told.messages.slice(-KEPT_MESSAGES);
  const list = [...before.list];
  for (const message of told.messages) {
    const at = message.id === null ? -1 : list.findLastIndex((known) => known.id === message.id);
    if (at < 0) list.push(message);
    else list[at] = message;
  }
  return list.slice(-KEPT_MESSAGES);
}
