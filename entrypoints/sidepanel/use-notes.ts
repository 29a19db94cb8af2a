import { useEffect, useRef, useState } from 'preact/hooks';
import type { Written } from '../../components/notes/use-writing';
import type { Said } from '../../components/ui/status-line';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { OrderMark, OwnNoteFormat } from '../../lib/notes/mark';
import type { NoteWish } from '../../lib/notes/propose';
import type { Order } from '../../lib/orders/types';
import { t } from '../../lib/platform/i18n';
import type { PanelState } from './state';
import { useSettling } from './use-settling';

interface Options {
  link: PanelLink;
  state: PanelState;
  /** The one that is shown. */
  order: Order | null;
  /** Its note as it is known to be saved, where the page tells by other means than the order; see `OpenNote`. */
  stored: string | null;
  shop: string;
  /** Key of the buyer's card; null: none is kept. */
  buyer: string | null;
}

const SAVED = { all: 'notes.saved', note: 'notes.saved.note', nothing: 'notes.savedUnseen' } as const;

/** Fetched when an order is to be marked for the first time: the panel paints without it. */
const fetchParts = () => import('./note-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** Marking the order that is shown: open or not, what became of the last one, and what is kept of it. */
export function useNotes({ link, state, order, stored, shop, buyer }: Options) {
  const [openAt, setOpen] = useState<string | null>(null);
  /** What it was opened for, where the agent did not open it by themselves. */
  const [wish, setWish] = useState<NoteWish | null>(null);
  const [said, setSaid] = useState<{ order: string; said: Said } | null>(null);
  const { parts, own } = useParts(openAt !== null, link);
  // Filled in for the agent to save, by order: nobody knows yet whether they did.
  const unsaved = useRef(new Map<string, Omit<OrderMark, 'at'>>());
  const isOpen = order !== null && openAt === order.id;

  useSettling(order, stored, unsaved.current);

  const say = (words: Said | null) => setSaid(order && words && { order: order.id, said: words });
  /** Whether it is kept. What was filled in and then saved is one entry. */
  const log = async ({ order: orderId, seen, ...written }: Written) => {
    if (!state.console) return false;
    const { id: console, marketplace } = state.console;
    // What was pressed, and nobody has seen saved, is as good as filled in.
    const made = { ...written, isSaved: written.isSaved && seen !== null };
    const filled = unsaved.current.get(orderId);
    const id = filled?.after.note === made.after.note ? filled.id : crypto.randomUUID();
    const mark = { id, orderId, console, marketplace, shop, buyer, ...made };
    if (made.isSaved) unsaved.current.delete(orderId);
    else unsaved.current.set(orderId, mark);
    return (await call('marks.add', mark)).ok;
  };
  const written = async (note: Written) => {
    const { order: orderId, seen, isSaved } = note;
    // By the time that a slow save has ended, another order may be at hand.
    setOpen((at) => (at === orderId ? null : at));
    const text = t(isSaved ? SAVED[seen ?? 'nothing'] : 'notes.filled');
    const isKept = await log(note);
    const tone = isKept && (seen === 'all' || !isSaved) ? 'done' : 'amber';
    setSaid({
      order: orderId,
      said: { tone, text: isKept ? text : t('notes.notKept', { text }), actions: [] },
    });
  };
  return {
    isOpen,
    parts: isOpen ? parts : null,
    own,
    said: said !== null && said.order === order?.id ? said.said : null,
    say,
    log,
    written,
    wish,
    toggle() {
      setOpen(isOpen || !order ? null : order.id);
      setWish(null);
      setSaid(null);
    },
    open(orderId: string, wish: NoteWish | null = null) {
      setOpen(orderId);
      setWish(wish);
    },
  };
}

/** What is drawn, and the team's own formats, once they are wanted. */
function useParts(isWanted: boolean, link: PanelLink) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [own, setOwn] = useState<OwnNoteFormat[] | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const list = async () => {
      const read = await call('formats.list', {});
      // Without a database the bundled ones are there all the same.
      if (!isGone) setOwn(read.ok && Array.isArray(read.value) ? read.value : []);
    };
    void list();
    void fetchParts().then((fetched) => !isGone && setParts(fetched));
    const stop = link.listen((message) => {
      if (message.type === 'kept' && message.kept.of === 'note-formats') void list();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [isWanted, link]);
  return { parts, own };
}

export type Notes = ReturnType<typeof useNotes>;
