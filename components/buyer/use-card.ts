import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type BuyerCard,
  type BuyerNotes,
  type BuyerPlace,
  cardKey,
  NO_NOTES,
  type Seen,
} from '../../lib/buyer/card';
import { call } from '../../lib/messaging/call';
import type { ErasedBuyer } from '../../lib/messaging/calls';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { FailureCode, Result } from '../../lib/messaging/result';
import { CardEdits } from './card-edits';

interface Options {
  link: PanelLink;
  /** Null: of nobody who is open now a card is kept. */
  place: BuyerPlace | null;
  /** What the console shows of them. */
  seen: Seen;
  isLinkUp: boolean;
}

const OWNER = 'buyer-card';

/** The card of the open conversation: what the console shows goes in by itself, what is typed at once. */
export function useCard({ link, place, seen, isLinkUp }: Options) {
  const key = place && cardKey(place);
  const [told, setTold] = useState<BuyerCard | null>(null);
  const [, redraw] = useState(0);
  /** Erased while this panel was open: what the console shows begins no card of theirs anew; what is typed does. */
  const erased = useRef(new Set<string>()).current;
  const newest = useRef({ key, place, seen });
  newest.current = { key, place, seen };

  const take = (card: BuyerCard) => {
    if (card.key !== newest.current.key) return;
    // A port and an answer may overtake one another.
    setTold((before) => (before?.key === card.key && before.revision > card.revision ? before : card));
  };
  const edits = useMemo(
    () =>
      new CardEdits({
        write: (place, change) => call('buyers.note', { place, change }),
        kept: take,
        changed: () => redraw((count) => count + 1),
      }),
    [],
  );
  const gone = (of: string) => {
    erased.add(of);
    edits.drop(of);
    setTold((before) => (before?.key === of ? null : before));
  };

  const [unread, setUnread] = useState<FailureCode | null>(null);
  const shown = JSON.stringify([place, seen]);
  useEffect(() => {
    if (isLinkUp) void see();
  }, [shown, isLinkUp]);
  const see = async () => {
    const { key: of, place, seen } = newest.current;
    if (!place || of === null || erased.has(of)) return;
    const done = await call('buyers.see', { place, seen });
    if (of === newest.current.key) setUnread(done.ok ? null : done.error.code);
    if (done.ok) take(done.value);
  };
  useLayoutEffect(
    () =>
      link.listen((message) => {
        if (message.type !== 'kept' || message.kept.of !== 'buyers') return;
        const { key: of, card } = message.kept;
        if (card) take(card);
        else if (of !== null) gone(of);
        else {
          // After a restore an older card may be the one that holds.
          setTold(null);
          void see();
        }
      }),
    [link],
  );
  useEffect(() => {
    if (isLinkUp) edits.again();
  }, [isLinkUp, edits]);
  const isHeld = edits.failure !== null && !edits.isAllKept;
  // An update of the extension would take with it what could not be kept.
  useEffect(() => {
    if (!isHeld) return;
    void call('busy.set', { owner: OWNER, busy: true });
    return () => void call('busy.set', { owner: OWNER, busy: false });
  }, [isHeld]);

  const card = told && told.key === key ? told : null;
  /** What is written there already is known: else the first letter would take its place. */
  const isReady = card !== null || (key !== null && erased.has(key));
  const notes: BuyerNotes = { ...(card ?? NO_NOTES), ...(key && edits.of(key)) };
  return {
    key,
    card,
    isReady,
    /** With what has been typed and is on its way. */
    notes,
    /** Why what was typed is not kept yet. */
    failure: isHeld ? edits.failure : null,
    /** Why the card could not be read. */
    unread: isReady ? null : unread,
    again() {
      edits.again();
      if (!isReady) void see();
    },
    type(change: Partial<BuyerNotes>) {
      if (place && isReady) edits.type(place, change);
    },
    asked(question: string) {
      if (place) void call('buyers.asked', { place, question });
    },
    async erase(): Promise<Result<ErasedBuyer> | null> {
      if (key === null) return null;
      // From now on: what the console shows meanwhile must not begin it anew.
      erased.add(key);
      edits.drop(key);
      const done = await call('buyers.erase', { key });
      if (done.ok) gone(key);
      else erased.delete(key);
      return done;
    },
  };
}

export type Card = ReturnType<typeof useCard>;
