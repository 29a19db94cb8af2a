// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ok } from '../../lib/messaging/result';
import { setLanguage } from '../../lib/platform/i18n';
import { DayExport } from './day-export';

let answer: () => unknown;
const root = document.createElement('div');

beforeEach(async () => {
  setLanguage('zh-CN');
  Object.assign(fakeBrowser.runtime, { id: 'sellerside', sendMessage: async () => answer() });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:day');
  await act(() => render(null, root));
  await act(() => render(<DayExport standings={[]} formats={[]} />, root));
});

const press = (text: string) =>
  act(() => [...root.querySelectorAll('button')].find((each) => each.textContent === text)?.click());
const said = () => root.querySelector('[role="status"]')?.textContent;

it('says that nothing was exported, and nothing of the file before, where the file cannot be made', async () => {
  answer = () => ok([]);
  await press('导出 CSV');
  await vi.waitFor(() => expect(said()).toBe('已导出 0 行'));
  // No list at all: whatever is made of it throws.
  answer = () => ok(null);
  await press('导出 CSV');
  await vi.waitFor(() => expect(said()).toBe('没有导出，文件没写成。请再试一次'));
});
