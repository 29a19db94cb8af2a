import { useEffect, useState } from 'preact/hooks';
import { findSimilar, type Group } from '../../../lib/replies/similar';
import type { Shelf } from '../shelf';

/** Milliseconds of work in one go: less than a frame, so that typing and scrolling go on. */
const SLICE_MS = 10;

interface Search {
  /** 0 to 1. */
  done: number;
  /** Null while it runs. */
  groups: Group[] | null;
}

/** Groups of replies that say the same, looked for in small pieces; anew whenever the library changes. */
export function useSimilar(shelf: Shelf, stamp: number, isWanted: boolean): Search {
  const [search, setSearch] = useState<Search>({ done: 0, groups: null });
  useEffect(() => {
    if (!isWanted || shelf.phase !== 'full') return;
    const steps = findSimilar([...shelf.replies.values()]);
    let timer: ReturnType<typeof setTimeout>;
    const run = () => {
      const until = performance.now() + SLICE_MS;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      const { done, value } = step;
      // What was found before stays on show until it is known what has become of it.
      setSearch((before) => (done ? { done: 1, groups: value } : { ...before, done: value }));
      if (!done) timer = setTimeout(run);
    };
    timer = setTimeout(run);
    return () => clearTimeout(timer);
  }, [shelf, stamp, isWanted]);
  return search;
}
