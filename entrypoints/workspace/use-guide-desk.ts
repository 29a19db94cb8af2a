import { useMemo } from 'preact/hooks';
import { useDrafts } from '../../components/guides/desk/use-drafts';
import { useNow } from '../../components/ui/use-now';
import { dayOf } from '../../lib/guides/days';
import { NO_GUIDES } from '../../lib/guides/types';
import type { WorkspaceLibrary } from './use-library';

const MINUTE = 60_000;
/** More replies than that are found by another word. */
const FOUND = 8;

/** Playbooks, products and campaigns as the background tells them, and what is being written in their views. */
export function useGuideDesk(library: Pick<WorkspaceLibrary, 'shelf' | 'guides' | 'ownLabels'>) {
  const { shelf, guides, ownLabels } = library;
  const drafts = useDrafts(ownLabels);
  const today = dayOf(useNow(MINUTE));
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
