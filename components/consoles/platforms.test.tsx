// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { CallName, ConsoleSummary, HealthRow } from '../../lib/messaging/calls';
import { fail, ok, type Result } from '../../lib/messaging/result';
import { DEFAULT_SETTINGS } from '../../lib/messaging/settings';
import { arrived } from '../../lib/messaging/testing';
import type { Profile } from '../../lib/profile/types';
import { Platforms } from './platforms';

const PDD: ConsoleSummary = {
  id: 'pdd-chat',
  name: { 'zh-CN': '拼多多', en: 'Pinduoduo' },
  marketplace: 'pdd',
  page: 'chat',
  addresses: ['https://mms.pinduoduo.com/chat-merchant/*'],
  capabilities: ['conversation', 'insert'],
  evidence: { date: '2026-10', strength: 'live', sources: 7 },
  partEvidence: {},
  source: 'bundled',
  replaced: [{ part: 'input', source: 'taught', at: 1_790_000_000_000 }],
  access: 'released',
};
const JD: ConsoleSummary = {
  ...PDD,
  id: 'jd-chat',
  name: { 'zh-CN': '京东咚咚', en: 'JD Dongdong' },
  addresses: ['https://dongdong.jd.com/*', 'https://dongdong.jd.com/index*', 'https://shop.jd.com/im/*'],
  evidence: { date: null, strength: 'single', sources: 1 },
  replaced: [],
  access: 'needed',
};
const OWN: ConsoleSummary = {
  ...PDD,
  id: 'kefu-example-com',
  name: { 'zh-CN': '小店客服', en: '小店客服' },
  addresses: ['https://kefu.example.com/*'],
  source: 'own',
  replaced: [],
  access: 'granted',
};
const HEALTH: HealthRow[] = [
  {
    console: 'pdd-chat',
    part: 'input',
    state: 'missing',
    since: 1_790_000_000_000,
    lastAt: 1_790_000_100_000,
    foundAt: null,
    version: '0.1.0',
  },
];
const PROFILE = {
  vocabulary: 2,
  id: 'pdd-chat',
  evidence: PDD.evidence,
  partEvidence: { input: { date: '2026-11', strength: 'live', sources: 1 } },
  input: { find: { css: ['#reply'] } },
} as unknown as Profile;

async function open(item: string | null = null, answers: Partial<Record<CallName, Result<unknown>>> = {}) {
  const calls: { name: CallName; args: unknown }[] = [];
  const told: Partial<Record<CallName, Result<unknown>>> = {
    'consoles.list': ok([PDD, JD, OWN]),
    'health.read': ok(HEALTH),
    'consoles.profile': ok(PROFILE),
    'sites.open': ok({ granted: true, pages: 1 }),
    ...answers,
  };
  Object.assign(fakeBrowser.runtime, {
    id: 'sellerside',
    sendMessage: async ({ sellerside: name, args }: { sellerside: CallName; args: unknown }) => {
      calls.push({ name, args });
      return told[name] ?? ok({});
    },
  });
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const asked: string[][] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const once = (something: () => unknown) =>
    act(async () => {
      something();
      await arrived();
    });
  /** Effects run after the drawing, and ask in their turn. */
  const settle = async (something: () => unknown = () => {}) => {
    await once(something);
    await once(() => {});
  };
  const shops: [string, string][] = [];
  const slashLists: [string, boolean][] = [];
  await settle(() =>
    render(
      <Platforms
        open={item}
        onOpen={() => {}}
        requestSites={async (origins) => {
          asked.push(origins);
          return true;
        }}
        program={{ version: '0.1.0', browser: 'Chrome 156' }}
        settings={DEFAULT_SETTINGS}
        onShop={(...shop) => void shops.push(shop)}
        onSlashList={(...list) => void slashLists.push(list)}
      />,
      root,
    ),
  );
  const all = (css: string) => [...root.querySelectorAll<HTMLElement>(css)];
  const button = (text: string) => all('button').find((each) => each.textContent?.includes(text));
  return {
    asked,
    calls: (wanted: CallName) => calls.filter(({ name }) => name === wanted).map(({ args }) => args),
    copied,
    shops,
    slashLists,
    all,
    rows: () => all('.platforms > .table > tbody > tr').map((row) => row.textContent ?? ''),
    said: () => root.querySelector('.status-line')?.textContent ?? '',
    button,
    press: (text: string) => settle(() => button(text)?.click()),
    settle,
  };
}

