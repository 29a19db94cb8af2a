import type { PanelHello } from '../../lib/messaging/panel-link';
import { browser } from '../../lib/platform/browser';

/**
 * `framed` in a console's page; `beside` it, as the browser's side panel or sidebar or in a tab, following the front
 * tab; or a `popout`, a window of its own beside a client that is no page.
 */
export type PanelKind = 'framed' | 'beside' | 'popout';

export interface Where {
  kind: PanelKind;
  hello: PanelHello;
}

/** A frame has the word that our content script gave it; `#tab=<id>` names a tab to follow, `#popout` follows none. */
export async function whoAmI(): Promise<Where> {
  const address = new URLSearchParams(location.hash.slice(1));
  const mount = address.get('mount');
  const tab = Number(address.get('tab'));
  // In Firefox a frame in a page has no `windows` at all; no word means that nobody of ours made it.
  if (window.top !== window) {
    return { kind: 'framed', hello: { mount: mount ?? '', windowId: null, tabId: null } };
  }
  if (address.has('popout')) return { kind: 'popout', hello: { mount: null, windowId: null, tabId: null } };
  const { id } = await browser.windows.getCurrent();
  return { kind: 'beside', hello: { mount: null, windowId: id ?? null, tabId: tab || null } };
}
