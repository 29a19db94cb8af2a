// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CONSOLE, openPanel, type PanelOptions, press, reply, type } from './testing';

const HELLO = reply('问好', { body: '您好' });
const NAMED = reply('报名字', { body: '我是{agent.name}' });

const WITHOUT_BOX = {
  ...CONSOLE,
  capabilities: ['conversation', 'messages'] as ('conversation' | 'messages')[],
};
const PLACES: [string, PanelOptions][] = [
  ['without a console', { kind: 'beside', console: 'no-console' }],
  ['in a window of its own', { kind: 'popout', console: 'no-console' }],
  ['in a console whose box is not known', { console: WITHOUT_BOX }],
];

describe.each(PLACES)('%s', (_, place) => {
  const open = (options: PanelOptions = {}) => openPanel({ replies: [HELLO], ...place, ...options });

  it('says before the pick that it copies', async () => {
    const panel = await open();
    expect(panel.one('.row-pick')?.title).toContain('点一下复制');
    expect(panel.one('.pane-foot')?.textContent).toContain('复制');
  });

  it('copies by click, by Alt and a digit, and by Enter; says so, and counts the use', async () => {
    const panel = await open();
    await panel.click(panel.one('.row-pick'));
    expect(panel.said).toContain('已复制，请核对买家后粘贴');
    await press('1', { alt: true });
    panel.box.focus();
    await type('wen');
    await press('Enter');
    expect(panel.copied).toEqual(['您好', '您好', '您好']);
    expect(panel.inserts).toEqual([]);
    // To whom it goes is known where the console tells.
    const where = place.console === WITHOUT_BOX && {
      console: 'pdd-chat',
      conversation: 'uid:1',
      buyer: '小林',
    };
    expect(panel.calls).toContainEqual({
      name: 'replies.used',
      args: { id: '问好', situation: 'none', ...(where && { where }) },
    });
  });

  it('stops at a blank, and copies the filled text', async () => {
    const panel = await open({ replies: [NAMED] });
    await press('1', { alt: true });
    expect(panel.copied).toEqual([]);
    expect(panel.one('.fill-acts')?.textContent).toContain('复制');
    await type('小木');
    await press('Enter');
    expect(panel.copied).toEqual(['我是小木']);
    expect(panel.one('.fill')).toBeNull();
  });
});

describe('where there is a box, a pick never touches the clipboard', () => {
  it.each([
    ['a console', {}],
    ['a console that is not known yet', { kind: 'beside', console: null }],
  ] as [string, PanelOptions][])('%s', async (_, place) => {
    const panel = await openPanel({ replies: [HELLO], ...place });
    expect(panel.one('.row-pick')?.title).toContain('点一下填入');
    await press('1', { alt: true });
    expect(panel.copied).toEqual([]);
  });
});

describe('the window of its own', () => {
  const open = () => openPanel({ replies: [HELLO], kind: 'popout', console: 'no-console' });

  it('says what it is, and plainly once why it only copies', async () => {
    const panel = await open();
    expect(panel.one('.header')?.textContent).toContain('独立窗口');
    const notices = () => panel.all('.notice').map((notice) => notice.textContent);
    expect(notices()).toEqual([expect.stringContaining('淘宝聊天在千牛客户端里')]);
    await panel.click(panel.button('知道了'));
    expect(notices()).toEqual([]);
    expect((await open()).all('.notice').length).toBe(0);
  });

  it('is opened from the menu, which shows its key', async () => {
    const panel = await openPanel({
      answers: { 'shortcuts.read': () => ({ ok: true, value: [{ name: 'open-popout', keys: 'Alt+E' }] }) },
    });
    await panel.click(panel.one('.header .menu > button'));
    const item = panel.button('打开独立窗口');
    expect(item?.textContent).toContain('Alt+E');
    await panel.click(item);
    expect(panel.calls).toContainEqual({ name: 'popout.open', args: {} });
  });
});