describe('the table', () => {
  it('says of each console what it is, on what grounds, whether it may be used, and how it is', async () => {
    const [pdd, jd, own] = (await open()).rows();
    expect(pdd).toMatch(/拼多多.*聊天.*mms\.pinduoduo\.com.*核对过.*2026-10 · 7 个来源.*已允许.*找不到/);
    expect(jd).toMatch(/京东咚咚.*日期不详 · 1 个来源.*需要允许.*还没打开过/);
    expect(own).toMatch(/小店客服.*自定义/);
  });

  it('names the first hosts of many, and all on asking', async () => {
    const addresses = ['a', 'b', 'c', 'd', 'e'].map((host) => `https://${host}.example.com/*`);
    const page = await open(null, { 'consoles.list': ok([{ ...OWN, addresses }]) });
    expect(page.rows()[0]).toMatch(/c\.example\.com · \+2(?!\d)/);
    expect(page.rows()[0]).not.toContain('d.example.com');
    expect(page.all('.platform-sub')[0]?.title).toContain('e.example.com');
  });

  it('is narrowed by name, in either language, and by site', async () => {
    const page = await open();
    const search = page.all('input')[0] as HTMLInputElement;
    const rowsFor = async (query: string) => {
      await page.settle(() => {
        search.value = query;
        search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      return page.rows().length;
    };
    expect(await rowsFor('京东')).toBe(1);
    expect(await rowsFor('PINDUO')).toBe(1);
    expect(await rowsFor('example.com')).toBe(1);
    expect(await rowsFor('没有')).toBe(0);
  });
});

describe('a console that is not allowed yet', () => {
  it('is allowed by one click, for its hosts and no others', async () => {
    const page = await open();
    page.button('允许')?.click();
    // In the click itself: afterwards the browser asks nobody.
    expect(page.asked).toEqual([['https://dongdong.jd.com/*', 'https://shop.jd.com/*']]);
    await page.settle();
    expect(page.calls('sites.open')).toEqual([
      { origin: 'https://dongdong.jd.com/*' },
      { origin: 'https://shop.jd.com/*' },
    ]);
    expect(page.said()).toContain('已允许在京东咚咚工作');
  });
});

describe('the details', () => {
  it('show each part, since when, and who has replaced it', async () => {
    const page = await open('pdd-chat');
    const parts = page.all('.part-table tbody tr').map((row) => row.textContent);
    expect(parts[0]).toMatch(/^买家还没打开过/);
    expect(parts[1]).toMatch(/^输入框找不到2026.*在这里指出来的/);
  });

  it('a replaced part is taken back, and that can be undone', async () => {
    const page = await open('pdd-chat');
    await page.press('换回');
    expect(page.calls('consoles.unpatch')).toEqual([{ id: 'pdd-chat', part: 'input' }]);
    expect(page.said()).toContain('输入框已换回原来的');
    await page.press('撤销');
    const { input, partEvidence } = PROFILE;
    const patch = { vocabulary: 2, of: 'pdd-chat', parts: { input }, evidence: partEvidence?.input };
    expect(page.calls('consoles.patch')).toEqual([{ patch, source: 'taught' }]);
  });

  it('only an own console is deleted, and that can be undone', async () => {
    expect((await open('pdd-chat')).button('删除')).toBeUndefined();
    const page = await open('kefu-example-com');
    await page.press('删除');
    expect(page.calls('consoles.remove')).toEqual([{ id: 'kefu-example-com' }]);
    await page.press('撤销');
    expect(page.calls('consoles.save')).toEqual([{ profile: PROFILE }]);
  });

  it('a failure is said with its place, and nothing is called done', async () => {
    const page = await open('pdd-chat', { 'consoles.unpatch': fail('storage-failed') });
    await page.press('换回');
    expect(page.said()).toContain('读写本机数据失败');
    expect(page.button('撤销')).toBeUndefined();
  });

  it('keep the shop of a console', async () => {
    const page = await open('jd-chat');
    await page.settle(() => {
      const field = page.all('.platform-detail input')[0] as HTMLInputElement;
      field.value = ' 木几京东店 ';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(page.shops).toEqual([['jd-chat', '木几京东店']]);
  });

  it.each([
    ['has none of its own', {}, true],
    ['has a list of its own', { ownSlashList: true }, false],
  ] as const)('say whether / opens our list, in a console that %s', async (_, own, isOn) => {
    const page = await open('pdd-chat', { 'consoles.list': ok([{ ...PDD, ...own }]) });
    const check = page.all('input[type="checkbox"]')[0] as HTMLInputElement;
    expect(check.checked).toBe(isOn);
    await page.settle(() => check.click());
    expect(page.slashLists).toEqual([['pdd-chat', !isOn]]);
  });
});

it('the report of one console is about that console alone', async () => {
  const page = await open('jd-chat');
  await page.press('复制这个平台的报告');
  expect(page.copied[0]).toContain('京东咚咚 (jd-chat)');
  expect(page.copied[0]).not.toContain('拼多多');
});

describe('a file', () => {
  /** As chosen in the browser's dialog. */
  const choose = (text: string) => {
    HTMLInputElement.prototype.click = function click() {
      Object.defineProperty(this, 'files', { value: [new File([text], 'taught.json')] });
      this.dispatchEvent(new Event('change'));
    };
  };

  it('of a whole console is saved, one of parts is a patch', async () => {
    const page = await open();
    choose('\ufeff{"id":"kefu-example-com"}');
    await page.press('导入 JSON');
    await page.settle();
    expect(page.calls('consoles.save')).toEqual([{ profile: { id: 'kefu-example-com' } }]);
    expect(page.said()).toContain('已导入 taught.json');
    choose('{"of":"pdd-chat"}');
    await page.press('导入 JSON');
    await page.settle();
    expect(page.calls('consoles.patch')).toEqual([{ patch: { of: 'pdd-chat' }, source: 'file' }]);
  });

  it('in place of a bundled console asks first', async () => {
    const page = await open();
    const importFor = async (answer: string) => {
      choose('{"id":"pdd-chat"}');
      await page.press('导入 JSON');
      await page.settle();
      expect(page.all('.platforms-question')[0]?.textContent).toContain('替换自带的「拼多多」');
      expect(document.activeElement).toBe(page.all('.platforms-question')[0]);
      const before = page.calls('consoles.save').length;
      await page.press(answer);
      expect(page.all('.platforms-question')).toEqual([]);
      return page.calls('consoles.save').length - before;
    };
    expect(await importFor('取消')).toBe(0);
    expect(await importFor('替换')).toBe(1);
    expect(page.said()).toContain('已导入 taught.json');
  });

  it('chosen earlier does not speak over a later one', async () => {
    let endFirst = (_: Result<unknown>) => {};
    const first = new Promise<Result<unknown>>((resolve) => {
      endFirst = resolve;
    });
    const page = await open(null, { 'consoles.save': first as never });
    choose('{"id":"kefu-example-com"}');
    await page.press('导入 JSON');
    await page.settle();
    expect(page.calls('consoles.save').length).toBe(1);
    choose('{"of":"pdd-chat"}');
    await page.press('导入 JSON');
    await page.settle();
    await page.settle(() => endFirst(fail('storage-full')));
    expect(page.said()).toContain('已导入 taught.json');
  });

  it('that is refused names the place of the fault', async () => {
    const page = await open(null, { 'consoles.save': fail('profile-invalid', { path: 'input.find.css' }) });
    choose('{}');
    await page.press('导入 JSON');
    await page.settle();
    expect(page.said()).toContain('input.find.css');
  });

  it('that holds no JSON is named', async () => {
    const page = await open();
    choose('<html>');
    await page.press('导入 JSON');
    await page.settle();
    expect(page.said()).toContain('taught.json');
    expect(page.calls('consoles.save')).toEqual([]);
  });
});
