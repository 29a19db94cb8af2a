// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pddChat } from '../../consoles/pdd-chat';
import { Draft } from '../draft';
import type { PickerHome } from '../modules';
import { pickerOnUse } from './on-use';

const answer = vi.fn(() => null);
const open = vi.fn(() => ({ answer }));
const need = vi.fn<PickerHome['need']>(async () => ({ module: { open }, profile: pddChat }));
let end: AbortController;
let act: ReturnType<typeof pickerOnUse>;

beforeEach(() => {
  vi.clearAllMocks();
  end = new AbortController();
  const home: PickerHome = {
    need,
    desk: () => ({ picker: { list: true, codes: true }, theme: 'auto' }),
    tell: () => undefined,
    panel: () => undefined,
  };
  act = pickerOnUse({ root: document, draft: new Draft(document, end.signal), signal: end.signal }, home);
});
afterEach(() => end.abort());

it('is fetched once: with the first letter, or for a key to listen for', async () => {
  act({ act: 'know', codes: ['fh'] });
  act({ act: 'next-key', key: null });
  expect(need).not.toHaveBeenCalled();
  act({ act: 'next-key', key: 'Alt+ArrowRight' });
  document.body.dispatchEvent(new InputEvent('beforeinput', { bubbles: true }));
  await vi.waitFor(() => expect(open).toHaveBeenCalled());
  expect(need).toHaveBeenCalledTimes(1);
  act({ act: 'next-key', key: null });
  expect(answer).toHaveBeenCalledWith({ act: 'next-key', key: null });
});

it('comes with the first letter where there is no key', async () => {
  document.body.dispatchEvent(new InputEvent('beforeinput', { bubbles: true }));
  await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1));
});
