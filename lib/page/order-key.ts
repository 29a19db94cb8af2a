import type { OrderFacts } from '../orders/types';

/** Orders drawn this long before the header changed are the new conversation's: some consoles draw them first. */
const TOGETHER = 800;

const UNKNOWN: OrderFacts = { orders: [], state: 'missing', note: null };

/**
 * Whose orders the side panel shows. A console changes the conversation at once and its orders a moment later: until
 * they have been drawn anew they are the last buyer's, and are told as unknown.
 */
export class OrderKey {
  private key: string | null = null;
  private facts = UNKNOWN;
  /** When the page last drew them; milliseconds of `now`. */
  private drawnAt = Number.NEGATIVE_INFINITY;
  private isOther = false;

  constructor(
    private readonly now: () => number,
    private readonly tell: (key: string | null, facts: OrderFacts) => void,
  ) {}

  /** Another conversation, or none. */
  moved(key: string | null): void {
    if (key === this.key) return;
    // On a page without conversations, or in its first moment, what was read is nobody else's.
    this.isOther = this.key !== null && this.now() - this.drawnAt > TOGETHER;
    this.key = key;
    this.say();
  }

  drawn(facts: OrderFacts): void {
    this.facts = facts;
    this.drawnAt = this.now();
    this.isOther = false;
    this.say();
  }

  /** Tells it again, for somebody who has just come. */
  say(): void {
    if (this.drawnAt > 0) this.tell(this.key, this.isOther ? UNKNOWN : this.facts);
  }
}
