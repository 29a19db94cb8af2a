// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName } from '../../../lib/messaging/calls';
import { ok } from '../../../lib/messaging/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/messaging/settings';
import { arrived } from '../../../lib/messaging/testing';
import { BUNDLED_FORMATS } from '../../../lib/notes/bundled';
import type { OwnNoteFormat } from '../../../lib/notes/mark';
import type { NoteFormat } from '../../../lib/notes/types';
import { setLanguage } from '../../../lib/platform/i18n';
import { NotesDesk } from './notes-desk';

let root: HTMLElement;
let calls: { name: CallName; args: { format: NoteFormat; revision: number } }[];
let changes: Partial<Settings>[];

const draw = (settings: Partial<Settings> = {}, own: readonly OwnNoteFormat[] = []) =>
  act(() =>
    render(
      <NotesDesk
        own={own}
        shops={['木几 旗舰店']}
        settings={{ ...DEFAULT_SETTINGS, noteTag: '小美', ...settings }}
        day="2026-11-22"
        onSettings={(change) => changes.push(change)}
      />,
      root,
    ),
  );

beforeEach(async () => {
  calls = [];
  changes = [];
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: never }) => {
      calls.push({ name, args });
      return ok({});
    },
  });
  setLanguage('zh-CN');
  if (root) await act(() => render(null, root));
  root = document.createElement('div');
  document.body.replaceChildren(root);
  await draw();
});

const field = (label: string, at = 0) => {
  const labels = [...root.querySelectorAll('label')].filter((each) => each.textContent === label);
  return document.getElementById(labels[at]?.getAttribute('for') ?? '') as HTMLInputElement &
    HTMLSelectElement;
};
const set = (control: HTMLInputElement, value: string) =>
  act(() => {
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
const click = (text: string) =>
  act(async () => {
    [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(text))?.click();
    await arrived();
  });

/** By an example, and laid open. */
async function defined() {
  await click('照例子定一个格式');
  await set(field('平时写的备注'), '发顺丰+小美/11.22');
  await set(field('情形'), '特殊');
  await set(field('其中的署名'), '小美');
  await set(field('其中的日期'), '11.22');
  await click('{M}.{D}');
  await click('就用这些');
}

it('a shop’s own format stands beside that of all others', async () => {
  await set(field('备注格式'), 'scheme-b');
  await draw({ noteFormats: { '': 'scheme-b' } });
  await set(field('木几 旗舰店 的格式'), 'scheme-a');
  await draw({ noteFormats: { '': 'scheme-b', 木几旗舰店: 'scheme-a' } });
  await set(field('备注格式'), '');
  expect(changes).toEqual([
    { noteFormats: { '': 'scheme-b' } },
    { noteFormats: { '': 'scheme-b', 木几旗舰店: 'scheme-a' } },
    { noteFormats: { 木几旗舰店: 'scheme-a' } },
  ]);
});

it('what stands for a colour that a marketplace lacks is told, and can be chosen', async () => {
  expect(field('抖店 没有黄旗，用').value).toBe('orange');
  await set(field('抖店 没有黄旗，用'), 'red');
  expect(changes).toEqual([{ noteColours: { douyin: { yellow: 'red' } } }]);
});

it('a format is defined by an example, looked over, and saved as a new one', async () => {
  await click('照例子定一个格式');
  await set(field('平时写的备注'), '发顺丰+小美/11.22');
  await set(field('情形'), '特殊');
  expect(root.querySelector('.note-warn')).not.toBeNull();
  await set(field('其中的署名'), '小美');
  await set(field('其中的日期'), '11.22');
  // 11.22 may be of a team that writes 3.4 or 03.04.
  await click('{M}.{D}');
  await click('就用这些');
  expect(field('写法').value).toBe('{event}+{agent}/{date}');
  expect([...root.querySelectorAll('td')].map(({ textContent }) => textContent)).toContain(
    '#预售；发顺丰+小美/11.22',
  );
  await set(field('两条之间'), '文字');
  await click('保存格式');
  expect(calls).toEqual([]);
  await set(field('两条之间'), '；');
  await click('保存格式');
  expect(calls[0]).toMatchObject({
    name: 'formats.save',
    args: { revision: 0, format: { situations: [{ name: '特殊', events: ['发顺丰'] }] } },
  });
  expect(calls[0]?.args.format.id).not.toBe('own');
});

it('what a format says of a missing colour by itself is what stands in the table', async () => {
  const [own] = BUNDLED_FORMATS.map((format) => ({ ...format, id: 'own', revision: 1 }));
  if (!own) throw new Error('no format');
  await draw({}, [{ ...own, colours: { douyin: { yellow: 'red' } } }]);
  // The bundled one says orange, this one red: neither is told for both.
  expect(field('抖店 没有黄旗，用').value).toBe('');
  expect(field('抖店 没有黄旗，用').selectedOptions[0]?.textContent).toBe('各格式自己定');
  await draw({ noteColours: { douyin: { yellow: 'green' } } }, [
    { ...own, colours: { douyin: { yellow: 'red' } } },
  ]);
  expect(field('抖店 没有黄旗，用').value).toBe('green');
  await set(field('抖店 没有黄旗，用'), '');
  expect(changes).toEqual([{ noteColours: { douyin: {} } }]);
});

it('a colour for which nothing stands says so, and offers what the marketplace has', () => {
  const purple = field('1688 没有紫旗，用');
  expect(purple.value).toBe('');
  expect([...purple.options].map(({ textContent }) => textContent)).toEqual([
    '不代替',
    '红',
    '蓝',
    '绿',
    '黄',
  ]);
});

it('the longest entry is a number, whatever else is typed beside it', async () => {
  await defined();
  const longest = () => field('一条最多几个字（可空）');
  for (const [typed, value] of [
    ['１２', '12'],
    ['12a', '12'],
    ['', ''],
  ] as const) {
    await set(longest(), typed);
    expect(longest().value).toBe(value);
  }
});

it('what is wrong with a format is said in the language of the panel', async () => {
  await defined();
  await set(field('写法'), '{event}{agent}');
  expect(root.querySelector('form [role="alert"]')?.textContent).toBe(
    '{event} 和 {agent} 之间要有符号（situations[0].template）',
  );
});
