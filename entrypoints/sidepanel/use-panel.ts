import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { Shelf } from '../../components/replies/shelf';
import { useDress } from '../../components/ui/use-dress';
import { readBoot } from '../../lib/messaging/boot';
import type { PanelLink } from '../../lib/messaging/panel-link';
import { isOrphaned } from '../../lib/platform/context';
import { reduce, START } from './state';

/** Everything that comes from outside: facts, settings, the library. The first rows come from the boot snapshot. */
export function usePanel(link: PanelLink) {
  const [state, dispatch] = useReducer(reduce, START);
  const [shelf] = useState(() => new Shelf());
  const [libraryFailure, setLibraryFailure] = useState<string | null>(null);

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
    void readBoot().then((boot) => {
      if (!boot) return;
      // What the background has sent by now is newer.
      if (!isToldSettings) dispatch({ type: 'settings', settings: boot.settings });
      if (shelf.phase === 'empty') shelf.take({ type: 'first', library: boot.first, total: boot.total });
    });
    link.send({ type: 'library' });
    return stop;
  }, [link, shelf]);

  useDress(state.settings);
  const onRows = () =>
    afterPaint(() => {
      markOnce('sellerside:first-rows');
      shelf.fillIndex();
      markSearchable(shelf);
    });
  return { state, shelf, libraryFailure, onRows };
}

function markSearchable(shelf: Shelf): void {
  if (shelf.phase === 'full' && shelf.isIndexed) markOnce('sellerside:searchable');
}

/** A point on the page's time line, for measurements: the first time only. */
function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

/** What is laid out now has been painted a task after the next frame. */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
