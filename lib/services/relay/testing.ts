import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type LibraryMessage, PAGE_PORT, PANEL_PORT } from '../../messaging/ports';
import { DEFAULT_PLACE, DEFAULT_SETTINGS } from '../../messaging/settings';
import { arrived, type FakePort, portPair } from '../../messaging/testing';
import { ManualClock } from '../../platform/testing';
import type { Profile } from '../../profile/types';
import type { ConsoleView } from '../console-view';
import { Relay, type RelayOptions } from './relay';

/** For unit tests: a relay with pages and panels that connect to it as the browser would let them. */

const OURS = 'chrome-extension://test-extension-id/sidepanel.html';
export const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html';

export function profile(id: string): Profile {
  return {
    vocabulary: 1,
    id,
    marketplace: 'pdd',
    page: 'chat',
    name: { 'zh-CN': id, en: id },
    language: 'zh-CN',
    addresses: ['https://mms.pinduoduo.com/chat*'],
    evidence: { date: '2026-10', strength: 'live', sources: 1 },
    capabilities: [],
  };
}

/** Every address below `/chat` is the console `pdd-chat`. */
const view: RelayOptions['view'] = async (url) =>
  viewOf(new URL(url).pathname.startsWith('/chat') ? profile('pdd-chat') : null);

/** What is known of a page with this profile. */
export function viewOf(profile: Profile | null): ConsoleView {
  const words = { name: '', open: '', resize: '', waiting: '', updated: '', reload: '' };
  const picker = { list: true, codes: true };
  return {
    profile,
    message: { type: 'console', profile, revision: '', place: DEFAULT_PLACE, words, theme: 'auto', picker },
  };
}

export function startRelay(over: Partial<RelayOptions> = {}) {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { id: 'test-extension-id' });
  const clock = new ManualClock();
  const busy = { count: 0 };
  const stopLibrary = vi.fn();
  const placed = vi.fn<RelayOptions['placed']>();
  const supply = vi.fn<RelayOptions['supply']>(async () => true);
  const told = vi.fn<RelayOptions['told']>();
  const gone = vi.fn<RelayOptions['gone']>();
  const captureOrdered = vi.fn<RelayOptions['captureOrdered']>();
  const relay = new Relay({
    clock,
    begin: () => {
      busy.count++;
      return () => busy.count--;
    },
    view,
    settings: async () => DEFAULT_SETTINGS,
    placed,
    supply,
    told,
    gone,
    captureOrdered,
    captureIn: () => null,
    watchLibrary: (tell: (message: LibraryMessage) => void) => {
      tell({ type: 'library', part: { type: 'done', total: 0 } });
      return stopLibrary;
    },
    ...over,
  });

  const connect = (name: string, sender: object): FakePort => {
    const { near, far } = portPair(name, { id: 'test-extension-id', ...sender });
    relay.connect(far.asPort);
    return near;
  };
  return {
    relay,
    clock,
    busy,
    stopLibrary,
    placed,
    supply,
    told,
    gone,
    captureOrdered,
    connect,
    /** A content script that has said hello. */
    async page({ tab = 1, frame = 0, mount = 'word', url = CHAT } = {}): Promise<FakePort> {
      const port = connect(PAGE_PORT, { tab: { id: tab }, frameId: frame, url });
      port.postMessage({ type: 'hello', mount, url });
      await arrived();
      return port;
    },
    /** A sidebar frame in a page that has said hello. */
    async frame({ tab = 1, frame = 7, mount = 'word' as string | null } = {}): Promise<FakePort> {
      const port = connect(PANEL_PORT, { tab: { id: tab }, frameId: frame, url: OURS });
      port.postMessage({ type: 'hello', mount, windowId: null, tabId: null });
      await arrived();
      return port;
    },
    /** The browser's side panel, which follows its window, or the tab that it names. */
    async sidePanel({ window = 1 as number, tab = null as number | null } = {}): Promise<FakePort> {
      const port = connect(PANEL_PORT, { url: OURS });
      port.postMessage({ type: 'hello', mount: null, windowId: window, tabId: tab });
      await arrived();
      return port;
    },
    /** The panel in a window of its own, whose one tab it is. */
    async popout(tab = 50): Promise<FakePort> {
      const port = connect(PANEL_PORT, { tab: { id: tab }, frameId: 0, url: `${OURS}#popout` });
      port.postMessage({ type: 'hello', mount: null, windowId: null, tabId: null });
      await arrived();
      return port;
    },
  };
}

/** What a port has heard of one kind, oldest first. */
export function heard(port: FakePort, type: string): Record<string, unknown>[] {
  return (port.heard as Record<string, unknown>[]).filter((message) => message.type === type);
}

/** What a panel was last told about its page. */
export function lastBound(panel: FakePort): unknown {
  return heard(panel, 'bound').at(-1)?.state;
}
