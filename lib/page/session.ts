import type { PageAskName, PageAsks, PageEvent } from '../messaging/ports';
import type { Profile } from '../profile/types';
import { type Field, findBox } from './box';
import { Draft } from './draft';
import { afresh, fits } from './find';
import { PageWatcher, type WatchEvent } from './watch';
import { Writer } from './write';

/** How long a framework may take to draw again after an `input`. */
const SETTLE_MS = 30;

/** The asks that are about the page rather than about the panel's place in it. */
export type SessionAsk = Exclude<PageAskName, 'place'>;

/** One console profile at work on one page, until the signal aborts. */
export class Session {
  private readonly watcher: PageWatcher;
  private readonly writer: Writer;
  private key: string | null = null;

  constructor(
    private readonly root: Document,
    private readonly profile: Profile,
    signal: AbortSignal,
    private readonly emit: (event: PageEvent & WatchEvent) => void,
  ) {
    const draft = new Draft(root, signal, (target) =>
      (profile.input?.find.css ?? []).some((css) => fits(target, css)),
    );
    this.writer = new Writer(root, profile, draft, () => new Promise((done) => setTimeout(done, SETTLE_MS)));
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
  }

  async answer<N extends SessionAsk>(name: N, args: PageAsks[N]['args']): Promise<PageAsks[N]['value']>;
  async answer(name: SessionAsk, args: unknown): Promise<unknown> {
    switch (name) {
      case 'insert':
        return this.writer.insert(args as PageAsks['insert']['args']);
      case 'undo':
        return this.writer.undo((args as PageAsks['undo']['args']).insertId);
      case 'snapshot': {
        const { conversation, state } = this.watcher.snapshot();
        return { conversation, state };
      }
      case 'focus-box': {
        const box = this.box();
        box?.focus();
        return { focused: box !== null && this.root.activeElement === box };
      }
    }
  }

  private box(): Field | null {
    const box = findBox(afresh(this.root), this.profile.input);
    return box.state === 'found' ? box.field : null;
  }
}
