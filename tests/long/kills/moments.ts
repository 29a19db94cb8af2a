/** What can be seen from outside while something is under way, by name and count: a run is struck at one of these. */
export class Moments {
  private readonly counts = new Map<string, number>();
  private readonly checks = new Set<() => void>();

  happened(name: string): void {
    this.counts.set(name, this.count(name) + 1);
    for (const check of [...this.checks]) check();
  }

  count(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  forget(): void {
    this.counts.clear();
  }

  /** Resolves in the same breath in which it holds; rejects with what has been seen. */
  until(what: string, holds: () => boolean, ms = 60_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.checks.delete(check);
        settle();
      };
      const check = () => holds() && end(resolve);
      const timer = setTimeout(() => {
        const seen = [...this.counts].map(([name, count]) => `${name} ${count}`).join(', ');
        end(() => reject(new Error(`${what}: not within ${ms} ms; seen: ${seen || 'nothing'}`)));
      }, ms);
      this.checks.add(check);
      check();
    });
  }
}
