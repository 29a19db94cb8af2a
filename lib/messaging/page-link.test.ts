import { beforeEach, expect, it, vi } from 'vitest';
import { openPageLink, PAGE_MARK } from './page-link';
import { arrived, catchConnections } from './testing';

let background: ReturnType<typeof catchConnections>;

beforeEach(() => {
  background = catchConnections();
});

it('says hello with the address of the moment, on every connection', async () => {
  let url = 'https://mms.pinduoduo.com/a';
  const listen = vi.fn();
  openPageLink({ hello: () => ({ mount: 'word', url }), listen });
  url = 'https://mms.pinduoduo.com/b';
  background.far.disconnect();
  await arrived();
  expect(background.opened.map(({ near, far }) => [near.name, far.heard[0]])).toEqual([
    ['page', undefined],
    ['page', { type: 'hello', mount: 'word', url }],
  ]);
  const links = listen.mock.calls.map(([message]) => message);
  expect(links).toEqual([
    { type: 'link', up: true },
    { type: 'link', up: false },
    { type: 'link', up: true },
  ]);
});

it('marks the world in which it is at work, for the background to find', () => {
  Reflect.deleteProperty(globalThis, PAGE_MARK);
  openPageLink({ hello: () => ({ mount: 'word', url: 'https://x.example/' }), listen: vi.fn() });
  expect(globalThis).toHaveProperty(PAGE_MARK, true);
});

it('takes the mark along when it goes: another script may come', () => {
  const link = openPageLink({ hello: () => ({ mount: 'word', url: 'https://x.example/' }), listen: vi.fn() });
  link.close();
  expect(globalThis).toHaveProperty(PAGE_MARK, false);
});

it('hands over what it is given, and says when it could not', async () => {
  const link = openPageLink({ hello: () => ({ mount: 'word', url: 'https://x.example/' }), listen: vi.fn() });
  expect(link.send({ type: 'place', change: { width: 300 } })).toBe(true);
  await arrived();
  expect(background.far.heard[1]).toEqual({ type: 'place', change: { width: 300 } });
  link.close();
  expect(link.send({ type: 'place', change: { width: 310 } })).toBe(false);
});

it('tells the page when the extension has been replaced', () => {
  const listen = vi.fn();
  openPageLink({ hello: () => ({ mount: 'word', url: 'https://x.example/' }), listen });
  background.replaceExtension();
  expect(listen).toHaveBeenLastCalledWith({ type: 'invalidated' });
});
