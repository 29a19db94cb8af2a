import type { Frame, Page } from '@playwright/test';
import type { Expected, Message, PageFacts } from '../../lib/conversation/types';
import { lastSeen } from '../../lib/conversation/waiting';
import type { CallArgs, CallName, CallValue } from '../../lib/messaging/calls';
import type { AskFailure, FromPanel, PageAskName, PageAsks, ToPanel } from '../../lib/messaging/ports';
import type { Result } from '../../lib/messaging/result';
import type { OrderFacts } from '../../lib/orders/types';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

type Told<T extends ToPanel['type']> = Extract<ToPanel, { type: T }>;

/** What an extension page's window carries while a driver uses it. */
interface Scope {
  sellersideHear(message: unknown): void;
  sellersidePort: { postMessage(message: unknown): void };
}

/**
 * A panel without a face: speaks the panel's own protocol from a page of the extension, so that a test or the
 * probe learns what the sidebar would learn and asks what it would ask. One extension page, one driver.
 */
export class PanelDriver {
  bound: Told<'bound'> | null = null;
  /** The background has died under this driver, whose line does not come back. */
  isCut = false;
  facts: PageFacts | null = null;
  /** Null until the page has told any: their code comes a moment after the rest. */
  orders: OrderFacts | null = null;
  /** The conversation whose orders they are. */
  ordersKey: string | null = null;
  /** All of the open conversation, newest last. */
  messages: Message[] = [];
  /** The conversation whose messages they are; undefined until the page has told any. */
  messagesKey: string | null | undefined;
  /** Everything that came, in order. */
  readonly heard: ToPanel[] = [];
  /** When the last of it came; epoch milliseconds. */
  heardAt = 0;
  private readonly checks = new Set<() => void>();
  private lastId = 0;

  private constructor(private readonly page: Page) {}

  /** `page` shows a page of the extension; the driver follows `consolePage`'s tab, which it brings to the front. */
  static async open(page: Page, consolePage: Page): Promise<PanelDriver> {
    const driver = new PanelDriver(page);
    await page.exposeFunction('sellersideHear', (message: ToPanel | { type: 'link' }) =>
      driver.hear(message),
    );
    await consolePage.bringToFront();
    await page.evaluate(async () => {
      // Tabs tell no addresses without the permission `tabs`, but they tell which is in front.
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const scope = globalThis as unknown as Scope;
      const port = chrome.runtime.connect({ name: 'panel' });
      port.onMessage.addListener((message) => scope.sellersideHear(message));
      port.onDisconnect.addListener(() => scope.sellersideHear({ type: 'link', up: false }));
      scope.sellersidePort = port;
      port.postMessage({ type: 'hello', mount: null, windowId: null, tabId: tab?.id ?? null });
    });
    return driver;
  }

  /** Resolves as soon as the test holds; `what` names it in the error. */
  until(what: string, test: () => boolean, ms = 10_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.checks.delete(check);
        settle();
      };
      const check = () => test() && end(resolve);
      const timer = setTimeout(() => end(() => reject(new Error(`${what}: not within ${ms} ms`))), ms);
      this.checks.add(check);
      check();
    });
  }

  /** Resolves when nothing has come for `ms`: a long conversation is told in many parts, without an end mark. */
  async quiet(ms: number, atMost: number): Promise<void> {
    const deadline = Date.now() + atMost;
    for (let rest = ms; rest > 0 && Date.now() < deadline; rest = this.heardAt + ms - Date.now()) {
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }

  /** Asks the page side, as the sidebar does. */
  async ask<N extends PageAskName>(
    name: N,
    args: PageAsks[N]['args'],
  ): Promise<Result<PageAsks[N]['value'], AskFailure>> {
    const id = ++this.lastId;
    await this.post({ type: 'ask', id, name, args });
    let answer: Told<'answer'> | Told<'unanswered'> | undefined;
    await this.until(`an answer to ${name}`, () => {
      answer = this.heard.find(
        (message): message is Told<'answer'> | Told<'unanswered'> =>
          (message.type === 'answer' || message.type === 'unanswered') && message.id === id,
      );
      return answer !== undefined;
    });
    if (answer?.type === 'answer') return { ok: true, value: answer.value as PageAsks[N]['value'] };
    return { ok: false, error: { code: answer?.failure ?? 'timeout' } };
  }

  /** A call to the background, as an extension page makes it. */
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<Result<CallValue<N>>> {
    return call(this.page, name, args);
  }

  post(message: FromPanel): Promise<void> {
    return this.page.evaluate(
      (sent) => (globalThis as unknown as Scope).sellersidePort.postMessage(sent),
      message as unknown,
    );
  }

  /** What an insert must still find: the conversation as it was read last. */
  get expected(): Expected {
    const conversation = this.facts?.conversation;
    return {
      key: conversation?.key ?? '',
      name: conversation?.buyer.name ?? null,
      uid: conversation?.buyer.uid ?? null,
      ...lastSeen(this.messages),
    };
  }

  private hear(message: ToPanel | { type: 'link' }): void {
    if (message.type === 'link') this.isCut = true;
    else this.keep(message);
    for (const check of [...this.checks]) check();
  }

  private keep(message: ToPanel): void {
    this.heard.push(message);
    this.heardAt = Date.now();
    if (message.type === 'bound') this.bound = message;
    if (message.type === 'page' && message.event.type === 'facts') this.facts = message.event.facts;
    if (message.type === 'page' && message.event.type === 'orders') {
      this.orders = message.event.facts;
      this.ordersKey = message.event.key;
    }
    if (message.type === 'page' && message.event.type === 'messages') this.take(message.event);
  }

  private take({ key, reset, messages }: { key: string | null; reset: boolean; messages: Message[] }): void {
    const kept = reset || key !== this.messagesKey ? [] : this.messages;
    const changed = new Map(
      messages.flatMap((message) => (message.id === null ? [] : [[message.id, message]])),
    );
    const known = new Set(kept.map(({ id }) => id));
    this.messagesKey = key;
    this.messages = [
      ...kept.map((message) => (message.id === null ? message : (changed.get(message.id) ?? message))),
      ...messages.filter(({ id }) => id === null || !known.has(id)),
    ];
  }
}

/** A call to the background from any page or frame of the extension. */
export function call<N extends CallName>(
  page: Page | Frame,
  name: N,
  args: CallArgs<N>,
): Promise<Result<CallValue<N>>> {
  return page.evaluate((envelope) => chrome.runtime.sendMessage(envelope) as Promise<Result<CallValue<N>>>, {
    sellerside: name,
    args: args as unknown,
  });
}
