export interface Waiting {
  root: Document;
  signal: AbortSignal;
  /** Does the task after that many milliseconds. */
  later: (task: () => void, ms: number) => void;
}

/**
 * What `test` gives once it gives anything, looked for whenever the page changes; null when the time is up, or the
 * signal aborts.
 */
export function until<T>(
  { root, signal, later }: Waiting,
  ms: number,
  test: () => T | null,
): Promise<T | null> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (value: T | null) => {
      over.abort();
      observer.disconnect();
      resolve(value);
    };
    const look = () => {
      if (over.signal.aborted) return;
      const value = signal.aborted ? null : test();
      if (value !== null || signal.aborted) end(value);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    signal.addEventListener('abort', look, { signal: over.signal });
    later(() => {
      look();
      if (!over.signal.aborted) end(null);
    }, ms);
    look();
  });
}

export const pause = ({ later }: Pick<Waiting, 'later'>, ms: number): Promise<void> =>
  new Promise((done) => later(done, ms));
