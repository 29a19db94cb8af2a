import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { Shelf } from '../../components/replies/shelf';
import { useDress } from '../../components/ui/use-dress';
import { type Boot, readBoot } from '../../lib/messaging/boot';
import { call } from '../../lib/messaging/call';
import type { PanelLink } from '../../lib/messaging/panel-link';
import type { Settings } from '../../lib/messaging/settings';
import { isOrphaned } from '../../lib/platform/context';
import { reduce, START } from './state';

/** Milliseconds. Behind its rail, or in a tab at the back, a panel paints nothing and is asked for replies all the same. */
const NO_PAINT = 100;

/**
 * Everything that comes from outside: facts, settings, the library. The first rows come from the boot snapshot; the
 * library itself is asked for when they have been painted.
 */
export function usePanel(link: PanelLink) {
  const [state, dispatch] = useReducer(reduce, START);
  const [shelf] = useState(() => new Shelf());
  /** The snapshot is in the shelf, or there is none. */
  const [isStarted, setStarted] = useState(false);
  const [libraryFailure, setLibraryFailure] = useState<string | null>(null);
  const [recalls, setRecalls] = useState<Boot['recalls']>([]);

  // Before this task ends: what the background answers first would find nobody listening after it.
  useLayoutEffect(() => {
    let isToldSettings = false;
    const stop = link.listen((message) => {
      if (message.type === 'library') {
        shelf.take(message.part);
        setLibraryFailure(shelf.failure);
        markSearchable(shelf);
      } else dispatch(message);
      isToldSettings ||= message.type === 'settings';
      if (message.type === 'link' && !message.up && isOrphaned()) dispatch({ type: 'orphaned' });
    });
    // What cannot be read is as good as not there: the rows then come with the library.
    const reading = readBoot().catch(() => null);
    void reading.then((boot) => {
      setStarted(true);
      if (!boot) return;
      setRecalls(boot.recalls);
      // What the background has sent by now is newer.
      if (!isToldSettings) dispatch({ type: 'settings', settings: boot.settings });
      if (shelf.phase === 'empty') shelf.take({ type: 'first', library: boot.first, total: boot.total });
    });
    return stop;
  }, [link, shelf]);

  // Reading and sending ten thousand replies keeps a small machine's two cores busy for a third of a second. Asked for
  // any sooner, the look-up of our page waits behind it in the database, and the first paint behind its slices.
  const isOurs = state.bound === 'console' || state.bound === 'no-console';
  useLayoutEffect(() => {
    if (!isStarted || !isOurs) return;
    let isAsked = false;
    const ask = () => {
      if (!isAsked) link.send({ type: 'library' });
      isAsked = true;
    };
    afterPaint(ask);
    setTimeout(ask, NO_PAINT);
  }, [isStarted, isOurs, link]);

  useDress(state.settings);
  const onRows = () =>
    afterPaint(() => {
      markOnce('sellerside:first-rows');
      shelf.fillIndex();
      markSearchable(shelf);
    });
  const change = (settings: Partial<Settings>) => {
    dispatch({ type: 'changed', settings });
    void call('settings.change', settings);
  };
  return { state, shelf, libraryFailure, recalls, onRows, change };
}

function markSearchable(shelf: Shelf): void {
  if (shelf.phase === 'full' && shelf.isIndexed) markOnce('sellerside:searchable');
}

/** A point on the page's time line, for measurements: the first time only. */
function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

/** What is laid out now has been painted a task after the next frame. A panel that is hidden has no frames. */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
