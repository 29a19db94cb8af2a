import { useMemo, useRef } from 'preact/hooks';
import { Talks } from '../../lib/conversation/talks';
import type { Conversation, Message } from '../../lib/conversation/types';
import type { PanelState } from './state';

const NOTHING: readonly Message[] = [];

/** The open conversation and what was said in it; told apart from others that the page has the same key for. */
export function useTalk({ facts, messages }: Pick<PanelState, 'facts' | 'messages'>): {
  conversation: Conversation | null;
  messages: readonly Message[];
} {
  const talks = useRef(new Talks()).current;
  const page = facts?.conversation ?? null;
  const said = page !== null && messages.key === page.key ? messages.list : NOTHING;
  // Compared when something was told, and not with every drawing.
  const key = useMemo(() => page && talks.tell(page, said), [page?.key, said]);
  const conversation = useMemo(() => page && key && { ...page, key }, [page, key]);
  return { conversation: conversation || null, messages: said };
}
