import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { buildExtension } from '../tools/build';
import { launchWithExtension, type WithExtension } from '../tools/extension';
import { PRACTICE_URLS, routePractice } from '../tools/practice-site';
import { startApache } from '../tools/stores/apache';
import type { Store } from '../tools/stores/store';
import { ask } from '../tools/team-desk';
import { expect, test } from './fixtures';

/** An agent and an archivist, each with a browser profile of their own, and a WebDAV folder between them. */

const PASSPHRASE = '茶几上有三只旧杯子和一本书';
const SUBJECT = {
  ...{ console: 'pdd-chat', marketplace: 'pdd', shop: '木几家居', conversation: 'uid:78' },
  ...{ buyerName: '林*儿', buyerUid: '78', buyerKey: null },
};
/** More than one piece of a parcel. */
const VIDEO = Buffer.alloc(5_000_000, 7);

async function profile(dir: string, store: Store): Promise<WithExtension> {
  const address = store.place.kind === 'webdav' ? store.place.url : '';
  const opened = await launchWithExtension({ dir, grant: PRACTICE_URLS, permit: [address] });
  await routePractice(opened.context);
  await opened.context.route(`${new URL(address).origin}/**`, (route) => route.continue());
  return opened;
}

async function desk({ context, origin }: WithExtension, agentName: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/workspace.html#cases`);
  await ask(page, 'settings.change', { language: 'zh-CN', agentName });
  return page;
}

/** With the address changed behind the `#` alone the page would stay as it is. */
async function goTo(page: Page, view: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${view}`);
  await page.reload();
}

async function join(to: Page, from: Page, store: Store): Promise<void> {
  const { text } = await ask(from, 'team.invite', { role: 'agent', group: '' });
  const { invite } = await ask(to, 'team.look', { invite: text });
  await ask(to, 'team.join', { invite, secret: store.secret });
}

test('a case goes to the archivist by the team space, is checked and taken in, and the receipt comes back', async () => {
  test.setTimeout(240_000);
  const dir = await buildExtension({ target: 'chrome' });
  const store = await startApache();
  const [archivist, agent] = [await profile(dir, store), await profile(dir, store)];
  try {
    const [room, own] = [await desk(archivist, '老张'), await desk(agent, '小木')];
    const founding = { name: '木几客服', person: '老张', passphrase: PASSPHRASE };
    await ask(room, 'team.create', { ...founding, place: store.place, secret: store.secret });
    await join(own, room, store);

    const notes = { kind: 'missing_claim', title: '少了两只' } as const;
    const { id } = await ask(own, 'cases.open', { subject: SUBJECT, notes });
    await goTo(own, `cases/${id}`);
    const choosing = own.waitForEvent('filechooser');
    await own.getByRole('button', { name: '添加文件…' }).click();
    await (await choosing).setFiles({ name: '开箱.mp4', mimeType: 'video/mp4', buffer: VIDEO });
    await expect(own.locator('.sheet-item')).toHaveCount(1);
    const box = own.getByRole('region', { name: '交给存档员' });
    await box.getByRole('button', { name: '交给存档员' }).click();
    await expect(box).toContainText('已放进团队空间', { timeout: 60_000 });
    const given = await ask(own, 'cases.read', { id });

    await expect
      .poll(async () => (await ask(room, 'inbox.read', { isFresh: true })).letters.length, {
        timeout: 60_000,
      })
      .toBe(1);
    await goTo(room, 'cases');
    const came = room.getByRole('region', { name: '交到团队空间的案件' });
    await expect(came).toContainText('少了两只 · 小木');
    await came.getByRole('button', { name: '取来、核对、收下' }).click();
    await expect(came).toContainText('已查验，已收进来，回执已发回', { timeout: 60_000 });
    const kept = await ask(room, 'cases.read', { id });
    expect(kept.items).toEqual(given.items);
    expect(kept.log.find(({ act }) => act === 'hand-over')).toEqual(
      given.log.find(({ act }) => act === 'hand-over'),
    );
    // What was fetched for it is kept no longer.
    expect(await ask(room, 'transfers.list', {})).toEqual([]);

    await ask(own, 'team.check', { isDue: false });
    await expect(box).toContainText('“老张”收下，由团队密钥“老张”确认');
    await expect(own.getByRole('region', { name: '经过' })).toContainText('收到');
    expect((await ask(own, 'cases.read', { id })).log.at(-1)?.act).toBe('receive');

    // An archive is put beside it, and comes back from the space as it would have been saved.
    const bar = own.getByRole('region', { name: '导出存档' });
    await bar.getByRole('button', { name: '存到团队空间' }).click();
    await expect(bar).toContainText('侧席会传到团队空间', { timeout: 60_000 });
    await goTo(own, 'cases');
    const stored = own.getByRole('region', { name: '团队空间里的存档' });
    await expect(stored.getByRole('button', { name: '取回' })).toBeVisible({ timeout: 60_000 });
    const [saved] = await Promise.all([
      own.waitForEvent('download'),
      stored.getByRole('button', { name: '取回' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`${id}-masked.zip`);
    expect(
      readFileSync(await saved.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await goTo(own, 'verify');
    await own.getByLabel('存档文件').setInputFiles(await saved.path());
    const { fingerprint } = await ask(own, 'evidence.key', {});
    await own.getByLabel('登记过的密钥指纹').fill(fingerprint);
    await own.keyboard.press('Enter');
    await expect(own.locator('.verify-sum')).toHaveText(/没有发现改动/, { timeout: 30_000 });
  } finally {
    await archivist.close();
    await agent.close();
    await store.stop();
  }
});
