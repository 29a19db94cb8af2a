import { call } from '../tools/panel-driver';
import { expect, test } from './fixtures';

const evidence = { date: '2026-11', strength: 'live', sources: 1 } as const;

test('a replaced part counts at once in the page that is open, and so does taking it back', async ({
  openConsole,
  openOwn,
  driver,
}) => {
  const own = await openOwn('workspace.html');
  const panel = await driver(await openConsole('pdd-chat'));
  const input = () => panel.facts?.parts.input;
  await panel.until('the box is found', () => input() === 'found');
  const patch = {
    vocabulary: 2,
    of: 'pdd-chat',
    parts: { input: { find: { css: ['#no-such-box'] } } },
    evidence,
  };
  try {
    expect(await call(own, 'consoles.patch', { patch, source: 'taught' })).toEqual({
      ok: true,
      value: patch,
    });
    await panel.until('the box is looked for elsewhere', () => input() === 'missing');
    expect(panel.bound?.console?.partEvidence).toMatchObject({ input: evidence });
    expect(await call(own, 'consoles.list', {})).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({
          id: 'pdd-chat',
          replaced: [expect.objectContaining({ part: 'input', source: 'taught' })],
        }),
      ]),
    });
  } finally {
    await call(own, 'consoles.unpatch', { id: 'pdd-chat', part: 'input' });
  }
  await panel.until('the box is found again', () => input() === 'found');
});

test('so does a part that the page is told of only with the code that reads it', async ({
  openConsole,
  openOwn,
  driver,
}) => {
  const own = await openOwn('workspace.html');
  const panel = await driver(await openConsole('feige-chat', 'open=rush'));
  const orders = () => panel.orders?.state;
  await panel.until('the order is read', () => orders() === 'found');
  const parts = { orders: { row: { css: ['#no-such-order'] }, id: [{ take: 'text' }] } };
  const patch = { vocabulary: 2, of: 'feige-chat', parts, evidence };
  try {
    expect(await call(own, 'consoles.patch', { patch, source: 'taught' })).toMatchObject({ ok: true });
    await panel.until('orders are looked for elsewhere', () => orders() === 'missing');
  } finally {
    await call(own, 'consoles.unpatch', { id: 'feige-chat', part: 'orders' });
  }
  await panel.until('the order is read again', () => orders() === 'found');
});

test('the health of a console’s parts is kept, over the worker’s death as well', async ({
  openConsole,
  openOwn,
  panel,
  killWorker,
}) => {
  const own = await openOwn('workspace.html');
  await panel(await openConsole('pdd-chat'));
  const rows = async () => {
    const read = await call(own, 'health.read', {});
    return read.ok ? read.value : [];
  };
  const input = expect.objectContaining({ console: 'pdd-chat', part: 'input', state: 'found' });
  await expect.poll(rows).toContainEqual(input);
  await killWorker();
  expect(await rows()).toContainEqual(input);
  expect(JSON.stringify(await rows())).not.toMatch(/[\u4e00-\u9fff]|7482019365520/);
});
