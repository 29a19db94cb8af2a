import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import { Shelf } from '../../components/replies/shelf';
import type { Guides } from '../../lib/guides/types';
import { call } from '../../lib/messaging/call';
import type { LibraryWrite } from '../../lib/messaging/calls';
import { openPanelLink } from '../../lib/messaging/panel-link';
import type { Library } from '../../lib/replies/types';
import type { ShopTable } from '../../lib/shops/types';

/**
 * The workspace's one line to the library: rows as they are shared, what stands beside them, and the way back. Asked
 * for by the first view that wants it, then kept, so that another view shows at once.
 */
export function useLibrary(isWanted: boolean) {
  const [shelf] = useState(() => new Shelf());
  const [shops, setShops] = useState<ShopTable | null>(null);
  const [guides, setGuides] = useState<Guides | null>(null);
  const [isLinkUp, setLinkUp] = useState(true);
  const [stamp, draw] = useReducer((count: number) => count + 1, 0);
  const [isOpen, setOpen] = useState(isWanted);
  if (isWanted && !isOpen) setOpen(true);
  useEffect(() => {
    if (!isOpen) return;
    // A page of our own that follows no tab.
    const link = openPanelLink({ mount: null, windowId: null, tabId: null });
    const stops = [
      link.listen((message) => {
        if (message.type === 'library') shelf.take(message.part);
        else if (message.type === 'link') setLinkUp(message.up);
        else if (message.type === 'guides') {
          setShops(message.shops);
          setGuides(message.guides);
        }
      }),
      shelf.listen(() => draw(0)),
    ];
    link.send({ type: 'library', shared: true });
    return () => {
      for (const stop of stops) stop();
      link.close();
    };
  }, [isOpen, shelf]);
  const write = useCallback((change: LibraryWrite) => call('library.write', change), []);
  const undo = useCallback((undoId: string) => call('library.undo', { undoId }), []);
  const snapshot = useCallback(
    (): Library => ({
      sets: [...shelf.sets.values()],
      categories: [...shelf.categories.values()],
      replies: [...shelf.replies.values()],
      usage: [...shelf.usage.values()],
    }),
    [shelf],
  );
  /** `stamp` is another one whenever the shelf holds something else. */
  return { shelf, stamp, shops, guides, isLinkUp, write, undo, snapshot };
}

export type WorkspaceLibrary = ReturnType<typeof useLibrary>;
