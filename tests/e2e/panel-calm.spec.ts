import { expect, test } from './sidebar';

test('while buyers write and replies are used, no row of the list moves', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'live=300');
  // The hand is on the list: what comes meanwhile waits.
  await sidebar.list.focus();
  const idle = await sidebar.titles();
  expect(idle.length).toBeGreaterThan(9);
  const ids = await sidebar.rows.evaluateAll((rows) => rows.map(({ id }) => id.slice(id.indexOf(':') + 1)));
  for (const id of ids.slice(-3)) {
    for (let use = 0; use < 3; use += 1) {
      expect(await sidebar.call('replies.used', { id })).toMatchObject({ ok: true });
    }
  }
  const written = () =>
    sidebar.page.evaluate(() => window.practice.conversations.flatMap(({ messages }) => messages).length);
  const before = await written();
  await expect.poll(written).toBeGreaterThan(before + 4);
  expect(await sidebar.titles()).toEqual(idle);
});

test('while buyers write and a hit is used, the hits of a query stay in their places', async ({
  openSidebar,
}) => {
  const sidebar = await openSidebar('pdd-chat', 'live=300');
  await sidebar.type('fh');
  const hits = await sidebar.titles();
  expect(hits.length).toBeGreaterThan(2);
  const last = (await sidebar.rows.last().getAttribute('id')) ?? '';
  for (let use = 0; use < 5; use += 1) {
    const id = last.slice(last.indexOf(':') + 1);
    expect(await sidebar.call('replies.used', { id })).toMatchObject({ ok: true });
  }
  expect(await sidebar.titles()).toEqual(hits);
  // Asked anew, what is used comes sooner: the list stood still, it did not miss the uses.
  await sidebar.search.fill('');
  await sidebar.type('fh');
  await expect
    .poll(async () => (await sidebar.titles()).indexOf(hits.at(-1) ?? ''))
    .toBeLessThan(hits.length - 1);
});

test('a group opens and closes by its heading', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'open=none');
  const heading = sidebar.frame.locator('.group-button').first();
  const before = await sidebar.rows.count();
  await heading.click();
  await expect(heading).toHaveAttribute('aria-expanded', 'false');
  const inGroup = Number(await heading.locator('.group-count').textContent());
  await expect(sidebar.rows).toHaveCount(before - inGroup);
  await heading.click();
  await expect(sidebar.rows).toHaveCount(before);
});

test('a new message starts the header’s clock, an answer stops it', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', `now=${Date.now()}`);
  const clock = sidebar.frame.getByRole('timer');
  await sidebar.page.evaluate(() => window.practice.agentSays('leak', '好的'));
  await expect(clock).toHaveCount(0);
  const height = await sidebar.frame.locator('header').evaluate((header) => header.clientHeight);
  await sidebar.page.evaluate(() => window.practice.buyerSays('leak', '在吗'));
  await expect(clock).toHaveText(/^剩 [23]:\d\d$/);
  expect(await sidebar.frame.locator('header').evaluate((header) => header.clientHeight)).toBe(height);
  await sidebar.page.evaluate(() => window.practice.agentSays('leak', '在的'));
  await expect(clock).toHaveCount(0);
});

test('a row opened to be read stays open while buyers write', async ({ openSidebar }) => {
  const sidebar = await openSidebar('pdd-chat', 'live=300');
  await sidebar.type('fh');
  await sidebar.press('ArrowDown', 'ArrowRight');
  const open = sidebar.frame.locator('.row[data-expanded]');
  await expect(open).toHaveCount(1);
  const place = await open.boundingBox();
  const count = await sidebar.page.evaluate(() => window.practice.conversations[0]?.messages.length ?? 0);
  await expect
    .poll(() => sidebar.page.evaluate(() => window.practice.conversations[0]?.messages.length ?? 0))
    .toBeGreaterThan(count + 1);
  expect(await open.boundingBox()).toEqual(place);
});
