/** What is going on just now, so that an update of the extension can wait for a quiet moment. */
export class Activity {
  private readonly owners = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private running = 0;

  get isIdle(): boolean {
    return this.running === 0 && this.owners.size === 0;
  }

  /** Something short begins: a call, an ask. Returns what to run when it has ended. */
  begin(): () => void {
    this.running++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.running--;
      this.sayIfIdle();
    };
  }

  /**
   * Something that a person has begun, such as an editor with unsaved words; named by its owner. One that goes
   * without a word is forgotten with the worker, half a minute after the last thing that happened.
   */
  set(owner: string, isBusy: boolean): void {
    if (isBusy) this.owners.add(owner);
    else this.owners.delete(owner);
    this.sayIfIdle();
  }

  onIdle(listener: () => void): void {
    this.listeners.add(listener);
  }

  private sayIfIdle(): void {
    if (!this.isIdle) return;
    for (const listener of this.listeners) listener();
  }
}
