import type { PageModuleName } from '../messaging/ports';
import { type PageModules, provided } from './modules';

/** Gets the parts of the script that are fetched on use. The background puts them here; each runs once in a page. */
export class ModuleLoader {
  private readonly waiting = new Map<PageModuleName, (() => void)[]>();

  constructor(private readonly ask: (module: PageModuleName) => void) {}

  /** Null where it could not be put here: the site's permission was taken back, the extension replaced. */
  need<N extends PageModuleName>(name: N): Promise<PageModules[N] | null> {
    const there = provided(name);
    if (there) return Promise.resolve(there);
    return new Promise((resolve) => {
      const waiting = this.waiting.get(name) ?? [];
      this.waiting.set(name, [...waiting, () => resolve(provided(name))]);
      if (waiting.length === 0) this.ask(name);
    });
  }

  /** It has run, or will not. */
  settle(name: PageModuleName): void {
    const waiting = this.waiting.get(name) ?? [];
    this.waiting.delete(name);
    for (const done of waiting) done();
  }

  /** The background has come back, and has forgotten what it was asked. */
  askAgain(): void {
    for (const name of this.waiting.keys()) this.ask(name);
  }
}
