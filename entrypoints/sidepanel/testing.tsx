import { render } from 'preact';
import { act as actAtOnce } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing';
import { NO_BACK, NO_TEAM } from '../../components/team/testing';
import type {
  AttachResult,
  InsertRequest,
  InsertResult,
  MarkRequest,
  PageFacts,
} from '../../lib/conversation/types';
import type { CallName } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type {
  ConsoleInfo,
  FromPanel,
  PageAskName,
  PageEvent,
  PickerAct,
  ToPanel,
} from '../../lib/messaging/ports';
import { ok, type Result } from '../../lib/messaging/result';
import { DEFAULT_PLACE, DEFAULT_SETTINGS, type Settings } from '../../lib/messaging/settings';
import { arrived } from '../../lib/messaging/testing';
import type { NoteResult } from '../../lib/notes/write';
import type { Order } from '../../lib/orders/types';
import { setLanguage } from '../../lib/platform/i18n';
import type { Library, Reply } from '../../lib/replies/types';
import type { TeachState } from '../../lib/teach/types';
import { App } from './app';
import type { PanelKind } from './where';

/** For tests of the panel as a whole: a background and a page that say what they are told to. */

export const CONSOLE: ConsoleInfo = {
  id: 'pdd-chat',
  name: { 'zh-CN': '拼多多', en: 'Pinduoduo' },
  language: 'zh-CN',
  marketplace: 'pdd',
  page: 'chat',
  capabilities: ['conversation', 'messages', 'list', 'insert', 'orders'],
  evidence: { date: '2026-10', strength: 'live', sources: 7 },
  partEvidence: {},
};

/** A page of orders, without any chat. */
export const ORDER_PAGE: ConsoleInfo = {
  ...CONSOLE,
  id: 'pdd-orders',
  page: 'orders',
  capabilities: ['orders'],
};

export const FACTS: PageFacts = {
  console: 'pdd-chat',
  page: 'chat',
  conversation: { key: 'uid:1', buyer: { name: '小林', uid: '1' } },
  conversationState: 'open',
  list: [],
  shop: '木几家居',
  parts: { conversation: 'found', messages: 'found', conversations: 'found', input: 'found' },
};

/** The facts of another open conversation. */
export const openWith = (name: string, uid: string): PageFacts => ({
  ...FACTS,
  conversation: { key: `uid:${uid}`, buyer: { name, uid } },
});

export function order(id: string, part: Partial<Order> = {}): Order {
  return {
    id,
    status: 'to-ship',
    statusText: '待发货',
    items: [],
    paid: null,
    times: {},
    recipient: null,
    note: null,
    flag: null,
    buyer: null,
    open: null,
    ...part,
  };
}

export function reply(id: string, part: Partial<Reply> = {}): Reply {
  return {
    id,
    setId: 'starter',
    categoryId: 'shipping',
    title: id,
    body: `${id}的内容`,
    shortcut: '',
    stage: null,
    tags: [],
    order: 0,
    pinned: false,
    editedAt: 0,
    revision: 0,
    ...part,
  };
}

export const libraryOf = (replies: Reply[], usage: Library['usage'] = []): Library => ({
  sets: [{ id: 'starter', kind: 'starter', name: '入门', language: 'zh-CN', version: 1, order: 0 }],
  categories: [{ id: 'shipping', setId: 'starter', name: '发货', order: 0 }],
  replies,
  usage,
});

/** Does something and lets all that follows from it arrive, answers included. */
const act = (something: () => unknown): Promise<void> =>
  actAtOnce(async () => {
    something();
    await arrived();
  });

/** Lets what is on its way arrive and be drawn. */
export const settle = (): Promise<void> => act(() => {});

type Heard = ToPanel | { type: 'link'; up: boolean };

