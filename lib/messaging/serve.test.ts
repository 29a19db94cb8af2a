import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type Fault, keepFaults } from '../platform/log';
import { fail, ok } from './result';
import { type Checks, type Handlers, serveCalls } from './serve';

const OURS = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/sidepanel.html' };
const end = vi.fn();
const remove = vi.fn<Handlers['consoles.remove']>();
const checkRemove = vi.fn<Checks['consoles.remove']>();

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

/** What the listener answers; undefined when it leaves the message to others. */
function ask(message: unknown, sender: object = OURS): Promise<unknown> {
  const listeners: Listener[] = [];
  Object.assign(fakeBrowser.runtime.onMessage, { addListener: (added: Listener) => listeners.push(added) });
  const handlers = { 'consoles.remove': remove } as unknown as Handlers;
  const checks = { 'consoles.remove': checkRemove } as unknown as Checks;
  serveCalls({ handlers, checks, begin: () => end });
  return new Promise((resolve) => {
    let isAnswered = false;
    const respond = (answer: unknown) => {
      isAnswered = true;
      resolve(answer);
    };
    const isHeldOpen = listeners[0]?.(message, sender, respond);
    if (isHeldOpen !== true && !isAnswered) resolve(undefined);
  });
}
const call = (args: unknown, name = 'consoles.remove') => ({ sellerside: name, args });

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  keepFaults(() => {});
  checkRemove.mockImplementation((args) => ok(args as { id: string }));
  remove.mockResolvedValue(ok({ removed: true }));
});

it('answers with what the handler gives, and says when the call has ended', async () => {
  expect(await ask(call({ id: 'x' }))).toEqual(ok({ removed: true }));
  expect(remove).toHaveBeenCalledExactlyOnceWith({ id: 'x' });
  await vi.waitFor(() => expect(end).toHaveBeenCalledOnce());
});

describe('what it does not do', () => {
  it.each([
    ['a content script', { ...OURS, url: 'https://mms.pinduoduo.com/chat' }],
    [
      'a page whose address only begins like ours',
      { ...OURS, url: `${OURS.url.split('/s')[0]}.evil.example/` },
    ],
    ['another extension', { ...OURS, id: 'somebody-else' }],
    ['nobody in particular', { id: OURS.id }],
  ])('refuses %s', async (_, sender) => {
    expect(await ask(call({ id: 'x' }), sender)).toEqual(fail('bad-request', { path: 'sender' }));
    expect(remove).not.toHaveBeenCalled();
  });

  it.each([['no.such.call'], ['toString'], ['__proto__']])('refuses the name %s', async (name) => {
    expect(await ask(call({}, name))).toEqual(fail('bad-request', { path: 'call' }));
  });

  it('refuses arguments that do not fit, with the place', async () => {
    checkRemove.mockReturnValue(fail('bad-request', { path: 'id' }));
    expect(await ask(call({ id: 7 }))).toEqual(fail('bad-request', { path: 'id' }));
    expect(remove).not.toHaveBeenCalled();
  });

  it.each([[null], ['text'], [{ type: 'other' }], [{ sellerside: 1 }]])(
    'leaves %o to others',
    async (message) => {
      expect(await ask(message)).toBeUndefined();
    },
  );
});

it('turns a thrown error into `internal`, and logs it under the name of the call', async () => {
  const kept = vi.fn<(fault: Fault) => void>();
  keepFaults(kept);
  remove.mockRejectedValue(new TypeError('about a buyer'));
  expect(await ask(call({ id: 'x' }))).toEqual(fail('internal', { detail: { error: 'TypeError' } }));
  expect(kept.mock.calls[0]?.[0]).toMatchObject({ feature: 'consoles.remove', code: 'TypeError' });
});
