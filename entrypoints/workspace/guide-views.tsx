import { CampaignsView } from '../../components/guides/desk/campaigns-view';
import { PlaybooksView } from '../../components/guides/desk/playbooks-view';
import { ProductsView } from '../../components/guides/desk/products-view';
import type { TalkKeeping } from '../../components/guides/desk/question-list';
import type { GuideDesk } from './use-guide-desk';

export const GUIDE_VIEWS = ['playbooks', 'products', 'campaigns'] as const;
export type GuideViewName = (typeof GUIDE_VIEWS)[number];

interface GuideViewsProps {
  view: GuideViewName;
  /** As it stands in the address. */
  item: string | null;
  desk: GuideDesk;
  talk: TalkKeeping;
}

/** The views of what stands beside the replies. Ids are encoded in the address: those of bundled ones have a slash. */
export function GuideViews({ view, item, desk, talk }: GuideViewsProps) {
  const { guides, isRead, drafts, replies, today } = desk;
  // Nothing is called empty before it has been read.
  if (!isRead) return null;
  const place = {
    open: item && decodeURIComponent(item),
    onOpen: (id: string) => location.replace(`#${view}/${encodeURIComponent(id)}`),
  };
  switch (view) {
    case 'playbooks':
      return <PlaybooksView guides={guides} drafts={drafts} replies={replies} {...place} />;
    case 'products':
      return <ProductsView guides={guides} drafts={drafts} talk={talk} {...place} />;
    case 'campaigns':
      return <CampaignsView guides={guides} drafts={drafts} replies={replies} today={today} {...place} />;
  }
}
