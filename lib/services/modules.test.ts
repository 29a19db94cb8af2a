import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { keepFaults } from '../platform/log';
import { supplyModule } from './modules';

const executeScript = vi.fn(async () => [{}]);

beforeEach(() => {
  executeScript.mockReset();
  keepFaults(() => {});
  Object.assign(fakeBrowser, { scripting: { executeScript } });
});

it('puts the part into the very frame that asked', async () => {
  expect(await supplyModule({ tabId: 3, frameId: 4 }, 'orders')).toBe(true);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 3, frameIds: [4] },
    files: ['/orders.js'],
  });
});

it('knows no other name, whatever a page asks for', async () => {
  for (const name of ['background', '../orders', 'toString', 7]) {
    expect(await supplyModule({ tabId: 3, frameId: 0 }, name as never)).toBe(false);
  }
  expect(executeScript).not.toHaveBeenCalled();
});

it('says so when it cannot be put there', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await supplyModule({ tabId: 3, frameId: 0 }, 'teach')).toBe(false);
});
