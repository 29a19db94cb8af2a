import type { Page } from '@playwright/test';
import { consoleParts } from '../panel-parts';
import { handOn } from './panel-views';
import { write } from './sample';
import type { Studio } from './studio';

const TABLE = [
  '分类,标题,内容',
  '发货,几点发走,亲，下午四点前付款的当天发走',
  '物流,包裹在哪,您的单号是 XXXXXX，可以在订单里点【查看物流】',
  '选购,推荐尺码,您平时穿[尺码]的话选大一码',
  '选购,送礼,可以的【祝福语】，给您装好/:074',
].join('\n');

/** Drops a file on the import view, as the browser tells of it. */
const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const zone = document.querySelector('.import-file');
      zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );

const rowOf = (page: Page, title: string) =>
  page.locator('.table-space .table-row').filter({ has: page.getByText(title, { exact: true }) });

const TEAM = 'library/set%3Asample-team';

/** The console's own box and the workspace, by file name; those of docs/replies.md. */
export const DESK_VIEWS: Record<string, (studio: Studio) => Promise<void>> = {
  'replies-picker': async (studio) => {
    const { page } = await studio.console({ height: 600, place: { width: 280 }, open: 'size' });
    await page.locator((await consoleParts('pdd-chat')).box).click();
    await page.keyboard.type('您好 /fh');
    await page.locator('sellerside-picker:not([hidden])').waitFor();
    await studio.take('replies-picker', page);
  },

  'replies-keys': async (studio) => {
    const page = await studio.desk('settings', { width: 640, height: 1600 });
    const table = page.locator('table').filter({ hasText: 'Shift+Enter' });
    await table.waitFor();
    await studio.take('replies-keys', page, table);
  },

  'replies-shops': async (studio) => {
    const page = await studio.desk('shops', { width: 1280, height: 600 });
    await page.locator('.shops-grid').waitFor();
    await studio.take('replies-shops', page);
  },

  'replies-question-desk': async (studio) => {
    await (await handOn(studio)).page.close();
    const page = await studio.desk('products', { height: 640 });
    await page.locator('.question summary').first().click();
    await studio.take('replies-question-desk', page);
  },

  'replies-import': async (studio) => {
    const page = await studio.desk('import', { width: 900, height: 1800 });
    await page.locator('.import-file').waitFor();
    await drop(page, '话术.csv', TABLE);
    await page.getByLabel('放进哪个话术集').selectOption('sample-team');
    await page.locator('.import-filters').getByRole('button', { name: /^修改/ }).click();
    await studio.take('replies-import', page, page.locator('.import'));
  },

  'replies-backup': async (studio) => {
    // As high as all of it: a picture of a part that reaches beyond the window is cut at the scrollbar's width.
    const page = await studio.desk('settings', { width: 800, height: 2400 });
    const section = page.locator('.backup');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: '下载备份文件' }).click(),
    ]);
    // Something to bring back: a reply that is in the file and no longer here.
    const { reply } = await studio.call('replies.read', { id: 'sample-june' });
    const remove = { sets: [], categories: [], replies: [reply.id] };
    await studio.call('library.write', write({ remove, seen: { [reply.id]: reply.revision } }));
    await section.locator('input[type=file]').setInputFiles(await saved.path());
    await section.locator('.backup-look').waitFor();
    await studio.take('replies-backup', page, section.locator('.backup-look'));
  },

  'replies-desk': async (studio) => {
    const page = await studio.desk(TEAM, { width: 1366, height: 640 });
    await rowOf(page, '退货地址').click();
    await page.locator('.detail').waitFor();
    await studio.take('replies-desk', page);
  },

  'replies-replace': async (studio) => {
    const page = await studio.desk(TEAM, { width: 1280, height: 560 });
    await rowOf(page, '退货地址').waitFor();
    await page.locator('.library-table').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: '查找替换' }).click();
    await page.getByLabel('查找', { exact: true }).fill('亲，');
    await page.getByLabel('替换成', { exact: true }).fill('您好，');
    await page.locator('.bulk-diffs li').first().waitFor();
    await studio.take('replies-replace', page, page.locator('.library-middle'));
  },

  'replies-duplicates': async (studio) => {
    const page = await studio.desk('library/duplicates', { width: 1280, height: 400 });
    await page.locator('.similar-group').first().waitFor();
    await studio.take('replies-duplicates', page, page.locator('.library-middle'));
  },
};
