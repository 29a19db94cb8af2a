/** Lengths of short texts, by slot: up to 254; whatever is longer counts as 255. */
export class Lengths {
  private bytes = new Uint8Array(1024);

  set(slot: number, length: number): void {
    if (slot >= this.bytes.length) {
      const larger = new Uint8Array(Math.max(slot + 1, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[slot] = Math.min(length, 255);
  }

  /** Whether the text is as long as one of the others. */
  isOne(slot: number, others: readonly { text: string }[]): boolean {
    const length = this.bytes[slot];
    for (const { text } of others) if (Math.min(text.length, 255) === length) return true;
    return false;
  }
}
