// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ok } from '../../lib/messaging/result';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/messaging/settings';
import { arrived } from '../../lib/messaging/testing';
import { setLanguage } from '../../lib/platform/i18n';
import { PanelKeys } from './key-table';

let root: HTMLElement;
let kept: Settings;

function Page() {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  kept = settings;
  return <PanelKeys settings={settings} onChange={setSettings} />;
}
const key = (name: string) => root.querySelector<HTMLElement>(`button[aria-label^="${name}"]`);
const does = (something: () => unknown) =>
  act(async () => {
    something();
    await arrived();
  });
async function give(name: string, pressed: KeyboardEventInit) {
  await does(() => key(name)?.click());
  await does(() => key(name)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...pressed })));
}
const button = (text: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === text);

beforeEach(async () => {
  setLanguage('zh-CN');
  const sendMessage = async ({ args }: { args: Partial<Settings> }) => ok({ ...DEFAULT_SETTINGS, ...args });
  Object.assign(fakeBrowser.runtime, { sendMessage });
  root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<Page />, root));
});

it('gives an act the key that is pressed, and takes it back', async () => {
  await give('撤销', { code: 'KeyT', key: 't', altKey: true });
  expect(kept.keys).toEqual({ undo: 'Alt+T' });
  expect(key('撤销')?.textContent).toBe('Alt+T');
  await does(() => button('还原')?.click());
  expect(kept.keys).toEqual({});
  expect(key('撤销')?.textContent).toBe('Alt+Z');
});

it('names the act that has the key already, and changes nothing', async () => {
  await give('撤销', { code: 'KeyN', key: 'n', altKey: true });
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('Alt+N 已经是“新建话术”的键');
  expect(kept.keys).toEqual({});
});

it('refuses what is text or moves in the list, and waits on', async () => {
  await give('撤销', { code: 'KeyU', key: 'u' });
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('U');
  expect(kept.keys).toEqual({});
  await does(() =>
    key('撤销')?.dispatchEvent(new KeyboardEvent('keydown', { code: 'F8', key: 'F8', bubbles: true })),
  );
  expect(kept.keys).toEqual({ undo: 'F8' });
});

it('waits through a modifier alone, and Esc leaves the key as it is', async () => {
  await give('撤销', { code: 'AltLeft', key: 'Alt', altKey: true });
  expect(key('撤销')?.getAttribute('aria-pressed')).toBe('true');
  await does(() =>
    key('撤销')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  expect(key('撤销')?.getAttribute('aria-pressed')).toBe('false');
  expect(kept.keys).toEqual({});
});

it('puts all back at once', async () => {
  await give('撤销', { code: 'KeyT', key: 't', altKey: true });
  await give('新建话术', { code: 'KeyK', key: 'k', altKey: true });
  await does(() => button('全部还原')?.click());
  expect(kept.keys).toEqual({});
});
