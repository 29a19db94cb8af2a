import type { Settings } from '../../lib/messaging/settings';
import { call } from '../tools/panel-driver';
import { faults } from './axe';
import { expect, test } from './sidebar';

const DRESSES = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme): Pick<Settings, 'language' | 'theme'> => ({ language, theme })),
);

for (const dress of DRESSES) {
  test(`the sidebar has no fault of access: ${dress.language}, ${dress.theme}`, async ({
    openSidebar,
    write,
  }) => {
    const sidebar = await openSidebar();
    const { frame } = sidebar;
    // A colour on its way to another one is no colour of ours.
    await sidebar.page.emulateMedia({ reducedMotion: 'reduce' });
    await sidebar.call('settings.change', dress);
    await expect(frame.locator('html')).toHaveAttribute('lang', dress.language);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', dress.theme);
    expect(await faults(frame)).toEqual([]);

    await write(sidebar, { title: '验收庚空', body: '您选的是 {?尺码}。', shortcut: 'ysg' });
    await sidebar.type('ysg');
    await sidebar.press('Enter');
    await expect(frame.locator('.fill-input')).toBeFocused();
    expect(await faults(frame)).toEqual([]);

    await sidebar.page.keyboard.type('38');
    await sidebar.opened('gift');
    await sidebar.isFor('S*******n');
    await sidebar.press('Enter');
    await expect(frame.locator('.status-amber')).toBeVisible();
    expect(await faults(frame)).toEqual([]);

    await frame.locator('.header .menu > button').click();
    await expect(frame.getByRole('menuitem').first()).toBeFocused();
    expect(await faults(frame)).toEqual([]);
    await sidebar.press('Escape', 'Alt+n');
    await expect(frame.locator('.editor input').first()).toBeFocused();
    await sidebar.press('Control+Enter');
    await expect(frame.locator('.field-fault').first()).toBeVisible();
    expect(await faults(frame)).toEqual([]);
  });

  test(`the workspace has no fault of access: ${dress.language}, ${dress.theme}`, async ({ openOwn }) => {
    const own = await openOwn('workspace.html');
    await own.emulateMedia({ reducedMotion: 'reduce' });
    await call(own, 'settings.change', dress);
    await call(own, 'log.report', { feature: 'panel', code: 'TypeError', stack: ['chunks/panel.js:1:2'] });
    for (const view of ['settings', 'consoles', 'diagnostics']) {
      await own.goto(own.url().replace(/(#.*)?$/, `#${view}`));
      await own.reload();
      await expect(own.locator('html')).toHaveAttribute('data-theme', dress.theme);
      await own.locator('.desk-main tbody tr').first().waitFor();
      expect(await faults(own)).toEqual([]);
    }
    await call(own, 'log.clear', {});
  });
}
