import type { BrowserContext, FrameLocator, Locator, Page } from '@playwright/test';
import { routeUntaught, UNTAUGHT, type UntaughtId } from '../consoles-untaught/site';
import { buildExtension } from '../tools/build';
import { launchWithExtension, panelFrame, type WithExtension } from '../tools/extension';
import { call } from '../tools/panel-driver';
import { PRACTICE, routePractice } from '../tools/practice-site';
import { faults } from './axe';
import { test as base, expect } from './fixtures';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

/** Consoles that the project has no profile of; the browser's own question cannot be answered without a head. */
const test = base.extend<object, { extension: WithExtension }>({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const dir = await buildExtension({ target: 'chrome' });
      const extension = await launchWithExtension({ dir, permit: Object.values(UNTAUGHT) });
      await routePractice(extension.context);
      await routeUntaught(extension.context);
      await use(extension);
      await extension.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

const BUYER_SAID = '好 墨绿色拍了一个';
const OWN_SAID = '看到您的订单啦，今晚从杭州发出，到时候留意取件短信哈';
const BUYER = '木木今天不加班';
const ORDER = '6940158273306418725';

const STEPS = ['消息列表', '买家的一条消息', '自己的一条消息', '回复框', '买家昵称', '订单号'] as const;
type Step = (typeof STEPS)[number];

/** What a person would point at, in each console. */
const SPOTS: Record<UntaughtId, Record<'list' | 'box' | 'name' | 'order', string>> = {
  loom: {
    list: '[data-testid="message-list"]',
    box: '[data-testid="composer-input"]',
    name: '[data-testid="chat-title"]',
    order: '[data-testid="order-no"]',
  },
  breeze: {
    list: 'main > section',
    box: 'form textarea',
    name: 'main > header h1',
    order: 'aside .font-mono',
  },
  harbor: {
    list: '.chat-window__scroll',
    box: '.reply-editor__input',
    name: '.chat-header__name',
    order: '.chat-header__order',
  },
  ledger: { list: '.records', box: 'textarea', name: '#customer td', order: '#orders a' },
};

/** A console and, in a tab of its own, the panel that follows it, as the browser's side panel does. */
class Lesson {
  constructor(
    readonly id: UntaughtId,
    readonly page: Page,
    readonly panel: Page,
    /** Where the console is: the page, or a frame of it. */
    readonly room: Page | FrameLocator = page,
  ) {}

  spot(step: Step): Locator {
    const spots = SPOTS[this.id];
    const { room } = this;
    if (step === '买家的一条消息') return room.getByText(BUYER_SAID, { exact: true }).last();
    if (step === '自己的一条消息') return room.getByText(OWN_SAID, { exact: true }).last();
    const name = ({ 消息列表: 'list', 回复框: 'box', 买家昵称: 'name', 订单号: 'order' } as const)[step];
    return room.locator(spots[name]).first();
  }

  row(step: Step): Locator {
    return this.panel.locator('.teach-step').filter({
      has: this.panel.locator('.teach-name', { hasText: new RegExp(`^${step}`) }),
    });
  }

  async isTaught(step: Step): Promise<void> {
    await expect(this.row(step)).toHaveClass(/teach-step-taught/);
  }

  async click(step: Step): Promise<void> {
    await this.panel.bringToFront();
    await this.row(step).getByRole('button', { name: /指/ }).click();
    await expect(this.row(step)).toHaveClass(/teach-step-picking/);
    await this.page.bringToFront();
    const spot = this.spot(step);
    await spot.scrollIntoViewIfNeeded();
    // The middle of a list is one of its messages; its edge is the list itself.
    await spot.click(step === '消息列表' ? { position: { x: 3, y: 3 } } : {});
  }
}

/** What another test has left half taught would be gone on with in this one. */
async function dropLessons(own: Page): Promise<void> {
  await own.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(keys.filter((key) => key.startsWith('lesson ')));
  });
}

async function open(context: BrowserContext, origin: string, id: UntaughtId): Promise<Lesson> {
  const page = await context.newPage();
  await page.goto(UNTAUGHT[id]);
  const own = await context.newPage();
  await own.goto(`${origin}/workspace.html`);
  await call(own, 'settings.change', { language: 'zh-CN', agentName: '小木', shopName: '木几家居' });
  await dropLessons(own);
  const tab = await own.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    UNTAUGHT[id],
  );
  await own.goto(`${origin}/sidepanel.html#tab=${tab}`);
  await own.locator('.row').first().waitFor();
  return new Lesson(id, page, own);
}

