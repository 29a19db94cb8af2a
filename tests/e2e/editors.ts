import { type BrowserContext, test as base } from '@playwright/test';
import { ORIGIN, PRACTICES, type Practice } from '../editors/catalogue';
import { furnish } from '../editors/chromium';
import { buildExtension } from '../tools/build';
import { launchWithExtension } from '../tools/extension';

/** One browser for all of these, in which the extension runs on the practice pages too. */
export const test = base.extend<object, { editors: BrowserContext }>({
  editors: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const dir = await buildExtension({ target: 'chrome' });
      const { context, origin, close } = await launchWithExtension({ dir, grant: [ORIGIN] });
      await furnish(context, origin);
      await use(context);
      await close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export const practice = (id: string): Practice => {
  const found = PRACTICES.find((each) => each.id === id);
  if (!found) throw new Error(`no practice page ${id}`);
  return found;
};

export { expect } from './fixtures';
