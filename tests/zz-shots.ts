import { mkdirSync } from 'node:fs';
import { buildExtension } from '/work/main/tests/tools/build';
import { launchWithExtension, panelFrame } from '/work/main/tests/tools/extension';
import { call } from '/work/main/tests/tools/panel-driver';
import { PRACTICE, routePractice } from '/work/main/tests/tools/practice-site';
const OUT = process.env.OUT ?? '/tmp/ui-shots';
mkdirSync(OUT, { recursive: true });
const { context, origin, close } = await launchWithExtension({ dir: await buildExtension({ target: 'chrome' }) });
try {
  await routePractice(context);
  const own = await context.newPage();
  await own.goto(`${origin}/workspace.html`);
  await call(own, 'replies.save', { id: null, revision: 0, draft: { title: '尺码建议', body: '您好，按您说的身高体重，建议选 {?尺码}，{?颜色}现在有货，今天下单今天发。', shortcut: 'cm', stage: 'pre', tags: [], categoryId: null } });
  const combos = process.env.QUICK ? [['zh-CN', 'light', 280], ['en', 'dark', 320]] as const : (['zh-CN', 'en'] as const).flatMap((l) => (['light', 'dark'] as const).flatMap((t) => [280, 320, 480].map((w) => [l, t, w] as const)));
  for (const [language, theme, width] of combos) {
    await call(own, 'settings.change', { language, theme });
    await call(own, 'place.change', { console: 'pdd-chat', change: { width } });
    const page = await context.newPage();
    await page.goto(`${PRACTICE['pdd-chat'].url}#now=${Date.now() - 60000}&live=600000`);
    const frame = await panelFrame(page);
    await frame.locator('.row').first().waitFor();
    await frame.locator('.header-name').waitFor();
    await frame.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor();
    let n = 0;
    const shot = (name: string) => page.screenshot({ path: `${OUT}/${language}-${theme}-${width}-${++n}-${name}.png`, clip: { x: 1366 - width, y: 0, width, height: 768 } });
    await page.waitForTimeout(300);
    await shot('list');
    if (width === 280) await page.screenshot({ path: `${OUT}/${language}-${theme}-full.png` });
    const box = frame.locator('[role=combobox]');
    await box.click();
    await page.keyboard.type('cm');
    await page.keyboard.press('Enter');
    await frame.locator('.fill').waitFor();
    await page.keyboard.type('38');
    await shot('filling');
    await page.evaluate(() => window.practice.open('gift'));
    await frame.locator('.header-name', { hasText: 'S***' }).waitFor();
    await page.keyboard.press('Enter'); await page.keyboard.type('a'); await page.keyboard.press('Enter');
    await frame.locator('.status-amber').waitFor();
    await shot('refused');
    await page.keyboard.press('Escape');
    await box.fill('fh');
    await frame.locator('.row').first().hover();
    await shot('hits');
    await frame.locator('.row .menu > button').nth(1).click();
    await shot('rowmenu');
    await page.keyboard.press('Escape');
    await frame.locator('.header .menu > button').click();
    await shot('headmenu');
    await page.keyboard.press('Escape');
    await frame.locator('.scope-category').click();
    await shot('categories');
    await page.keyboard.press('Escape');
    await box.fill('没有这样的话术呀');
    await shot('nohit');
    await frame.locator('.list-empty button').click();
    await frame.locator('.editor').waitFor();
    await frame.locator('textarea').fill('{buyer.nmae}您好');
    await page.keyboard.press('Control+Enter');
    await shot('editor');
    await page.close();
    const none = await context.newPage();
    await none.goto(`${PRACTICE['pdd-chat'].url}#open=none`);
    const f2 = await panelFrame(none);
    await f2.locator('.row').first().waitFor();
    await none.waitForTimeout(300);
    await none.screenshot({ path: `${OUT}/${language}-${theme}-${width}-${++n}-none.png`, clip: { x: 1366 - width, y: 0, width, height: 768 } });
    await none.close();
  }
  for (const language of ['zh-CN', 'en'] as const) for (const theme of ['light', 'dark'] as const) for (const width of [1280, 360]) {
    await call(own, 'settings.change', { language, theme });
    await call(own, 'log.report', { feature: 'panel', code: 'TypeError', stack: ['chunks/panel.js:1:2'] });
    await own.setViewportSize({ width, height: 760 });
    for (const view of ['settings', 'consoles', 'diagnostics']) {
      await own.goto(`${origin}/workspace.html#${view}`); await own.reload();
      await own.locator('.desk-main tbody tr').first().waitFor();
      await own.screenshot({ path: `${OUT}/desk-${language}-${theme}-${width}-${view}.png` });
    }
  }
} finally { await close(); }
