import type { PanelHello } from '../../lib/messaging/panel-link';
import { browser } from '../../lib/platform/browser';

/**
 * Where this page stands: in a console's page, with the word that our content script gave it; or on its own, as the
 * browser's side panel, a pop-out or a tab, which follow the window's front tab (`#tab=<id>` names one).
 */
export async function whoAmI(): Promise<{ hello: PanelHello; isFramed: boolean }> {
  const isFramed = window.top !== window;
  const address = new URLSearchParams(location.hash.slice(1));
  const mount = address.get('mount');
  const tab = Number(address.get('tab'));
  // In Firefox a frame in a page has no `windows` at all; no word means that nobody of ours made it.
  if (isFramed) return { isFramed, hello: { mount: mount ?? '', windowId: null, tabId: null } };
  const { id } = await browser.windows.getCurrent();
  return { isFramed, hello: { mount: null, windowId: id ?? null, tabId: tab || null } };
}
