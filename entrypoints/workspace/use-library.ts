import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { Shelf } from '../../components/replies/shelf';
import type { Guides } from '../../lib/guides/types';
import { call } from '../../lib/messaging/call';
import type { LibraryWrite } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Library } from '../../lib/replies/types';
import type { ShopTable } from '../../lib/shops/types';

/**
 * The library on the workspace's line: rows as they are shared, what stands beside them, and the way back. Asked for by
 * the first view that wants it, then kept, so that another view shows at once.
 */
export function useLibrary(link: PanelLink, isWanted: boolean) {
  const [shelf] = useState(() => new Shelf());
  const [shops, setShops] = useState<ShopTable | null>(null);
  const [guides, setGuides] = useState<Guides | null>(null);
  const [isLinkUp, setLinkUp] = useState(true);
  const [stamp, draw] = useReducer((count: number) => count + 1, 0);
  const [isOpen, setOpen] = useState(isWanted);
  if (isWanted && !isOpen) setOpen(true);
  useEffect(() => {
    if (!isOpen) return;
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
    };
  }, [isOpen, shelf, link]);
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
  const ownLabels = useMemo(() => shops?.ownFields.map(({ label }) => label) ?? null, [shops]);
  /** `stamp` is another one whenever the shelf holds something else. */
  return { shelf, stamp, shops, ownLabels, guides, isLinkUp, write, undo, snapshot };
}

export type WorkspaceLibrary = ReturnType<typeof useLibrary>;
