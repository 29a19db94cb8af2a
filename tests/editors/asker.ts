import type {
  AttachRequest,
  AttachResult,
  InsertRequest,
  InsertResult,
  UndoResult,
} from '../../lib/conversation/types';
import type { ToPanel } from '../../lib/messaging/ports';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** A frame of either test tool. */
export interface Room {
  evaluate<R, A>(act: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

/** What the sidebar's window carries while it is asked through. */
interface Scope {
  sellersideHeard: ToPanel[];
  sellersideLine: { postMessage(message: unknown): void; onMessage: typeof chrome.runtime.onMessage };
}

interface Asks {
  insert: { args: InsertRequest; value: InsertResult };
  undo: { args: { insertId: number }; value: UndoResult };
  attach: { args: AttachRequest; value: AttachResult };
}

/** A second line of the sidebar's frame, over which a test asks what the sidebar would ask; in both browsers. */
export class Asker {
  private lastId = 0;

  private constructor(private readonly sidebar: Room) {}

  static async on(sidebar: Room): Promise<Asker> {
    await sidebar.evaluate(async () => {
      const scope = globalThis as unknown as Scope;
      const port = chrome.runtime.connect({ name: 'panel' });
      scope.sellersideHeard = [];
      scope.sellersideLine = port as unknown as Scope['sellersideLine'];
      port.onMessage.addListener((message) => {
        scope.sellersideHeard.push(message as ToPanel);
      });
      const mount = new URLSearchParams(location.hash.slice(1)).get('mount');
      port.postMessage({ type: 'hello', mount, windowId: null, tabId: null });
    }, null);
    return new Asker(sidebar);
  }

  /** Resolves when the sidebar knows that the buyer is the open one. */
  knows(uid: string): Promise<void> {
    return this.sidebar.evaluate(async (wanted) => {
      const { sellersideHeard: heard } = globalThis as unknown as Scope;
      for (const deadline = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 5))) {
        const told = heard.findLast((message) => message.type === 'page' && message.event.type === 'facts');
        const facts = told?.type === 'page' && told.event.type === 'facts' ? told.event.facts : null;
        if (facts?.conversation?.buyer.uid === wanted) return;
        if (Date.now() > deadline) throw new Error(`the sidebar never heard of buyer ${wanted}`);
      }
    }, uid);
  }

  /** Asks the page's side; rejects where it does not answer. */
  ask<N extends keyof Asks>(name: N, args: Asks[N]['args']): Promise<Asks[N]['value']> {
    const ask = { type: 'ask', id: 1_000_000 + ++this.lastId, name, args };
    return this.sidebar.evaluate((sent) => {
      const { sellersideLine: line } = globalThis as unknown as Scope;
      return new Promise<Asks[N]['value']>((resolve, reject) => {
        line.onMessage.addListener((heard) => {
          const message = heard as ToPanel;
          if (message.type === 'answer' && message.id === sent.id) resolve(message.value as Asks[N]['value']);
          if (message.type === 'unanswered' && message.id === sent.id) reject(new Error(message.failure));
        });
        line.postMessage(sent);
      });
    }, ask);
  }
}