/** Nothing of the lesson has stayed: no frame of ours over the page, and no console. */
async function isUntouched({ page, panel }: Lesson): Promise<void> {
  expect(await page.locator('sellerside-panel, sellerside-teach').count()).toBe(0);
  expect(await page.locator('[class*="sellerside"], [style*="sellerside"]').count()).toBe(0);
  const list = await call(panel, 'consoles.list', {});
  expect(list.ok && list.value.filter(({ source }) => source === 'own')).toEqual([]);
}

async function forget({ panel }: Lesson): Promise<void> {
  const list = await call(panel, 'consoles.list', {});
  for (const { id, source } of list.ok ? list.value : []) {
    if (source === 'own') await call(panel, 'consoles.remove', { id });
  }
}

for (const id of Object.keys(UNTAUGHT) as UntaughtId[]) {
  test(`${id}: a console that the project has never seen is taught by pointing and clicking, and then works`, async ({
    context,
    extension,
  }) => {
    const lesson = await open(context, extension.origin, id);
    const { page, panel } = lesson;
    await expect(panel.locator('.notice')).toContainText('侧席还不认识这个页面');
    await panel.getByRole('button', { name: '教侧席认识这个页面' }).click();
    await expect(panel.locator('.teach-step')).toHaveCount(6);
    for (const step of STEPS) {
      await lesson.click(step);
      await lesson.isTaught(step);
    }
    await expect(lesson.row('买家的一条消息')).toContainText(/找到 \d+ 条，最后一条：/);
    await expect(lesson.row('买家昵称')).toContainText(BUYER);
    await expect(lesson.row('订单号')).toContainText(ORDER);
    await expect(panel.locator('.teach-trial')).toContainText('认不出 0');
    await expect(panel.locator('.teach-trial .teach-problem')).toHaveCount(0);
    expect(await faults(panel)).toEqual([]);

    await panel.bringToFront();
    await panel.getByLabel('给这个平台起个名字').fill('新平台');
    await panel.getByRole('button', { name: '保存' }).click();
    await expect(panel.locator('.header-name')).toHaveText(BUYER);
    await expect(panel.locator('.header-console')).toContainText('新平台');

    // From now on it is a console like any other, with the sidebar in its page.
    const frame = await panelFrame(page);
    await page.bringToFront();
    await expect(frame.locator('.header-name')).toHaveText(BUYER);
    await frame.getByRole('combobox').fill('zd1');
    // The library comes behind the header: an Enter before it picks nothing.
    await expect(frame.locator('.row').first()).toContainText('zd1');
    await frame.getByRole('combobox').press('Enter');
    await expect(frame.locator('.status-line')).toContainText('已填入');
    const box = () =>
      lesson.spot('回复框').evaluate((it) => (it as HTMLTextAreaElement).value ?? it.textContent);
    expect((await box()).trim()).not.toBe('');
    await page.reload();
    await expect((await panelFrame(page)).locator('.header-name')).toHaveText(BUYER);
    await forget(lesson);
  });
}

/** The keys that lead from where the frame begins to the element, as the panel says them: out, in, before, after. */
async function keysTo(spot: Locator): Promise<string[]> {
  return spot.evaluate((wanted) => {
    const start = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    const keys: string[] = [];
    const way: Element[] = [];
    for (let each: Element | null = wanted; each; each = each.parentElement) way.unshift(each);
    let at: Element = start;
    const trail: Element[] = [];
    while (!way.includes(at) && at.parentElement) {
      trail.push(at);
      at = at.parentElement;
      keys.push('ArrowUp');
    }
    for (const next of way.slice(way.indexOf(at) + 1)) {
      const siblings = [...(next.parentElement?.children ?? [])].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
      // In goes the way that it came out, else to the first.
      const entered = trail.pop() ?? siblings[0];
      trail.length = 0;
      const steps = siblings.indexOf(next) - siblings.indexOf(entered as Element);
      keys.push('ArrowDown', ...Array(Math.abs(steps)).fill(steps > 0 ? 'ArrowRight' : 'ArrowLeft'));
    }
    return keys;
  });
}

test('it is taught by the keyboard alone, without the panel being left', async ({ context, extension }) => {
  const lesson = await open(context, extension.origin, 'loom');
  const { panel } = lesson;
  await panel.bringToFront();
  await panel.getByRole('button', { name: '教侧席认识这个页面' }).press('Enter');
  for (const step of STEPS) {
    // The keyboard is where the next key is meant.
    await expect(lesson.row(step).getByRole('button', { name: /指一下/ })).toBeFocused();
    await panel.keyboard.press('Enter');
    await expect(panel.locator('.teach-picking')).toBeFocused();
    // The first move only shows the frame.
    await panel.keyboard.press('ArrowUp');
    for (const key of await keysTo(lesson.spot(step))) await panel.keyboard.press(key);
    await panel.keyboard.press('Enter');
    await lesson.isTaught(step);
  }
  await expect(panel.getByLabel('给这个平台起个名字')).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.header-name')).toHaveText(BUYER);
  await forget(lesson);
});

