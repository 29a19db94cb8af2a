import { call } from '../tools/panel-driver';
import { test } from './fixtures';
declare const chrome: any;
test('shots', async ({ openOwn }) => {
  test.setTimeout(200_000);
  const own = await openOwn('workspace.html#settings');
  await call(own, 'settings.change', { language: 'zh-CN' });
  const ms = await own.evaluate(async () => {
    const sets = [{ id: 'big', kind: 'team', name: '大团队', language: 'zh-CN', version: 0, order: 9 }];
    const categories = Array.from({ length: 20 }, (_, n) => ({ id: `big-${n}`, setId: 'big', name: `分类 ${n}`, order: n, colour: ['red','orange','yellow','green','cyan','blue','purple','grey'][n % 8] }));
    const words = '亲您的订单包裹快递发货退款地址尺码颜色质量问题联系我们客服马上处理感谢理解支持优惠活动今天明天签收拍照上传审核通过预计时间三天内完成'.split('');
    let s = 7; const rnd = (k: number) => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return Math.floor((s / 2 ** 32) * k); };
    const replies = Array.from({ length: 50000 }, (_, n) => ({ id: `big-r-${n}`, setId: 'big', categoryId: `big-${n % 20}`, title: `${words[rnd(60)]}${words[rnd(60)]}${words[rnd(60)]} ${n}`, body: Array.from({ length: 45 }, () => words[rnd(words.length)]).join(''), shortcut: n % 9 ? '' : `k${n}`, stage: [null, 'pre', 'in', 'after'][n % 4], tags: n % 5 ? [] : ['物流'], order: n, pinned: false, editedAt: 0, revision: 0, ...(n % 11 ? {} : { validUntil: '2026-01-01' }) }));
    const t0 = performance.now();
    for (let n = 0; n < 5; n += 1) {
      const a = await chrome.runtime.sendMessage({ sellerside: 'library.write', args: { cause: 'import', sets, categories, replies: replies.slice(n * 10000, n * 10000 + 10000), remove: { sets: [], categories: [], replies: [] }, seen: {} } });
      if (!a.ok) return JSON.stringify(a.error);
    }
    return performance.now() - t0;
  });
  console.log('written', ms);
  for (const scheme of ['light', 'dark'] as const) {
    await own.emulateMedia({ colorScheme: scheme });
    await own.setViewportSize({ width: 1440, height: 900 });
    await own.goto(own.url().replace(/#.*/, '#library/all'));
    await own.reload();
    await own.locator('.table-space .table-row').first().waitFor();
    await own.waitForTimeout(3000);
    await own.locator('.table-space .table-row').nth(3).click();
    await own.waitForTimeout(500);
    await own.screenshot({ path: `/tmp/desk-${scheme}-1440.png` });
  }
  await own.emulateMedia({ colorScheme: 'light' });
  const timing = await own.evaluate(async () => {
    const out: Record<string, number> = {};
    const frame = () => new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
    const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const type = async (v: string) => { const t = performance.now(); input.value = v; input.dispatchEvent(new InputEvent('input', { bubbles: true })); await frame(); return Math.round(performance.now() - t); };
    out.s1 = await type('f'); out.s2 = await type('fh'); out.s3 = await type('发货'); out.s4 = await type('');
    const click = async (el: HTMLElement) => { const t = performance.now(); el.click(); await frame(); return Math.round(performance.now() - t); };
    out.unused = await click(document.querySelector('[data-place=unused]')!);
    out.all = await click(document.querySelector('[data-place=all]')!);
    out.sort = await click(document.querySelector('.cell-title .table-sort')!);
    const box = document.querySelector('.library-table')!;
    let worst = 0;
    for (let n = 0; n < 30; n += 1) { const t = performance.now(); box.scrollTop += 3000; await frame(); worst = Math.max(worst, performance.now() - t); }
    out.scrollWorst = Math.round(worst);
    out.rowsDrawn = document.querySelectorAll('.table-space .table-row').length;
    // duplicates
    const t = performance.now(); let longest = 0;
    (document.querySelector('[data-place=duplicates]') as HTMLElement).click();
    let last = performance.now();
    while (!document.querySelector('.similar') && performance.now() - t < 60000) { await new Promise((r) => setTimeout(r)); longest = Math.max(longest, performance.now() - last); last = performance.now(); }
    out.duplicates = Math.round(performance.now() - t); out.dupLongest = Math.round(longest);
    return out;
  });
  console.log(JSON.stringify(timing));
  await own.waitForTimeout(500);
  await own.setViewportSize({ width: 1920, height: 1000 });
  await own.screenshot({ path: '/tmp/desk-dup-1920.png' });
  await own.goto(own.url().replace(/#.*/, '#library/category%3Abig-2'));
  await own.reload();
  await own.locator('.table-space .table-row').nth(4).waitFor();
  await own.waitForTimeout(2500);
  await own.setViewportSize({ width: 1366, height: 768 });
  await own.locator('.table-space .table-row').nth(1).click({ modifiers: ['Control'] });
  await own.locator('.table-space .table-row').nth(4).click({ modifiers: ['Shift'] });
  await own.getByRole('button', { name: '查找替换' }).click();
  await own.getByLabel('查找', { exact: true }).fill('快');
  await own.getByLabel('替换成', { exact: true }).fill('慢');
  await own.screenshot({ path: '/tmp/desk-bulk-1366.png' });
  await own.keyboard.press('Escape');
  await own.setViewportSize({ width: 1024, height: 768 });
  await own.screenshot({ path: '/tmp/desk-1024.png' });
  await own.setViewportSize({ width: 320, height: 700 });
  await own.waitForTimeout(300);
  await own.screenshot({ path: '/tmp/desk-320.png' });
  await own.getByRole('button', { name: '取消选择' }).click();
  await own.locator('.table-space .table-row').nth(1).click();
  await own.waitForTimeout(300);
  await own.screenshot({ path: '/tmp/desk-320-detail.png' });
});
