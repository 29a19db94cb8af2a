import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { arrived } from '../messaging/testing';
import { type Fault, keepFaults } from '../platform/log';
import { PAGE_SCRIPT, PageScript } from './page-script';
import { accessTo, originOf, Sites } from './sites';
import { fakeSites, RELEASED } from './testing';

const DESK = 'https://desk.example.com/*';
const SHOP = 'https://*.shop.example/*';

let browser: ReturnType<typeof fakeSites>;
let sites: Sites;
beforeEach(() => {
  browser = fakeSites();
  sites = new Sites(new PageScript());
  keepFaults(() => {});
});
const registeredFor = () => browser.registered.map(({ matches }) => matches);

describe('the script of granted sites', () => {
  it('is registered for all of them at once, and never where the manifest brings it', async () => {
    browser.granted = [DESK, SHOP];
    await sites.sync();
    expect(browser.registered).toMatchObject([
      {
        js: [PAGE_SCRIPT],
        matches: [DESK, SHOP],
        excludeMatches: [RELEASED],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  it('is registered once, however often and however closely it is asked for', async () => {
    const faults = vi.fn<(fault: Fault) => void>();
    keepFaults(faults);
    browser.granted = [DESK];
    await Promise.all([
      sites.sync(),
      sites.sync(),
      new Sites(new PageScript()).sync().then(() => sites.sync()),
    ]);
    expect(registeredFor()).toEqual([[DESK]]);
    expect(fakeBrowser.scripting.updateContentScripts).not.toHaveBeenCalled();
  });

  it('follows what is granted and taken back', async () => {
    browser.granted = [DESK];
    await sites.sync();
    browser.granted = [DESK, SHOP];
    await sites.sync();
    expect(registeredFor()).toEqual([[DESK, SHOP]]);
    browser.granted = [];
    await sites.sync();
    expect(registeredFor()).toEqual([]);
  });

  it('is not put on what was granted to connect to: the team’s storage is no console', async () => {
    const STORE = 'https://dav.example.com/*';
    const own = new Sites(new PageScript(), async () => [STORE]);
    browser.granted = [DESK, STORE];
    await own.sync();
    expect(registeredFor()).toEqual([[DESK]]);
    browser.tabs = { [STORE]: [{ id: 7 }], [DESK]: [{ id: 8 }] };
    await own.granted([STORE, DESK]);
    expect(browser.put.filter((put) => put.startsWith('7 '))).toEqual([]);
    expect(browser.put.filter((put) => put.startsWith('8 '))).not.toEqual([]);
  });

  it('comes again after a time when the browser failed', async () => {
    const faults = vi.fn<(fault: Fault) => void>();
    keepFaults(faults);
    browser.granted = [DESK];
    vi.mocked(fakeBrowser.scripting.registerContentScripts).mockRejectedValueOnce(new Error('no room'));
    await sites.sync();
    await sites.sync();
    expect(faults).toHaveBeenCalledOnce();
    expect(registeredFor()).toEqual([[DESK]]);
  });
});

describe('a site that is opened', () => {
  beforeEach(() => {
    browser.tabs = { [DESK]: [{ id: 1 }, { id: 2, hasScript: true }, { id: 3, isClosed: true }] };
  });

  it('is registered, and its open tabs get the script where it is not yet', async () => {
    browser.granted = [DESK];
    expect(await sites.open('https://desk.example.com/im/*')).toEqual({
      ok: true,
      value: { granted: true, pages: 3 },
    });
    await arrived();
    expect(registeredFor()).toEqual([[DESK]]);
    expect(browser.put).toEqual([`1 ${PAGE_SCRIPT}`]);
  });

  it('is left alone when the browser says that we may not', async () => {
    expect(await sites.open(DESK)).toEqual({ ok: true, value: { granted: false, pages: 0 } });
    await arrived();
    expect([registeredFor(), browser.put]).toEqual([[], []]);
  });

  it('gets one script when the browser tells of the grant and the panel asks in the same moment', async () => {
    browser.granted = [DESK];
    await Promise.all([sites.granted([DESK]), sites.open(DESK)]);
    await arrived();
    expect(browser.put).toEqual([`1 ${PAGE_SCRIPT}`]);
  });
});

describe('a site that is taken back', () => {
  it('is asked about for each page that is open, and its pages let our script go', async () => {
    browser.granted = [DESK, 'https://other.example/*'];
    await sites.sync();
    const lost: string[] = [];
    const dismiss = async (isLost: (url: string) => Promise<boolean>) => {
      const open = [
        'https://desk.example.com/im?buyer=1#x',
        'https://other.example/',
        `${RELEASED.slice(0, -1)}chat`,
      ];
      for (const url of open) if (await isLost(url)) lost.push(url);
    };
    browser.granted = ['https://other.example/*'];
    await sites.revoked({ dismiss });
    expect(lost).toEqual(['https://desk.example.com/im?buyer=1#x']);
    expect(registeredFor()).toEqual([['https://other.example/*']]);
  });
});

describe('pages that were open before the extension', () => {
  beforeEach(() => {
    browser.granted = [DESK];
    browser.tabs = { [RELEASED]: [{ id: 1 }], [DESK]: [{ id: 2 }], 'https://other.example/*': [{ id: 3 }] };
  });

  it('get the script on released and granted hosts, once in a start of the extension', async () => {
    await sites.start();
    await arrived();
    expect(browser.put).toEqual([`1 ${PAGE_SCRIPT}`, `2 ${PAGE_SCRIPT}`]);
    // Another page script of the same start: the worker has died and come back.
    for (const tab of Object.values(browser.tabs).flat()) tab.hasScript = false;
    await new Sites(new PageScript()).start();
    await arrived();
    expect(browser.put).toHaveLength(2);
  });
});

describe('access to a console', () => {
  it.each([
    [['https://mms.pinduoduo.com/chat-merchant/*'], 'released'],
    [['https://desk.example.com/im/*'], 'granted'],
    [['https://desk.example.com/im/*', 'https://mms.pinduoduo.com/x'], 'granted'],
    [['https://desk.example.com/im/*', 'https://new.example.com/*'], 'needed'],
  ])('%j: %s', async (addresses, access) => {
    browser.granted = [DESK];
    expect(await accessTo(addresses)).toBe(access);
  });

  it('is needed again when it was taken back for a released host', async () => {
    fakeBrowser.permissions.contains = async () => false;
    expect(await accessTo([RELEASED])).toBe('needed');
  });
});

it('asks for the host of an address, subdomains and all', () => {
  expect(originOf('https://*.shopee.cn/new-webchat/*')).toBe('https://*.shopee.cn/*');
  expect(originOf(DESK)).toBe(DESK);
});