test('stopped half-way, a lesson leaves nothing behind', async ({ context, extension }) => {
  const lesson = await open(context, extension.origin, 'loom');
  const { panel } = lesson;
  await panel.getByRole('button', { name: '教侧席认识这个页面' }).click();
  await lesson.click('买家昵称');
  await lesson.isTaught('买家昵称');
  await panel.bringToFront();
  await lesson.row('回复框').getByRole('button', { name: /指/ }).click();
  await expect(panel.locator('.teach-picking')).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(panel.locator('.teach-picking')).toHaveCount(0);
  await panel.getByRole('button', { name: '不教了' }).click();
  await expect(panel.getByRole('combobox')).toBeVisible();
  await isUntouched(lesson);
});

test('what does not do says so, and what to point at instead', async ({ context, extension }) => {
  const lesson = await open(context, extension.origin, 'loom');
  const { page, panel } = lesson;
  await panel.getByRole('button', { name: '教侧席认识这个页面' }).click();
  await lesson.row('订单号').getByRole('button', { name: /指/ }).click();
  await expect(panel.locator('.teach-picking')).toBeFocused();
  await page.bringToFront();
  await lesson.spot('买家昵称').click();
  await expect(lesson.row('订单号')).toContainText('没有订单号');
  await lesson.click('订单号');
  await lesson.isTaught('订单号');
});

