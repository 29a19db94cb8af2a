import type { PageAskName, PageAsks, PageEvent } from '../messaging/ports';
import type { FirstProfile } from '../profile/first';
import { findBox } from './box';
import { Draft } from './draft';
import { afresh } from './find';
import type { ModuleLoader } from './module-loader';
import type { OrdersInPage, PickerHome, WriterModule } from './modules';
import { PageWatcher, type WatchEvent } from './watch';

/** How long a framework may take to draw again after an `input`. */
const SETTLE_MS = 30;

/** No box is known, or the code that writes could not be put here. */
const NO_BOX = { ok: false, reason: 'field-missing', box: null } as const;

/** The code that marks orders could not be put here, or the page is no console any more. */
const NO_FORM = { ok: false, reason: 'form-missing', isUntouched: true } as const;

/** The asks about the conversation, rather than about the panel's place or the page as something to learn. */
export type SessionAsk = Exclude<PageAskName, 'place' | 'teach'>;

export type SessionEvent = WatchEvent | Extract<PageEvent, { type: 'orders' | 'picker' | 'draft' }>;

/** One console profile at work on one page, until the signal aborts. */
export class Session {
  private readonly watcher: PageWatcher;
  private readonly writer: Promise<ReturnType<WriterModule['open']> | null>;
  private key: string | null = null;
  private orders: Extract<SessionEvent, { type: 'orders' }> | null = null;
  private ordersInPage: OrdersInPage | null = null;

  constructor(
    private readonly root: Document,
    private readonly profile: FirstProfile,
    private readonly signal: AbortSignal,
    private readonly modules: ModuleLoader,
    private readonly emit: (event: SessionEvent) => void,
    private readonly around: Pick<PickerHome, 'desk' | 'panel'>,
  ) {
    const draft = new Draft(root, signal);
    const settle = () => new Promise<void>((done) => setTimeout(done, SETTLE_MS));
    const picker: PickerHome = {
      ...around,
      need: () => modules.need('picker'),
      tell: (told) => emit({ type: 'picker', told }),
    };
    // Fetched when the rail has shown, and there before the first insert, which would wait for it.
    this.writer = profile.input
      ? modules.need('writer').then((needed) => {
          if (!needed?.profile || signal.aborted) return null;
          const tellDraft = (text: string) => emit({ type: 'draft', key: this.key, text });
          return needed.module.open({
            root,
            profile: needed.profile,
            draft,
            settle,
            signal,
            picker,
            tellDraft,
          });
        })
      : Promise.resolve(null);
    this.watcher = new PageWatcher({
      root,
      profile,
      signal,
      now: Date.now,
      later: (task, ms) => setTimeout(task, ms),
      emit: (event) => {
        if (event.type === 'facts' && event.facts.conversation?.key !== this.key) {
          this.key = event.facts.conversation?.key ?? null;
          draft.forgetCaret();
        }
        this.emit(event);
      },
    });
    if (profile.capabilities.some((each) => each === 'orders' || each === 'note')) void this.watchOrders();
  }

  /** Orders are read by code that comes after the rail has shown: nobody looks at them in the first moment. */
  private async watchOrders(): Promise<void> {
    const needed = await this.modules.need('orders');
    // What came for the session that is in force by now is no profile of this one.
    if (!needed?.profile || this.signal.aborted) return;
    this.ordersInPage = needed.module.watch({
      root: this.root,
      profile: needed.profile,
      signal: this.signal,
      now: Date.now,
      later: (task, ms) => setTimeout(task, ms),
      emit: (facts, key) => {
        this.orders = { type: 'orders', key, facts };
        this.emit(this.orders);
        // What stands out in them is told by the sidebar: of a list of orders it is needed behind its rail as well.
        if (facts.orders.length > 0 && !this.profile.messages) this.around.panel('load');
      },
    });
  }

  async answer<N extends SessionAsk>(name: N, args: PageAsks[N]['args']): Promise<PageAsks[N]['value']>;
  async answer(name: SessionAsk, args: unknown): Promise<unknown> {
    switch (name) {
      case 'insert':
      case 'attach':
      case 'replace':
        return (await this.writer)?.[name](args as never) ?? NO_BOX;
      case 'undo':
        return (await this.writer)?.undo(args as PageAsks['undo']['args']) ?? { ok: false, reason: 'gone' };
      case 'snapshot': {
        const { conversation, state } = this.watcher.snapshot();
        if (this.orders) this.emit(this.orders);
        return { conversation, state };
      }
      case 'picker':
      case 'draft':
      case 'mark':
        return (await this.writer)?.[name](args as never);
      case 'note': {
        const needed = await this.modules.need('notes');
        if (!needed?.profile || this.signal.aborted) return NO_FORM;
        const { root, signal } = this;
        const { module, profile } = needed;
        return module.write({ root, profile, signal, request: args as PageAsks['note']['args'] });
      }
      case 'capture': {
        const needed = await this.modules.need('capture');
        if (!needed?.profile || this.signal.aborted) return { ok: false, reason: 'no-part' };
        const { root, signal } = this;
        const { module, profile } = needed;
        return module.answer({ root, profile, signal, act: args as PageAsks['capture']['args'] });
      }
      case 'badges':
      case 'show-order':
        return this.ordersInPage?.[name](args as never);
      case 'focus-box': {
        const found = findBox(afresh(this.root), this.profile.input);
        if (found.state !== 'found') return { focused: false };
        found.box.focus();
        // In a shadow root, the document's own active element is the host.
        return { focused: (found.box.getRootNode() as Document).activeElement === found.box };
      }
    }
  }
}
