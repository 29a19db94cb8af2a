import type { Locator, Page } from '@playwright/test';
import type { FrameReady } from '../../lib/evidence/capture';
import { continuityOf } from '../../lib/evidence/continuity';
import { CaptureDriver } from './capture-driver';
import { expect, test } from './fixtures';

const LONG = 'messages=300&virtual';
const SCROLLER = '#msgListContainer';

const ids = (page: Page) =>
  page.evaluate(
    () => window.practice.conversations.find(({ id }) => id === 'leak')?.messages.map(({ id }) => id) ?? [],
  );

const scrollTop = (page: Page) => page.locator(SCROLLER).evaluate(({ scrollTop }) => scrollTop);

/** Where it is once it has come to rest: the list draws its rows a moment after it has scrolled. */
async function stillBox(row: Locator): Promise<{ y: number }> {
  let last: { y: number } | null = null;
  await expect(async () => {
    const now = await row.boundingBox();
    const isStill = now !== null && now.y === last?.y;
    last = now;
    expect(isStill).toBe(true);
  }).toPass();
  return last ?? { y: Number.NaN };
}

/** For each two frames that follow each other. */
const continuity = (frames: FrameReady[]) =>
  frames.slice(1).map((frame, at) => continuityOf(frames[at]?.rows ?? [], frame.rows, frame.scroller));

const wholeIn = (frames: FrameReady[]) =>
  new Set(frames.flatMap(({ rows }) => rows.filter(({ isWhole }) => isWhole).map(({ id }) => id)));

/** Frames of this view that cover rows of these heights, each beginning with the last whole row of the one before. */
function fewest(heights: number[], view: number): number {
  let count = 1;
  for (let from = 0; ; count++) {
    let to = from;
    for (let sum = 0; to < heights.length && sum + (heights[to] ?? 0) <= view; to++) sum += heights[to] ?? 0;
    if (to >= heights.length) return count;
    from = Math.max(from + 1, to - 1);
  }
}

test('every message of a long list lies in overlapping frames, and the agent is put back', async ({
  openConsole,
  openOwn,
}) => {
  test.setTimeout(120_000);
  const page = await openConsole('pdd-chat', LONG);
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  // Some way up, with the caret in a draft.
  const box = page.locator('textarea#replyTextarea');
  await box.fill('稍等');
  await page.locator(SCROLLER).evaluate((list) => list.scrollBy({ top: -230, behavior: 'instant' }));
  const anchor = page.locator('li.onemsg', { hasText: '那串字符不影响订单' });
  const before = await stillBox(anchor);

  const begun = await capture.begin('uid:7482019365520');
  expect(begun.conversation).toBe('uid:7482019365520');
  await capture.toTop();
  const frames = await capture.frames();

  const all = await ids(page);
  expect(all).toHaveLength(300);
  expect(frames[0]?.atTop).toBe(true);
  expect(new Set(continuity(frames))).toEqual(new Set(['ok']));
  const shown = wholeIn(frames);
  expect(all.filter((id) => !shown.has(id))).toEqual([]);
  expect(frames.flatMap(({ events }) => events)).toEqual([]);

  const heights = new Map(frames.flatMap(({ rows }) => rows.map(({ id, box }) => [id, box.height] as const)));
  const view = (frames[0]?.scroller?.height ?? 0) - 26;
  expect(
    frames.length /
      fewest(
        all.map((id) => heights.get(id) ?? 0),
        view,
      ),
  ).toBeLessThanOrEqual(1.2);

  const { conversation, messages } = await capture.transcript();
  expect(conversation).toBe('uid:7482019365520');
  expect(messages.map(({ id }) => id)).toEqual(all);
  expect(messages.every((message) => message.frames.length > 0)).toBe(true);
  messages.forEach(({ id, frames: numbers }) => {
    for (const number of numbers)
      expect(frames[number - 1]?.rows.some((row) => row.id === id && row.isWhole)).toBe(true);
  });

  const done = await capture.get({ act: 'end' }, 'done');
  expect(done).toMatchObject({ placeRestored: true, events: [] });
  const after = await stillBox(anchor);
  expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(2);
  await expect(box).toBeFocused();
  expect(await capture.ask({ act: 'here' })).toEqual({ ok: false, reason: 'not-begun' });
});

