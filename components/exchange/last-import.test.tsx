// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { LastImport } from '../../lib/messaging/calls';
import { fail, ok, type Result } from '../../lib/messaging/result';
import { arrived } from '../../lib/messaging/testing';
import { setLanguage } from '../../lib/platform/i18n';
import { ImportView } from './import-view';
import { NearWorker } from './testing';

/** The view as it is met later, long after the import was made. */
async function open(undone: Promise<Result<{ changed: number }>>) {
  setLanguage('zh-CN');
  const root = document.createElement('div');
  const at = new Date(2026, 8, 8, 12, 3).getTime();
  const imports: LastImport[] = [{ undoId: 'u', at, rows: 320 }];
  const asked: string[] = [];
  const undo = async (undoId: string) => {
    asked.push(undoId);
    const done = await undone;
    if (done.ok) imports.pop();
    return done;
  };
  const settle = (something = () => {}) =>
    act(async () => {
      something();
      await arrived();
    });
  await settle(() =>
    render(
      <ImportView
        library={null}
        makeWorker={() => new NearWorker() as unknown as Worker}
        apply={async () => fail('internal')}
        undo={undo}
        readLast={async () => ok(imports.at(-1) ?? null)}
        onBreak={() => {}}
        onBusy={() => {}}
      />,
      root,
    ),
  );
  const line = () => root.querySelector('.import-last');
  const button = () => line()?.querySelector('button');
  return { root, asked, settle, line, button, click: () => settle(() => button()?.click()) };
}

it('offers the undo of the last import, and says that it is under way', async () => {
  let answer = (_: Result<{ changed: number }>) => {};
  const view = await open(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  expect(view.line()?.textContent).toMatch(/上次导入 320 条.*12:03.*撤销/);
  await view.click();
  expect(view.button()?.textContent).toBe('正在撤销');
  expect(view.button()?.disabled).toBe(true);
  await view.settle(() => answer(ok({ changed: 320 })));
  expect(view.asked).toEqual(['u']);
  expect(view.root.querySelector('.status-line')?.textContent).toBe('已撤销这次导入');
  expect(view.line()).toBeNull();
});

it('says why it was refused, and goes on offering it', async () => {
  const view = await open(Promise.resolve(fail('conflict')));
  await view.click();
  expect(view.root.querySelector('.status-line')?.textContent).toContain('后来又有人改过');
  expect(view.button()?.disabled).toBe(false);
});
