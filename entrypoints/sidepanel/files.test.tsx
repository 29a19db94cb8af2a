// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../lib/messaging/result';
import type { FileRef } from '../../lib/replies/types';
import { openPanel, type PanelOptions, reply } from './testing';

const picture = (name: string): FileRef => ({ id: name, name, type: 'image/png', size: 70 });
const SHEET: FileRef = { id: '尺码', name: '尺码.pdf', type: 'application/pdf', size: 900 };

async function open(files: FileRef[], options: PanelOptions = {}) {
  return openPanel({
    replies: [reply('看图', { files })],
    answers: {
      'files.read': ({ id }: { id: string }) => ok({ ...picture(id), base64: `bytes of ${id}` }),
      ...options.answers,
    },
    ...options,
  });
}
const attached = (panel: Awaited<ReturnType<typeof open>>) =>
  panel.link.asks
    .filter(({ name }) => name === 'attach')
    .map(({ args }) => args as { name: string; expected: object });

describe('a reply with pictures', () => {
  it('says so in its row', async () => {
    const panel = await open([picture('一.png'), picture('二.png')]);
    expect(panel.one('.row-files')?.title).toContain('2');
  });

  it('gives them to the page after its text, in order, bound to the same conversation', async () => {
    const panel = await open([picture('一.png'), picture('二.png')]);
    await panel.click(panel.one('.row-pick'));
    expect(panel.link.asks.map(({ name }) => name).slice(-3)).toEqual(['insert', 'attach', 'attach']);
    expect(attached(panel).map(({ name }) => name)).toEqual(['一.png', '二.png']);
    expect(attached(panel).map(({ expected }) => expected)).toEqual(
      Array(2).fill(panel.inserts[0]?.expected),
    );
    expect(panel.said).toContain('已填入；图片已放入 2 张');
  });

  it('gives none where its text was refused', async () => {
    const panel = await open([picture('一.png')]);
    panel.link.insert = ok({ ok: false, reason: 'context-changed', nowOpen: '老王', box: '' });
    await panel.click(panel.one('.row-pick'));
    expect(attached(panel)).toEqual([]);
  });

  it('leaves what the page has not taken to a button that copies, and touches no clipboard itself', async () => {
    const panel = await open([picture('一.png'), picture('二.png'), picture('三.png')]);
    panel.link.attach = [
      { ok: true, by: 'drop' },
      { ok: false, reason: 'not-taken' },
    ];
    await panel.click(panel.one('.row-pick'));
    expect(attached(panel).map(({ name }) => name)).toEqual(['一.png', '二.png']);
    expect(panel.said).toContain('图片已放入 1 张；2 张图片请复制后粘贴');
    expect(panel.all('.status-line button').map((button) => button.textContent)).toEqual([
      expect.stringContaining('撤销'),
      '复制 二.png',
      '复制 三.png',
    ]);
    expect(panel.copied).toEqual([]);
  });

  it('whose bytes are gone says which', async () => {
    const panel = await open([SHEET], { answers: { 'files.read': () => fail('not-found') } });
    await panel.click(panel.one('.row-pick'));
    expect(panel.said).toContain('1 个文件请下载后发送');
    await panel.click(panel.button('下载 尺码.pdf'));
    expect(panel.said).toContain('尺码.pdf 读不到了');
  });

  it('is copied where there is no box: the text by the pick, each picture by its own button', async () => {
    const panel = await open([picture('一.png')], { kind: 'popout', console: 'no-console' });
    await panel.click(panel.one('.row-pick'));
    expect(panel.copied).toEqual(['看图的内容']);
    expect(panel.button('复制 一.png')).toBeDefined();
    expect(attached(panel)).toEqual([]);
  });
});

it('an edit of its words leaves everything of it that the editor does not show', async () => {
  const rest = { wordings: ['换一句'], validUntil: '2027-01-01', shops: ['木几家居'], tags: ['图'] };
  const panel = await openPanel({ replies: [reply('看图', { files: [SHEET], ...rest })] });
  await panel.click(panel.one('.row-side button'));
  await panel.click(panel.button('编辑'));
  await panel.click(panel.button('保存'));
  const saved = panel.calls.find(({ name }) => name === 'replies.save')?.args as { draft: object };
  expect(saved.draft).toMatchObject({ ...rest, files: [SHEET] });
});
