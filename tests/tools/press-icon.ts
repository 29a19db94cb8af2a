import type { BrowserContext, Page } from '@playwright/test';
import { EXTENSION_ID } from './extension';

/** What Chromium has to be started with, so that its toolbar can be pressed without a screen. */
export const ICON_ARGS = ['--enable-unsafe-extension-debugging'];

/** Presses the toolbar icon on the tab that shows this page, as a person does: the browser then grants `activeTab`. */
export async function pressIcon(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to ask');
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  // Newer than Playwright's own list of commands.
  await session.send(
    'Extensions.triggerAction' as never,
    { id: EXTENSION_ID, targetId: tab?.targetId } as never,
  );
  await session.detach();
}
