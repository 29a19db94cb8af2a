import { useEffect, useState } from 'preact/hooks';
import { openPanelLink, type PanelLink } from '../../lib/messaging/panel-link';

/** The workspace's one line to the background: it hears of settings by itself, and of the library when it asks. */
export function useDeskLink(): PanelLink {
  // A page of our own that follows no tab.
  const [link] = useState(() => openPanelLink({ mount: null, windowId: null, tabId: null }));
  useEffect(() => () => link.close(), [link]);
  return link;
}