class FakeLink implements PanelLink {
  readonly asks: { name: PageAskName; args: unknown }[] = [];
  /** Apart from those: what the list in the console's own box was told. */
  readonly pickerActs: PickerAct[] = [];
  isDraftWatched = false;
  marked: MarkRequest | null = null;
  readonly sent: FromPanel[] = [];
  /** The page's answer to inserts, until another is set. */
  insert: Result<InsertResult, 'no-page' | 'timeout' | 'invalidated'> = ok({
    ok: true,
    box: '',
    insertId: 7,
  });
  undo: unknown = { ok: true };
  /** The page's answers to pictures, one after the other; the last one holds from then on. */
  attach: AttachResult[] = [{ ok: true, by: 'paste' }];
  /** The page's answer to whatever is asked of a lesson; a failure: our script is not there. */
  teach: Result<TeachState | null, 'no-page'> = ok(null);
  /** The page's answer to a note: filled in, to be saved by the agent. */
  note: Result<NoteResult, 'no-page'> = ok({
    ok: true,
    isSaved: false,
    before: { note: '', flag: null },
    after: null,
    seenIn: null,
  });
  /** Its answers to one note after another, where a test wants them to differ. */
  notes: (() => Promise<Result<NoteResult, 'no-page'>>) | null = null;
  /** Holds the answers back until it resolves. */
  hold: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<(message: Heard) => void>();

  readonly ask: PanelLink['ask'] = async (name, args) => {
    if (name === 'picker') this.pickerActs.push(args as PickerAct);
    // Asked for by the wording check, whatever else a test is about.
    else if (name === 'mark') this.marked = args as MarkRequest;
    else if (name === 'draft') this.isDraftWatched = (args as { isWatched: boolean }).isWatched;
    else this.asks.push({ name, args });
    await this.hold;
    if (name === 'insert') return this.insert as never;
    if (name === 'teach') return this.teach as never;
    if (name === 'note') return ((await this.notes?.()) ?? this.note) as never;
    if (name === 'attach') {
      return ok(this.attach.length > 1 ? this.attach.shift() : this.attach[0]) as never;
    }
    return ok(name === 'undo' ? this.undo : {}) as never;
  };
  listen(listener: (message: Heard) => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  send(message: FromPanel) {
    this.sent.push(message);
  }
  close() {}
  tell(message: Heard) {
    for (const listener of this.listeners) listener(message);
  }
}

export interface PanelOptions {
  replies?: Reply[];
  usage?: Library['usage'];
  settings?: Partial<Settings>;
  kind?: PanelKind;
  /** Null: nothing is said about the console, as before the background has answered. */
  console?: ConsoleInfo | 'no-console' | 'refused' | null;
  facts?: PageFacts | null;
  /** False: nothing of the library has come. */
  library?: boolean;
  /** The background's answers to calls; what is not named is answered with `{}`. */
  answers?: Partial<Record<CallName, (args: never) => Result<unknown> | Promise<Result<unknown>>>>;
}

export type Panel = Awaited<ReturnType<typeof openPanel>>;

export async function openPanel(options: PanelOptions = {}) {
  const { replies = [], usage = [], kind = 'framed', facts = FACTS, library = true } = options;
  // The panel of the test before listens to the document's keys, and what it says as it goes is none of this one's calls.
  const before = document.body.firstElementChild;
  if (before) await act(() => render(null, before));
  const settings: Settings = { ...DEFAULT_SETTINGS, language: 'zh-CN', ...options.settings };
  const calls: { name: CallName; args: unknown }[] = [];
  const answers: NonNullable<PanelOptions['answers']> = {
    'shortcuts.read': () => ok([{ name: 'focus-search', keys: 'Alt+W' }]),
    'consoles.list': () => ok([]),
    'cases.here': () => ok({ here: [], due: [] }),
    'team.read': () => ok(NO_TEAM),
    'back.read': () => ok(NO_BACK),
    ...options.answers,
  };
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: never }) => {
      calls.push({ name, args });
      return answers[name]?.(args) ?? ok({});
    },
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'zh-CN' });
  setLanguage(settings.language);
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });

  const link = new FakeLink();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const tell = (message: Heard) => act(() => link.tell(message));
  const page = (event: PageEvent) => tell({ type: 'page', event });
  await act(() => render(<App link={link} kind={kind} tabId={null} />, root));
  await tell({ type: 'settings', settings });
  const { console = CONSOLE } = options;
  if (console === 'no-console' || console === 'refused')
    await tell({ type: 'bound', state: console, console: null });
  else if (console) {
    await tell({ type: 'bound', state: 'console', console });
    await page({ type: 'place', place: { ...DEFAULT_PLACE, width: 300 } });
    if (facts) await page({ type: 'facts', facts });
  }
  if (library) {
    const part = libraryOf(replies, usage);
    await tell({ type: 'library', part: { type: 'first', library: part, total: replies.length } });
    await tell({ type: 'library', part: { type: 'done', total: replies.length } });
  }

  const all = (css: string) => [...root.querySelectorAll<HTMLElement>(css)];
  return {
    root,
    link,
    calls,
    /** What was put on the clipboard. */
    copied,
    tell,
    page,
    all,
    one: (css: string) => root.querySelector<HTMLElement>(css),
    get box() {
      return root.querySelector('[role="combobox"]') as HTMLInputElement;
    },
    get said() {
      return root.querySelector('.status-line')?.textContent ?? '';
    },
    get inserts() {
      return link.asks.filter(({ name }) => name === 'insert').map(({ args }) => args as InsertRequest);
    },
    button: (text: string) => all('button').find((each) => each.textContent?.includes(text)),
    click: (element: Element | null | undefined, init: MouseEventInit = {}) =>
      act(() => {
        element?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, ...init }),
        );
      }),
  };
}

