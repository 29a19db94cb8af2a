import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { call } from './call';

const send = vi.fn<(message: unknown) => Promise<unknown>>();
const ANSWER = { ok: true, value: { removed: true } };
const noReceiver = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => {
  fakeBrowser.reset();
  send.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
});

it('brings the answer', async () => {
  send.mockResolvedValue(ANSWER);
  expect(await call('consoles.remove', { id: 'x' })).toEqual(ANSWER);
  expect(send).toHaveBeenCalledExactlyOnceWith({ sellerside: 'consoles.remove', args: { id: 'x' } });
});

describe('when nobody answers', () => {
  it.each([
    ['has no receiver', () => send.mockRejectedValueOnce(noReceiver)],
    ['dies before it answers', () => send.mockResolvedValueOnce(undefined)],
  ])('asks once more if the worker %s', async (_, breakDown) => {
    breakDown();
    send.mockResolvedValueOnce(ANSWER);
    expect(await call('consoles.remove', { id: 'x' })).toEqual(ANSWER);
  });

  it('gives up after the second time', async () => {
    send.mockRejectedValue(noReceiver);
    expect(await call('consoles.list', {})).toEqual({ ok: false, error: { code: 'unreachable' } });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not repeat a save that the worker may have made before it died', async () => {
    send.mockResolvedValue(undefined);
    const draft = { title: 'a', body: 'b', shortcut: '', stage: null, tags: [], categoryId: null };
    const saved = await call('replies.save', { id: null, draft, revision: 0 });
    expect(saved).toEqual({ ok: false, error: { code: 'unreachable' } });
    expect(send).toHaveBeenCalledOnce();
  });

  it('repeats a save that never arrived', async () => {
    send.mockRejectedValueOnce(noReceiver).mockResolvedValueOnce(ANSWER);
    expect(await call('replies.remove', { id: 'x', revision: 1 })).toEqual(ANSWER);
  });
});

it('says that the extension has been replaced', async () => {
  send.mockRejectedValue(new Error('Extension context invalidated.'));
  expect(await call('consoles.list', {})).toEqual({ ok: false, error: { code: 'invalidated' } });
});
