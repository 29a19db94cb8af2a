import { ok } from '../messaging/result';
import type { Handlers } from '../messaging/serve';
import { browser } from '../platform/browser';
import { ownTab } from './own-tabs';

/** Opens the workspace on a view, in the tab where it is open already if there is one. */
export const workspaceCalls: Pick<Handlers, 'workspace.open'> = {
  'workspace.open': async ({ view }) => {
    const page = browser.runtime.getURL('/workspace.html');
    const url = `${page}#${view}`;
    const open = await ownTab((address) => address.split('#')[0] === page);
    if (!open) await browser.tabs.create({ url });
    else {
      await browser.tabs.update(open.tabId, { active: true, url });
      await browser.windows.update(open.windowId, { focused: true });
    }
    return ok({ opened: true });
  },
};
