import type { PageModuleName } from '../messaging/ports';
import type { Profile } from '../profile/types';
import { type PageModules, provided } from './modules';

/** A part of the script, and all of the profile that is in force as it comes; null: the page is no console. */
export interface Needed<N extends PageModuleName> {
  module: PageModules[N];
  profile: Profile | null;
}

/**
 * Gets the parts of the script that are fetched on use. The background puts them here, each runs once in a page, and
 * sends the whole profile along each time that one is needed: the page itself holds no more than it reads by.
 */
export class ModuleLoader {
  private readonly waiting = new Map<PageModuleName, ((profile: Profile | null) => void)[]>();

  constructor(private readonly ask: (module: PageModuleName, isThere: boolean) => void) {}

  /** Null where it could not be put here: the site's permission was taken back, the extension replaced. */
  need<N extends PageModuleName>(name: N): Promise<Needed<N> | null> {
    return new Promise((resolve) => {
      const waiting = this.waiting.get(name) ?? [];
      const done = (profile: Profile | null) => {
        const module = provided(name);
        resolve(module && { module, profile });
      };
      this.waiting.set(name, [...waiting, done]);
      if (waiting.length === 0) this.askFor(name);
    });
  }

  /** It has run, or will not. */
  settle(name: PageModuleName, profile: Profile | null): void {
    const waiting = this.waiting.get(name) ?? [];
    this.waiting.delete(name);
    for (const done of waiting) done(profile);
  }

  /** The background has come back, and has forgotten what it was asked. */
  askAgain(): void {
    for (const name of this.waiting.keys()) this.askFor(name);
  }

  private askFor(name: PageModuleName): void {
    this.ask(name, provided(name) !== null);
  }
}