test('a list whose rows are all there, drawn from its end upwards, is captured as well', async ({
  openConsole,
  openOwn,
}) => {
  test.setTimeout(60_000);
  const page = await openConsole('pdd-chat', 'messages=60');
  await page.addStyleTag({ content: `${SCROLLER} { display: flex; flex-direction: column-reverse }` });
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  await capture.begin();
  await capture.toTop();
  const frames = await capture.frames();
  const all = await ids(page);
  expect([frames[0]?.atTop, frames.at(-1)?.atBottom]).toEqual([true, true]);
  expect(all.filter((id) => !wholeIn(frames).has(id))).toEqual([]);
  expect(new Set(continuity(frames))).toEqual(new Set(['ok']));
  expect((await capture.transcript()).messages.map(({ id }) => id)).toEqual(all);
  expect(await capture.get({ act: 'end' }, 'done')).toMatchObject({ placeRestored: true });
  expect(Math.abs(await scrollTop(page))).toBeLessThanOrEqual(2);
});

test('no pixel of ours is left while it is hidden, and nothing moves', async ({
  openConsole,
  openOwn,
  panel,
}) => {
  const page = await openConsole('pdd-chat', 'open=leak');
  await panel(page);
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  await page.locator('textarea#replyTextarea').pressSequentially('/');
  await expect(page.locator('sellerside-picker')).toBeVisible();
  await capture.begin();
  const { frame } = await capture.get({ act: 'here' }, 'frame');
  const withOurs = await page.screenshot({ caret: 'hide' });
  await capture.get({ act: 'hide' }, 'hidden');
  const hidden = await page.screenshot({ caret: 'hide' });
  expect(await capture.get({ act: 'show' }, 'shown')).toMatchObject({ moved: false });
  const again = await capture.get({ act: 'here' }, 'frame');
  expect(again.frame.rows).toEqual(frame.rows);

  // The same page without our elements; the room that the sidebar has taken stays.
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('html > :not(head, body)')) {
      (host as HTMLElement).style.setProperty('display', 'none', 'important');
    }
  });
  const without = await page.screenshot({ caret: 'hide' });
  expect(hidden.equals(without)).toBe(true);
  expect(hidden.equals(withOurs)).toBe(false);
});

