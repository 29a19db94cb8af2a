import { useEffect, useReducer, useState } from 'preact/hooks';
import { Shelf } from '../../components/replies/shelf';
import { openPanelLink } from '../../lib/messaging/panel-link';
import type { ShopTable } from '../../lib/shops/types';

/** The library as it is shared, and the shops' values: asked for by the first view that wants them, then kept. */
export function useLibrary(isWanted: boolean) {
  const [shelf] = useState(() => new Shelf());
  const [shops, setShops] = useState<ShopTable | null>(null);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [isOpen, setOpen] = useState(isWanted);
  if (isWanted && !isOpen) setOpen(true);
  useEffect(() => {
    if (!isOpen) return;
    // A page of our own that follows no tab.
    const link = openPanelLink({ mount: null, windowId: null, tabId: null });
    const stops = [
      link.listen((message) => {
        if (message.type === 'library') shelf.take(message.part);
        else if (message.type === 'guides') setShops(message.shops);
      }),
      shelf.listen(() => draw(0)),
    ];
    link.send({ type: 'library', shared: true });
    return () => {
      for (const stop of stops) stop();
      link.close();
    };
  }, [isOpen, shelf]);
  return { shelf, shops };
}
