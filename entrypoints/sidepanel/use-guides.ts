import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Shelf } from '../../components/replies/shelf';
import { useNow } from '../../components/ui/use-now';
import { dayOf } from '../../lib/guides/days';
import { guideLibrary } from '../../lib/guides/rows';
import { type Guides, NO_GUIDES } from '../../lib/guides/types';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Language } from '../../lib/replies/types';
import { NO_SHOPS, type ShopTable } from '../../lib/shops/types';

/** A day begins at its first minute. */
const MINUTE = 60_000;

/**
 * What stands beside the replies, as the background tells it; what of it may be inserted is laid on the shelf, anew
 * when it changes and when another day begins.
 */
export function useGuides(link: PanelLink, shelf: Shelf, language: Language) {
  const [told, setTold] = useState<{ guides: Guides; shops: ShopTable } | null>(null);
  const { guides, shops } = told ?? { guides: NO_GUIDES, shops: NO_SHOPS };
  const now = useNow(MINUTE);
  const today = dayOf(now);
  useLayoutEffect(
    () =>
      link.listen((message) => {
        if (message.type === 'guides') setTold({ guides: message.guides, shops: message.shops });
      }),
    [link],
  );
  const lines = useMemo(() => guideLibrary(guides, today, language), [guides, today, language]);
  useLayoutEffect(() => shelf.lay(lines), [shelf, lines]);
  const ownLabels = useMemo(() => told?.shops.ownFields.map(({ label }) => label) ?? null, [told]);
  /** `ownLabels` of the shop table's own fields; null: not known yet. */
  return { guides, shops, ownLabels, today, now };
}