interface Stroke {
  code?: string;
  alt?: boolean;
  ctrl?: boolean;
  shift?: boolean;
  repeat?: boolean;
  composing?: boolean;
  keyCode?: number;
}

function keyEvent(type: string, key: string, stroke: Stroke): KeyboardEvent {
  const event = new KeyboardEvent(type, {
    key,
    code: stroke.code ?? (/^\d$/.test(key) ? `Digit${key}` : key),
    altKey: stroke.alt ?? false,
    ctrlKey: stroke.ctrl ?? false,
    shiftKey: stroke.shift ?? false,
    repeat: stroke.repeat ?? false,
    isComposing: stroke.composing ?? false,
    bubbles: true,
    cancelable: true,
  });
  Object.defineProperty(event, 'keyCode', { value: stroke.keyCode ?? 0 });
  return event;
}

/** Down only: what a key does while it is held. As in a browser, a character goes where the keyboard then is. */
export async function hold(key: string, stroke: Stroke = {}): Promise<void> {
  await act(() => {
    const event = keyEvent('keydown', key, stroke);
    focused().dispatchEvent(event);
    const target = focused();
    const writes = key.length === 1 && !stroke.alt && !stroke.ctrl && !event.defaultPrevented;
    if (!writes || !(target instanceof HTMLInputElement)) return;
    target.value += key;
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

export const release = (key: string, stroke: Stroke = {}): Promise<void> =>
  act(() => {
    focused().dispatchEvent(keyEvent('keyup', key, stroke));
  });

export async function press(key: string, stroke: Stroke = {}): Promise<void> {
  await hold(key, stroke);
  await release(key, stroke);
}

export async function type(text: string): Promise<void> {
  for (const key of text) await press(key);
}

/** An input method's events around what it writes. */
export const compose = (kind: 'compositionstart' | 'compositionend'): Promise<void> =>
  act(() => {
    focused().dispatchEvent(new Event(kind, { bubbles: true }));
  });

export const focus = (element: HTMLElement | null): Promise<void> => act(() => element?.focus());

function focused(): Element {
  return document.activeElement ?? document.body;
}