test('one part that is not found any more is taught again in the sidebar, and the sidebar works again', async ({
  context,
  extension,
}) => {
  const own = await context.newPage();
  await own.goto(`${extension.origin}/workspace.html`);
  await call(own, 'settings.change', { language: 'zh-CN', agentName: '小木', shopName: '木几家居' });
  const lost = {
    vocabulary: 2,
    of: 'pdd-chat',
    parts: { input: { find: { css: ['#gone-since-the-last-release'] } } },
    evidence: { date: '2026-11', strength: 'live', sources: 1 },
  };
  expect(await call(own, 'consoles.patch', { patch: lost, source: 'file' })).toMatchObject({ ok: true });
  const page = await context.newPage();
  await page.goto(PRACTICE['pdd-chat'].url);
  const frame = await panelFrame(page);
  await expect(frame.locator('.notice')).toContainText('找不到输入框');
  await frame.getByRole('button', { name: '重新教这一处' }).click();
  await expect(frame.locator('.teach-step')).toHaveCount(1);
  await frame.getByRole('button', { name: /指一下/ }).click();
  await expect(frame.locator('.teach-picking')).toBeVisible();
  await page.locator('#replyTextarea').click();
  await expect(frame.locator('.teach-step')).toHaveClass(/teach-step-taught/);
  expect(await faults(frame)).toEqual([]);
  await frame.getByRole('button', { name: '保存' }).click();

  // With the new part the page mounts a new frame.
  await expect(async () => {
    const again = await panelFrame(page);
    await again.getByRole('combobox').fill('zd1', { timeout: 500 });
    await expect(again.locator('.row').first()).toContainText('zd1', { timeout: 500 });
    await again.getByRole('combobox').press('Enter', { timeout: 500 });
    await expect(again.locator('.status-line')).toContainText('已填入', { timeout: 5_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('#replyTextarea')).not.toHaveValue('');
  const list = await call(own, 'consoles.list', {});
  const pdd = list.ok ? list.value.find(({ id }) => id === 'pdd-chat') : undefined;
  expect(pdd?.replaced).toMatchObject([{ part: 'input', source: 'taught' }]);
  await call(own, 'consoles.unpatch', { id: 'pdd-chat', part: 'input' });
});

test('a lesson whose page has loaded anew, and whose panel was closed, is gone on with from where it was', async ({
  context,
  extension,
}) => {
  const lesson = await open(context, extension.origin, 'loom');
  const { page, panel } = lesson;
  await panel.getByRole('button', { name: '教侧席认识这个页面' }).click();
  for (const step of ['回复框', '买家昵称', '消息列表'] as const) await lesson.click(step);
  await lesson.isTaught('买家昵称');
  await page.reload();
  await panel.bringToFront();
  const notice = panel.locator('.notice').filter({ hasText: '没教完' });
  await expect(notice).toContainText('已教好：回复框、买家昵称。');
  expect(await faults(panel)).toEqual([]);
  await notice.getByRole('button', { name: '接着教' }).click();
  await lesson.isTaught('回复框');
  await expect(lesson.row('买家昵称')).toContainText(BUYER);

  // The panel goes, and with it the marks in the page; the next one knows of the lesson.
  await panel.reload();
  await expect(notice).toContainText('已教好：回复框、买家昵称。');
  await notice.getByRole('button', { name: '接着教' }).click();
  for (const step of ['消息列表', '买家的一条消息', '自己的一条消息'] as const) {
    await lesson.click(step);
  }
  await lesson.isTaught('自己的一条消息');
  await expect(panel.locator('.teach-trial .teach-problem')).toHaveCount(0);
  await panel.bringToFront();
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(panel.locator('.header-name')).toHaveText(BUYER);
  await expect(notice).toHaveCount(0);
  await forget(lesson);
});

/** The console that the project has never seen, inside another page of its own site. */
const WRAPPED = new URL('/wrapped', UNTAUGHT.loom).href;

async function openWrapped(context: BrowserContext, origin: string): Promise<Lesson> {
  await context.route(WRAPPED, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>desk</title><style>body { margin: 0 } iframe { border: 0 }</style>
        <h1 class="desk-title">商家工作台</h1>
        <iframe id="chat-room" src="${UNTAUGHT.loom}" style="display: block; width: 900px; height: 600px"></iframe>
        <iframe src="https://ads.example.com/" style="width: 300px; height: 40px"></iframe>`,
    }),
  );
  await context.route('https://ads.example.com/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Elsewhere</p>' }),
  );
  const page = await context.newPage();
  await page.goto(WRAPPED);
  const panel = await context.newPage();
  await panel.goto(`${origin}/workspace.html`);
  await call(panel, 'settings.change', { language: 'zh-CN', agentName: '小木', shopName: '木几家居' });
  await dropLessons(panel);
  const tab = await panel.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    WRAPPED,
  );
  await panel.goto(`${origin}/sidepanel.html#tab=${tab}`);
  await panel.locator('.row').first().waitFor();
  return new Lesson('loom', page, panel, page.frameLocator('#chat-room'));
}

test('a console in a frame of its page is taught like any other, and then works in there', async ({
  context,
  extension,
}) => {
  const lesson = await openWrapped(context, extension.origin);
  const { page, panel } = lesson;
  await panel.getByRole('button', { name: '教侧席认识这个页面' }).click();
  for (const step of STEPS) {
    await lesson.click(step);
    await lesson.isTaught(step);
  }
  await expect(lesson.row('买家昵称')).toContainText(BUYER);
  await expect(panel.locator('.teach-trial .teach-problem')).toHaveCount(0);

  // What stands around the frame is in another document: said, and what was taught stays.
  await panel.bringToFront();
  await lesson.row('订单号').getByRole('button', { name: /指/ }).click();
  await expect(panel.locator('.teach-picking')).toBeFocused();
  await page.bringToFront();
  await page.locator('.desk-title').click();
  await expect(lesson.row('订单号')).toContainText('不在同一层');
  await lesson.click('订单号');
  await lesson.isTaught('订单号');

  await panel.bringToFront();
  await panel.getByRole('button', { name: '保存' }).click();
  await expect(panel.locator('.header-name')).toHaveText(BUYER);
  const frame = await panelFrame(page);
  await page.bringToFront();
  await frame.getByRole('combobox').fill('zd1');
  await expect(frame.locator('.row').first()).toContainText('zd1');
  await frame.getByRole('combobox').press('Enter');
  await expect(frame.locator('.status-line')).toContainText('已填入');
  await page.reload();
  await expect((await panelFrame(page)).locator('.header-name')).toHaveText(BUYER);
  await forget(lesson);
});

test('a frame of another site says that nobody can look inside', async ({ context, extension }) => {
  const lesson = await openWrapped(context, extension.origin);
  const { page, panel } = lesson;
  await panel.getByRole('button', { name: '教侧席认识这个页面' }).click();
  await lesson.row('消息列表').getByRole('button', { name: /指/ }).click();
  await expect(panel.locator('.teach-picking')).toBeFocused();
  await page.bringToFront();
  const ads = await page.locator('iframe').nth(1).boundingBox();
  await page.mouse.click((ads?.x ?? 0) + 20, (ads?.y ?? 0) + 20);
  await expect(lesson.row('消息列表')).toContainText('别的网站');
  await panel.bringToFront();
  await panel.getByRole('button', { name: '不教了' }).click();
  await isUntouched(lesson);
});
