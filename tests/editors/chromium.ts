import type { BrowserContext, Frame } from '@playwright/test';
import { panelFrame } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { PARTS } from '../tools/panel-parts';
import type { Room } from './asker';
import { MOODY, ORIGIN, PRACTICES, type Practice, profileOf } from './catalogue';
import type { Seat } from './matrix';
import { KEPT } from './picked';
import { served } from './site';

/** Serves the practice pages in a context, has the extension know them as consoles, and puts a few replies there. */
export async function furnish(context: BrowserContext, origin: string): Promise<void> {
  await context.route(`${ORIGIN}/**`, async (route) => {
    const answer = await served(route.request().url());
    return answer ? route.fulfill(answer) : route.abort();
  });
  const own = await context.newPage();
  await own.goto(`${origin}/workspace.html`);
  for (const practice of [...PRACTICES, MOODY]) {
    const saved = await call(own, 'consoles.save', { profile: profileOf(practice) });
    if (!saved.ok) throw new Error(`${practice.id}: ${JSON.stringify(saved.error)}`);
  }
  for (const kept of KEPT) {
    const draft = { ...kept, stage: null, tags: [], categoryId: null };
    const saved = await call(own, 'replies.save', { id: null, draft, revision: 0 });
    if (!saved.ok) throw new Error(`${kept.title}: ${JSON.stringify(saved.error)}`);
  }
  await own.close();
}

/** Opens a practice page with the sidebar beside it; `body` is given it, and it is closed again. */
export async function seated<T>(
  context: BrowserContext,
  practice: Practice,
  body: (seat: Seat) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(`${ORIGIN}/${practice.id}`);
    const inner = practice.framed ? await page.waitForSelector('#room') : null;
    const room = (await inner?.contentFrame()) ?? page.mainFrame();
    await room.waitForSelector('html[data-ready]');
    const sidebar = await panelFrame(page);
    return await body({
      room: roomOf(room),
      sidebar: roomOf(sidebar),
      // Beyond what stands in it, where nothing is that a click would mean something else on.
      clickBox: () => room.click(practice.css.replace('>>>', ''), { position: { x: 500, y: 5 } }),
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      leave: () => sidebar.click(PARTS.search),
    });
  } finally {
    await page.close();
  }
}

const roomOf = (frame: Frame): Room => ({
  evaluate: (act, argument) => frame.evaluate(act as never, argument as never),
});
