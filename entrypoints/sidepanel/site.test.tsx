// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { ConsoleSummary } from '../../lib/messaging/calls';
import { ok } from '../../lib/messaging/result';
import { CONSOLE, openPanel, type PanelOptions, settle } from './testing';

const JD: ConsoleSummary = {
  id: 'jd-chat',
  name: { 'zh-CN': '京东咚咚', en: 'JD Dongdong' },
  marketplace: 'jd',
  page: 'chat',
  addresses: ['https://dongdong.jd.com/*'],
  capabilities: ['conversation'],
  evidence: { date: '2026-10', strength: 'several', sources: 2 },
  partEvidence: {},
  source: 'bundled',
  replaced: [],
  access: 'needed',
};

/** What the browser was asked for, and what it answers. */
const asked: string[][] = [];
let answer = true;
let url: string | undefined;

beforeEach(() => {
  asked.length = 0;
  answer = true;
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 3, url }] });
  Object.assign(fakeBrowser, {
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        asked.push(origins);
        return answer;
      },
    },
  });
});

async function open(address: string | undefined, options: PanelOptions = {}) {
  url = address;
  const panel = await openPanel({
    kind: 'beside',
    console: 'no-console',
    answers: {
      'consoles.list': () => ok([JD]),
      'sites.open': () => ok({ granted: true, pages: 1 }),
    },
    ...options,
  });
  await settle();
  return panel;
}
const notice = (panel: Awaited<ReturnType<typeof open>>) => panel.one('.notice')?.textContent ?? '';
const opened = (panel: Awaited<ReturnType<typeof open>>) =>
  panel.calls.filter(({ name }) => name === 'sites.open').map(({ args }) => args);

describe('a known console that is not allowed yet', () => {
  it('is named, and allowed by one click that asks the browser at once', async () => {
    const panel = await open('https://dongdong.jd.com/index.html');
    expect(notice(panel)).toContain('这是京东咚咚');
    panel.button('允许侧席在这里工作')?.click();
    // Before anything is awaited: a browser that is asked later refuses.
    expect(asked).toEqual([['https://dongdong.jd.com/*']]);
    await settle();
    expect(opened(panel)).toEqual([{ origin: 'https://dongdong.jd.com/*' }]);
    expect(panel.one('.teach')).toBeNull();
  });

  it('refused: said, nothing else happens, and it can be tried again', async () => {
    const panel = await open('https://dongdong.jd.com/');
    answer = false;
    await panel.click(panel.button('允许'));
    expect(notice(panel)).toContain('没有得到许可');
    expect(opened(panel)).toEqual([]);
    await panel.click(panel.button('允许'));
    expect(asked.length).toBe(2);
  });

  it('allowed before, and only late: nothing is said of a permission', async () => {
    const listed = { 'consoles.list': () => ok([{ ...JD, access: 'granted' as const }]) };
    const panel = await open('https://dongdong.jd.com/', { answers: listed });
    expect(notice(panel)).toContain('已经许可过');
    expect(panel.button('进入这个页面')).toBeDefined();
  });

  it('allowed, but the page is not reached: it has to be reloaded', async () => {
    const panel = await open('https://dongdong.jd.com/', {
      answers: { 'consoles.list': () => ok([JD]), 'sites.open': () => ok({ granted: true, pages: 0 }) },
    });
    await panel.click(panel.button('允许'));
    expect(notice(panel)).toContain('请刷新一下那个页面');
  });
});

describe('a site that nobody has taught us', () => {
  it('can be taught: only that site is asked for, then the lesson begins', async () => {
    const panel = await open('https://kefu.example.com/chat?id=1');
    expect(notice(panel)).toContain('kefu.example.com');
    await panel.click(panel.button('教侧席认识这个页面'));
    expect(asked).toEqual([['https://kefu.example.com/*']]);
    expect(panel.link.asks).toContainEqual({
      name: 'teach',
      args: { act: 'begin', parts: null, title: 'kefu.example.com' },
    });
  });
});

describe('an address that the browser does not tell', () => {
  it.each([undefined, 'about:blank', 'http://192.168.1.2/'])('%s: how to let it', async (address) => {
    const panel = await open(address);
    expect(notice(panel)).toContain('再点一下工具栏上的侧席图标');
    expect(panel.all('.notice .button-main')).toEqual([]);
  });

  it('is looked at again when the agent comes back from the icon', async () => {
    const panel = await open(undefined);
    url = 'https://dongdong.jd.com/';
    window.dispatchEvent(new Event('focus'));
    // The address, then what is known of it.
    await settle();
    await settle();
    expect(notice(panel)).toContain('这是京东咚咚');
  });
});

it('a frame in a page asks for nothing: in Firefox it cannot', async () => {
  const panel = await open('https://dongdong.jd.com/', { kind: 'framed' });
  expect(panel.all('.notice .button-main')).toEqual([]);
});

it('once the page is a console, nothing of this is said', async () => {
  const panel = await open('https://dongdong.jd.com/');
  await panel.tell({ type: 'bound', state: 'console', console: { ...CONSOLE, id: 'jd-chat' } });
  expect(notice(panel)).toBe('');
});
