import type { AskFailure, FromPanel, PageAskName, PageAsks, ToPanel } from './ports';
import type { Result } from './result';

/** The sidebar's line to the background and, through it, to the page. Implemented by `openPanelLink`. */
export interface PanelLink {
  /** Asks the page side; answered once, or failed with why it could not be answered. */
  ask<N extends PageAskName>(
    name: N,
    args: PageAsks[N]['args'],
  ): Promise<Result<PageAsks[N]['value'], AskFailure>>;
  /** Everything that comes in, and `{ type: 'link', up }` when the background goes and comes back. */
  listen(listener: (message: ToPanel | { type: 'link'; up: boolean }) => void): () => void;
  send(message: FromPanel): void;
  close(): void;
}
