import * as XLSX from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { seeded } from '../../../lib/replies/testing';
import { buildExtension } from '../../tools/build';
import { launchWithExtension } from '../../tools/extension';
import { call } from '../../tools/panel-driver';
import { atMost, type Figure, median, told } from '../form';

const ROWS = 10_000;
const ROUNDS = 3;
const FORMATS = ['xlsx', 'csv'] as const;

/** What a person waits for, from the file to the plan and from their yes to the written library. */
interface Times {
  plan: number;
  write: number;
}

/**
 * 10,000 rows taken into the library, in the workspace as a person does it: a file is dropped, read, compared, and
 * written in one transaction. Their thinking in between is not counted.
 */
export async function importTime(): Promise<Figure[]> {
  const extension = await launchWithExtension({ dir: await buildExtension({ target: 'chrome' }) });
  try {
    const page = await extension.context.newPage();
    await page.goto(`${extension.origin}/workspace.html`);
    await call(page, 'settings.change', { language: 'zh-CN' });
    await page.goto(`${extension.origin}/workspace.html#import`);
    await page.reload();
    await page.locator('.import-export').waitFor();
    const seconds: Record<string, number> = {};
    const figures: Figure[] = [];
    for (const format of FORMATS) {
      const times: Times[] = [];
      const file = { name: `话术.${format}`, base64: Buffer.from(fileOf(format)).toString('base64') };
      for (let round = 0; round < ROUNDS; round += 1) times.push(await takeIn(page, file));
      const middle = (of: (times: Times) => number) => median(times.map(of)) / 1000;
      seconds[format] = middle(({ plan, write }) => plan + write);
      figures.push(
        told(
          `search.import_plan_s_10k_${format}`,
          middle(({ plan }) => plan),
          's',
        ),
        told(
          `search.import_write_s_10k_${format}`,
          middle(({ write }) => write),
          's',
        ),
      );
    }
    const slowest = Math.max(...Object.values(seconds));
    const against = FORMATS.map((format) => `${format} ${seconds[format]?.toFixed(2)} s`).join(', ');
    return [atMost('search.import_s_10k', slowest, 's', 3, against), ...figures];
  } finally {
    await extension.close();
  }
}

/** Drops the file, waits for the plan, imports, waits until it is written; then takes it back for the next round. */
async function takeIn(page: Page, file: { name: string; base64: string }): Promise<Times> {
  const times = await page.evaluate(async ({ name, base64 }) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    const begun = performance.now();
    document.querySelector('.import-file')?.dispatchEvent(drop);
    // Looked for once a frame: what a person sees, they see then.
    const ready = '.import-foot .button-main:enabled';
    while (!document.querySelector(ready)) await new Promise(requestAnimationFrame);
    const planned = performance.now();
    document.querySelector<HTMLButtonElement>(ready)?.click();
    while (!document.querySelector('.status-done')) await new Promise(requestAnimationFrame);
    return { plan: planned - begun, write: performance.now() - planned };
  }, file);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已撤销这次导入').waitFor({ timeout: 60_000 });
  return times;
}

/** A library such as shops bring along, from a seed: 40 categories, two or three sentences, places left open. */
function fileOf(format: (typeof FORMATS)[number]): Uint8Array {
  const random = seeded(10);
  const pick = (words: string) => {
    const list = words.split(' ');
    return list[Math.floor(random() * list.length)] ?? '';
  };
  const sentence = () =>
    [
      pick('亲， 您好， 好的， 这边'),
      pick('这款 您拍的 店里的 今天的'),
      pick('床单 毛巾 水杯 收纳盒 台灯 [产品] 围裙 抱枕'),
      pick('下午 明天 48小时内 付款后 X月X号'),
      pick('就能发走 给您安排 会有短信通知 可以退换 都是现货'),
      Math.floor(random() * 1e6),
      '，',
      pick('有问题随时找我 请放心 麻烦您留意 需补__元 辛苦您稍等[微笑]'),
      '。',
    ].join('');
  const rows = Array.from({ length: ROWS }, (_, at) => [
    `分类${at % 20}`,
    `小类${at % 40}`,
    `${pick('发货 退款 尺码 物流 催付 安装')}${at}`,
    sentence() + sentence() + (at % 3 === 0 ? `\n${sentence()}` : ''),
  ]);
  const sheet = XLSX.utils.aoa_to_sheet([
    ['一级分类（必填）', '二级分类（选填）', '话术标题（选填）', '话术内容（必填）'],
    ...rows,
  ]);
  if (format === 'csv') return new TextEncoder().encode(`\ufeff${XLSX.utils.sheet_to_csv(sheet)}`);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '话术');
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: format, compression: true, bookSST: true }),
  );
}