test('the inert copy runs nothing and holds nothing of ours, nor of other buyers', async ({
  openConsole,
  openOwn,
  panel,
  context,
}) => {
  const page = await openConsole('pdd-chat', 'messages=60&virtual');
  await panel(page);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<a href=" java\nscript:alert(1)" onclick="alert(2)">退款</a><iframe src="/x"></iframe>
       <form action="/go"><input type="password" value="hunter"><input type="hidden" value="token-9"></form>
       <svg><a><animate attributeName="href" values="javascript:alert(3)"/></a></svg>`,
    );
    (document.querySelector('input[type=password]') as HTMLInputElement).value = 'typed-secret';
  });
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  await capture.begin();
  const copy = await capture.whole('page');
  expect(copy).not.toMatch(/javascript:|sellerside/i);
  expect(copy).not.toMatch(/hunter|typed-secret|token-9/);
  // The rows of the others' list, and nothing else, have gone.
  expect(copy).not.toContain('物流怎么还没动静');
  expect(copy).toMatch(/其他会话未收入/);
  expect(copy).toContain('那咋弄？明天上班还要带☕️');

  const opened = await context.newPage();
  // What the policy stops is told as a request, too, but never answered.
  const loaded: string[] = [];
  opened.on('response', (response) => loaded.push(response.url()));
  await opened.route('https://mms.pinduoduo.com/copy', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: copy }),
  );
  await opened.goto('https://mms.pinduoduo.com/copy');
  await expect(opened.locator('.msg-content-box').last()).toHaveText('那咋弄？明天上班还要带☕️');
  const running = await opened.evaluate(
    () =>
      [
        ...document.querySelectorAll('script, iframe, object, embed, animate, base, [action], [srcdoc]'),
        ...[...document.querySelectorAll('*')].flatMap(({ attributes }) =>
          [...attributes].filter(({ name }) => name.startsWith('on')),
        ),
      ].length,
  );
  expect(running).toBe(0);
  expect(loaded).toEqual(['https://mms.pinduoduo.com/copy']);
});

test('the buyer’s pictures come in their own bytes, by whatever address', async ({
  openConsole,
  openOwn,
}) => {
  const page = await openConsole('pdd-chat', 'messages=120&virtual');
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  await capture.begin();
  await capture.toTop();
  await capture.frames();
  const { pictures } = await capture.get({ act: 'picture-list' }, 'pictures');
  expect(pictures.map(({ url }) => url.slice(0, 5)).sort()).toEqual([
    'data:',
    'data:',
    'https',
    'https',
    'https',
    'https',
  ]);
  for (const { url } of pictures) {
    const { piece } = await capture.get({ act: 'picture', url, piece: 0 }, 'piece');
    expect(piece).toMatchObject({ mime: 'image/svg+xml', isMore: false });
    const bytes = await page.evaluate(async (at) => await (await fetch(at)).text(), url);
    expect(Buffer.from(piece.text, 'base64').toString()).toBe(bytes);
  }
  const other = await capture.ask({ act: 'picture', url: 'https://mms.pinduoduo.com/other.png', piece: 0 });
  expect(other).toEqual({ ok: false, reason: 'not-fetched' });
});

test('what happens meanwhile is told', async ({ openConsole, openOwn }) => {
  const page = await openConsole('pdd-chat', LONG);
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  await capture.begin();
  const { rows } = await capture.frame('here');
  const names = async (act: 'here' | 'show') => {
    const answer = await capture.ask({ act });
    if (!answer.ok || !('frame' in answer || 'events' in answer)) throw new Error(JSON.stringify(answer));
    const events = 'frame' in answer ? answer.frame.events : answer.events;
    return events.map(({ name, detail }) => ({ name, detail }));
  };

  const recalled = rows[1]?.id ?? '';
  const notice = await page.evaluate((id) => window.practice.recall(id).id, recalled);
  expect(await names('here')).toEqual(
    expect.arrayContaining([
      { name: 'message-gone', detail: recalled },
      { name: 'message-came', detail: notice },
    ]),
  );
  const said = await page.evaluate(() => window.practice.buyerSays('leak', '算了，我要投诉').id);
  expect(await names('here')).toContainEqual({ name: 'message-came', detail: said });

  // While the picture is taken.
  await capture.get({ act: 'hide' }, 'hidden');
  await page.evaluate(() => window.practice.buyerSays('leak', '还在吗？？'));
  expect(await capture.get({ act: 'show' }, 'shown')).toMatchObject({ moved: true });

  await capture.setSight('hidden');
  expect(await capture.ask({ act: 'here' })).toEqual({ ok: false, reason: 'hidden' });
  await capture.setSight('visible');
  expect((await names('here')).map(({ name }) => name)).toEqual(['tab-left', 'tab-back']);

  await page.setViewportSize({ width: 1200, height: 700 });
  expect((await names('here')).map(({ name }) => name)).toContain('resized');

  await page.evaluate(() => window.practice.open('rush'));
  expect(await capture.ask({ act: 'next' })).toEqual({ ok: false, reason: 'context-changed' });
  expect(await capture.get({ act: 'end' }, 'done')).toMatchObject({ placeRestored: false });
});

test('another conversation than the case’s is not begun with', async ({ openConsole, openOwn }) => {
  const page = await openConsole('pdd-chat');
  const capture = await CaptureDriver.open(await openOwn('workspace.html'), page, 'pdd-chat');
  const parts = ['conversation' as const];
  expect(await capture.ask({ act: 'begin', parts, expected: 'uid:1' })).toEqual({
    ok: false,
    reason: 'no-conversation',
  });
  await page.evaluate(() => window.practice.openNone());
  expect(await capture.ask({ act: 'begin', parts, expected: null })).toEqual({
    ok: false,
    reason: 'no-conversation',
  });
});
