/** Says what has changed, after it has been saved. */
export class Feed<T> {
  private readonly listeners = new Set<(change: T) => void>();

  listen(listener: (change: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Listeners run after the caller is done: one that throws must not turn a save that was made into a failed one. */
  tell(change: T): void {
    for (const listener of this.listeners) queueMicrotask(() => listener(change));
  }
}
