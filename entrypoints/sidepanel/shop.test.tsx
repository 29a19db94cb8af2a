// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FACTS, focus, openPanel, press, reply, type } from './testing';

const SIGNED = reply('落款', { body: '{shop.name}祝您愉快' });
const nameless = { replies: [SIGNED], facts: { ...FACTS, shop: null } };
const changes = (panel: Awaited<ReturnType<typeof openPanel>>) =>
  panel.calls.filter(({ name }) => name === 'settings.change').map(({ args }) => args);

describe('the shop', () => {
  it('that the console names is in the header and in the replies, whatever the settings say', async () => {
    const panel = await openPanel({ replies: [SIGNED], settings: { shopName: '青禾家居' } });
    expect(panel.one('.header-console')?.textContent).toBe('拼多多 · 木几家居');
    expect(panel.one('.row-body')?.textContent).toBe('木几家居祝您愉快');
    expect(panel.one('.shop-ask')).toBeNull();
  });

  it('that nobody has named is asked for, and kept for this console', async () => {
    const panel = await openPanel({ ...nameless, settings: { shopNames: { 'jd-chat': '木几京东店' } } });
    expect(panel.one('.shop-ask')?.textContent).toContain('这个客服台是哪家店？');
    await focus(panel.one('.shop-ask input'));
    await type('木几家居');
    await press('Enter');
    expect(changes(panel)).toEqual([{ shopNames: { 'jd-chat': '木几京东店', 'pdd-chat': '木几家居' } }]);
    expect(panel.one('.row-body')?.textContent).toBe('木几家居祝您愉快');
  });

  it('is not asked for again after “no need”', async () => {
    const panel = await openPanel(nameless);
    await panel.click(panel.button('不用'));
    expect(changes(panel)).toEqual([{ shopNames: { 'pdd-chat': '' } }]);
    const again = await openPanel({ ...nameless, settings: { shopNames: { 'pdd-chat': '' } } });
    expect(again.one('.shop-ask')).toBeNull();
  });

  it('given for this console goes before the one given for all', async () => {
    const settings = { shopName: '青禾家居', shopNames: { 'pdd-chat': '青禾旗舰店' } };
    const panel = await openPanel({ ...nameless, settings });
    expect(panel.one('.row-body')?.textContent).toBe('青禾旗舰店祝您愉快');
  });
});
