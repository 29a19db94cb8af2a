import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useWording } from '../../components/ui/use-wording';
import { limitsOf } from '../../lib/authority/limits';
import { authorityOf } from '../../lib/authority/own';
import { pageKey } from '../../lib/conversation/talks';
import type { Conversation } from '../../lib/conversation/types';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { OrderFacts } from '../../lib/orders/types';
import { canInsert, type PanelState } from './state';
import { useStrangers } from './use-strangers';
import type { PanelKind } from './where';

interface Options {
  link: PanelLink;
  state: PanelState;
  kind: PanelKind;
  /** The first rows stand, and the library is there. */
  isLate: boolean;
  conversation: Conversation | null;
  orders: OrderFacts | null;
  /** See `useRulesStamp`. */
  rules: number;
}

/** By what words are checked here and now, and what stands in the console's box. */
export function useWordingHere({ link, state, kind, isLate, conversation, orders, rules }: Options) {
  const { console, settings, linkUp, bound, draft } = state;
  const strangers = useStrangers(conversation, orders);
  const marketplace = console?.marketplace ?? null;
  const { wordingLevels: levels, authority, post } = settings;
  const circumstances = useMemo(() => {
    const limits = limitsOf(authorityOf(authority), post);
    return { marketplace, limits, levels, strangers };
  }, [marketplace, authority, post, levels, strangers]);
  const wording = useWording(isLate, circumstances, rules);

  const isOpen = kind === 'framed' ? state.place?.open === true : kind === 'beside';
  const canWatch = isOpen && linkUp && bound === 'console' && canInsert(state, kind);
  const isWatched = settings.wording && wording !== null && canWatch;
  const wasWatched = useRef(false);
  const key = conversation && pageKey(conversation.key);
  useEffect(() => {
    // A second panel of the same page may be the one that looks on.
    if (isWatched || wasWatched.current) void link.ask('draft', { isWatched });
    wasWatched.current = isWatched;
  }, [isWatched, key, console?.id]);
  return { wording, draft: isWatched && draft && draft.key === key ? draft.text : null };
}
