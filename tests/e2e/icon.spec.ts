import { RAIL_WIDTH } from '../../lib/messaging/settings';
import { buildExtension } from '../tools/build';
import { EXTENSION_ID, launchWithExtension, panelFrame } from '../tools/extension';
import { PRACTICE, routePractice } from '../tools/practice-site';
import { ICON_ARGS, pressIcon } from '../tools/press-icon';
import { expect, test } from './fixtures';

/** Presses the toolbar icon as a person does, on the tab in front. */
test('the toolbar icon folds the panel on a console, and opens the browser’s side panel elsewhere', async () => {
  test.setTimeout(60_000);
  const { context, close } = await launchWithExtension({
    dir: await buildExtension({ target: 'chrome' }),
    args: ICON_ARGS,
  });
  try {
    await routePractice(context);
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('no browser to ask');
    const page = await context.newPage();
    await page.goto(PRACTICE['pdd-chat'].url);
    const frame = await panelFrame(page);
    await frame.locator('.header-name').waitFor();
    const width = async () => (await page.locator('sellerside-panel').boundingBox())?.width;
    expect(await width()).toBe(280);
    await pressIcon(context, page);
    await expect.poll(width).toBe(RAIL_WIDTH);
    await pressIcon(context, page);
    await expect.poll(width).toBe(280);

    const other = await context.newPage();
    await other.goto('about:blank');
    const sidePanel = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.filter((info) => info.url === `chrome-extension://${EXTENSION_ID}/sidepanel.html`)
        .length;
    };
    expect(await sidePanel()).toBe(0);
    await pressIcon(context, other);
    await expect.poll(sidePanel).toBe(1);
  } finally {
    await close();
  }
});
