import type { Page } from '@playwright/test';
import type { LibraryWrite } from '../../lib/messaging/calls';
import type { LibraryPart } from '../../lib/messaging/ports';
import type { Result } from '../../lib/messaging/result';
import type { Reply } from '../../lib/replies/types';
import { call, type PanelDriver } from '../tools/panel-driver';
import { expect, test } from './fixtures';

/** Evaluated functions run in the extension's page. */
declare const chrome: typeof import('wxt/browser').browser;

const ROWS = 10_000;

const WRITE: LibraryWrite = {
  cause: 'import',
  sets: [{ id: 'e2e-team', kind: 'team', name: '导入的', language: 'zh-CN', version: 0, order: 9 }],
  categories: [{ id: 'e2e-c', setId: 'e2e-team', name: '一', order: 0, colour: 'green' }],
  replies: [],
  remove: { sets: [], categories: [], replies: [] },
  seen: {},
};

interface Written {
  result: Result<{ undoId: string; changed: number }>;
  ms: number;
}

async function read(own: Page, id: string) {
  const answer = await call(own, 'replies.read', { id });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** The rows are made in the page: they go through one message of ours, not through the test's own line. */
function write(own: Page, count: number): Promise<Written> {
  return own.evaluate(
    async ({ write, count }) => {
      const replies = Array.from({ length: count }, (_, n) => ({
        id: `e2e-${n}`,
        setId: 'e2e-team',
        categoryId: 'e2e-c',
        title: `第 ${n} 条`,
        body: `亲，这是第 ${n} 条话术，今天就给您安排`,
        shortcut: '',
        stage: null,
        tags: [],
        order: n,
        pinned: false,
        editedAt: 0,
        revision: 0,
      }));
      const begun = performance.now();
      const args = { ...write, replies };
      const result = await chrome.runtime.sendMessage({ sellerside: 'library.write', args });
      return { result, ms: Math.round(performance.now() - begun) } as Written;
    },
    { write: WRITE, count },
  );
}

const parts = ({ heard }: PanelDriver): LibraryPart[] =>
  heard.flatMap((message) => (message.type === 'library' ? [message.part] : []));
const changes = (driver: PanelDriver) => parts(driver).filter((part) => part.type === 'change');

test('10,000 replies come in one write and reach the panels; one undo takes them back, also in the next worker', async ({
  openConsole,
  openOwn,
  driver,
  killWorker,
}) => {
  const own = await openOwn('workspace.html');
  const panel = await driver(await openConsole('pdd-chat'));
  await panel.post({ type: 'library' });
  await panel.until('the library', () => parts(panel).some(({ type }) => type === 'done'));
  expect(panel.heard.findIndex(({ type }) => type === 'guides')).toBeLessThan(
    panel.heard.findIndex(({ type }) => type === 'library'),
  );

  const { result: done, ms } = await write(own, ROWS);
  test.info().annotations.push({ type: `write of ${ROWS}`, description: `${ms} ms` });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  expect(done.value.changed).toBe(ROWS + 2);
  const arrived = () => changes(panel).reduce((sum, { replies }) => sum + replies.length, 0);
  await panel.until('every row', () => arrived() === ROWS);
  // What was written once cannot be written over unseen.
  expect((await write(own, 3)).result).toMatchObject({
    ok: false,
    error: { code: 'conflict', detail: { count: 3, ids: 'e2e-0 e2e-1 e2e-2' } },
  });

  await killWorker();
  expect(await call(own, 'library.undo', { undoId: done.value.undoId })).toMatchObject({
    ok: true,
    value: { changed: ROWS + 2 },
  });
  expect(await call(own, 'replies.read', { id: 'e2e-7' })).toMatchObject({ error: { code: 'not-found' } });
});

test('a file keeps every byte through the worker’s death', async ({ openOwn, killWorker }) => {
  const own = await openOwn('workspace.html');
  const bytes = Buffer.alloc(300_000, 7);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const base64 = bytes.toString('base64');
  const added = await call(own, 'files.add', { name: '尺码表.png', type: 'image/png', base64 });
  if (!added.ok) throw new Error(added.error.code);
  await killWorker();
  expect(await call(own, 'files.read', { id: added.value.id })).toEqual({
    ok: true,
    value: { ...added.value, size: 300_000, base64 },
  });
});

test('a shared reply edited in two tabs: the second is told, nothing is lost, and the team’s words stay', async ({
  openConsole,
  openOwn,
  driver,
}) => {
  const own = await openOwn('workspace.html');
  const panel = await driver(await openConsole('pdd-chat'));
  await panel.post({ type: 'library', shared: true });
  await panel.until('the library', () => parts(panel).some(({ type }) => type === 'done'));
  const rows = parts(panel).flatMap((part) => ('library' in part && part.library?.replies) || []);
  const row = rows.find(({ setId, overlay }) => setId === 'starter-zh-cn' && !overlay) as Reply;

  const draftOf = (body: string) => {
    const { title, shortcut, stage, tags, categoryId } = row;
    return { title, shortcut, stage, tags, categoryId, body };
  };
  // What the agent once made of it counts, too, also when it is gone again.
  const { overlay, reply } = await read(own, row.id);
  const revision = reply.revision + (overlay?.revision ?? 0);
  const save = (body: string) => call(own, 'replies.save', { id: row.id, draft: draftOf(body), revision });
  expect(await save('我这么说')).toMatchObject({ ok: true, value: { body: '我这么说' } });
  expect(
    await panel.call('replies.save', { id: row.id, draft: draftOf('我那么说'), revision }),
  ).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  await panel.until('the change', () => changes(panel).some(({ replies }) => replies[0]?.id === row.id));
  expect(changes(panel).at(-1)?.replies[0]).toMatchObject({ body: row.body, overlay: { reworded: true } });

  const settled = await call(own, 'replies.settle', { id: row.id, take: 'team' });
  expect(settled).toMatchObject({ ok: true, value: { body: row.body } });
});
