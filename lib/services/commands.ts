import type { ToPage } from '../messaging/ports';
import { type Browser, browser } from '../platform/browser';
import { report } from '../platform/log';
import type { Captures } from './evidence/captures';
import type { Popout } from './popout';
import type { PagePorts } from './relay/page-ports';

type CommandName = Extract<ToPage, { type: 'command' }>['name'];
const COMMANDS: readonly string[] = ['toggle-panel', 'focus-search'] satisfies CommandName[];

/** What the keys and the button act on. */
export interface Commanded {
  pages: PagePorts;
  popout: Popout;
  captures: Pick<Captures, 'pressed' | 'captureVisible'>;
}

/** For `commands.onCommand`: the keys act on what is in front, a page that we are in or the panel's own window. */
export async function onCommand(
  { pages, popout, captures }: Commanded,
  name: string,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (name === 'open-popout') return popout.open();
  if (name !== 'capture' && !COMMANDS.includes(name)) return;
  // Older Firefox does not say which tab was in front.
  const [front] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (front?.id === undefined) return;
  const page = pages.ofTab(front.id);
  if (name === 'capture') {
    if (!captures.pressed(front.id) && page) await captures.captureVisible(page);
  } else if (!popout.search(front.id)) page?.tell({ type: 'command', name: name as CommandName });
}

/**
 * For `action.onClicked`. Where a capture waits for the button, its being pressed is all that is wanted. In a console
 * it folds and unfolds our panel; anywhere else it opens the browser's own side panel, and that before anything is
 * awaited: the browser grants it to the click alone.
 */
export function onAction({ pages, captures }: Commanded, tab: Browser.tabs.Tab): void {
  if (tab.id !== undefined && captures.pressed(tab.id)) return;
  const page = tab.id === undefined ? null : pages.ofTab(tab.id);
  if (page?.profile) page.tell({ type: 'command', name: 'toggle-panel' });
  else openBrowserPanel(tab.windowId).catch((error: unknown) => report('action', error));
}

/** Firefox's half of what Chrome's types don't know. */
interface SidebarAction {
  sidebarAction?: { toggle(): Promise<void> };
}

function openBrowserPanel(windowId: number): Promise<void> {
  if (browser.sidePanel) return browser.sidePanel.open({ windowId });
  return (browser as SidebarAction).sidebarAction?.toggle() ?? Promise.resolve();
}
