// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../lib/messaging/calls';
import { fail, ok, type Result } from '../../lib/messaging/result';
import { arrived } from '../../lib/messaging/testing';
import { setLanguage } from '../../lib/platform/i18n';
import type { MineState } from '../../lib/team/mine/types';
import { MineDesk } from './mine-desk';

let asked: { name: CallName; args: unknown }[];
let answers: Partial<Record<CallName, Result<unknown>>>;

const OUT: MineState = { joined: null, way: 'space', at: null, fault: null };
const IN: MineState = {
  joined: {
    devices: [
      { id: 'a', name: '公司', at: null, isThis: true },
      { id: 'b', name: '家里', at: new Date(2026, 10, 23, 9, 30).getTime(), isThis: false },
    ],
    items: 12,
  },
  ...{ way: 'space', at: new Date(2026, 10, 23, 9, 31).getTime(), fault: null },
};

beforeEach(() => {
  asked = [];
  answers = { 'mine.read': ok(OUT) };
  setLanguage('zh-CN');
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: unknown }) => {
      asked.push({ name, args });
      return answers[name] ?? fail('internal');
    },
  });
});

async function show() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const settle = (something: () => unknown = () => {}) =>
    act(async () => {
      something();
      await arrived();
    }).then(() => act(arrived));
  await settle(() => render(<MineDesk />, root));
  const button = (text: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(text));
  return {
    button,
    text: () => root.textContent ?? '',
    click: (text: string) => settle(() => button(text)?.click()),
    type: (at: number, value: string) =>
      settle(() => {
        const field = root.querySelectorAll('input')[at];
        if (!field) throw new Error('no field');
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    submit: () => settle(() => root.querySelector('form')?.requestSubmit()),
  };
}
const argsOf = (name: CallName) => asked.filter((each) => each.name === name).map(({ args }) => args);

it('makes a code for a browser that has a name', async () => {
  const desk = await show();
  expect(desk.button('新建代码')?.disabled).toBe(true);
  await desk.type(0, ' 公司 ');
  answers['mine.create'] = ok({ code: 'ABCD', state: IN });
  await desk.submit();
  expect(argsOf('mine.create')).toEqual([{ device: '公司' }]);
  expect(desk.text()).toContain('公司（本机）');
  expect(desk.text()).toContain('家里2026');
  expect(desk.text()).not.toContain('ABCD');
});

it('says that a code is none', async () => {
  const desk = await show();
  await desk.type(0, '公司');
  await desk.type(1, 'abc');
  answers['mine.join'] = fail('bad-request', { path: 'code' });
  await desk.submit();
  expect(argsOf('mine.join')).toEqual([{ code: 'abc', device: '公司' }]);
  expect(desk.text()).toContain('代码不对');
});

it('exchanges, and says what came and which words were kept', async () => {
  answers['mine.read'] = ok(IN);
  const desk = await show();
  answers['mine.exchange'] = ok({ state: IN, news: { taken: 3, kept: 1 } });
  await desk.click('现在同步');
  expect(desk.text()).toContain('取到 3 项');
  expect(desk.text()).toContain('有 1 句两边都改过');
});

it('says why nothing was exchanged, and not that it was', async () => {
  answers['mine.read'] = ok(IN);
  const desk = await show();
  answers['mine.exchange'] = ok({
    state: { ...IN, fault: 'no-connection' },
    news: { taken: 0, kept: 0 },
  });
  await desk.click('现在同步');
  expect(desk.text()).toContain('没有同步成：连不上');
  expect(desk.text()).not.toContain('已同步');
});

it('shows the code only when it is asked for, and stops only at the second press', async () => {
  answers['mine.read'] = ok(IN);
  answers['mine.code'] = ok({ code: 'ABCD-EFGH' });
  const desk = await show();
  expect(desk.text()).not.toContain('ABCD-EFGH');
  await desk.click('显示代码');
  expect(desk.text()).toContain('ABCD-EFGH');
  answers['mine.leave'] = ok(OUT);
  await desk.click('不再跟着走');
  expect(argsOf('mine.leave')).toEqual([]);
  await desk.click('停止，并删掉');
  expect(argsOf('mine.leave')).toEqual([{ erase: true }]);
  expect(desk.button('新建代码')).toBeDefined();
});

it('offers the file alone where there is no space to write to', async () => {
  answers['mine.read'] = ok({ ...IN, way: 'file' });
  const desk = await show();
  expect(desk.button('现在同步')).toBeUndefined();
  expect(desk.button('存成文件')).toBeDefined();
  expect(desk.text()).toContain('打开文件');
});
