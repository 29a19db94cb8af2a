import { useEffect, useMemo, useState } from 'preact/hooks';
import { useDrafts } from '../../components/guides/desk/use-drafts';
import { Shelf } from '../../components/replies/shelf';
import { useNow } from '../../components/ui/use-now';
import { dayOf } from '../../lib/guides/days';
import { type Guides, NO_GUIDES } from '../../lib/guides/types';
import { openPanelLink } from '../../lib/messaging/panel-link';

const MINUTE = 60_000;
/** More replies than that are found by another word. */
const FOUND = 8;

/** Playbooks, products and campaigns as the background tells them, and what is being written in their views. */
export function useGuideDesk(isWanted: boolean) {
  const [guides, setGuides] = useState<Guides | null>(null);
  const [shelf] = useState(() => new Shelf());
  const [, setFull] = useState(0);
  const [isOpen, setOpen] = useState(isWanted);
  const drafts = useDrafts();
  const today = dayOf(useNow(MINUTE));
  // Opened with the first of these views, and kept: another one shows at once.
  if (isWanted && !isOpen) setOpen(true);
  useEffect(() => {
    if (!isOpen) return;
    const link = openPanelLink({ mount: null, windowId: null, tabId: null });
    const stop = link.listen((message) => {
      if (message.type === 'guides') setGuides(message.guides);
      if (message.type !== 'library') return;
      shelf.take(message.part);
      if (message.part.type !== 'more') setFull((count) => count + 1);
    });
    link.send({ type: 'library' });
    return () => {
      stop();
      link.close();
    };
  }, [isOpen, shelf]);
  const replies = useMemo(
    () => ({
      get: (id: string) => shelf.replies.get(id),
      search: (query: string) =>
        shelf
          .search(query, { limit: FOUND, now: Date.now() })
          .flatMap(({ id }) => shelf.replies.get(id) ?? []),
    }),
    [shelf],
  );
  return { guides: guides ?? NO_GUIDES, isRead: guides !== null, drafts, replies, today };
}

export type GuideDesk = ReturnType<typeof useGuideDesk>;
