import type { OrderFacts } from '../orders/types';

const UNKNOWN: OrderFacts = { orders: [], state: 'missing', note: null };

/**
 * Whose orders the side panel shows. A console changes the conversation at once and its orders a moment later: until
 * they have been drawn anew they are the last buyer's, and are told as unknown. So are those of a console that draws
 * them first: an agent who clicks quickly through conversations looks the same.
 */
export class OrderKey {
  private key: string | null = null;
  private facts: OrderFacts | null = null;
  private isOther = false;

  constructor(private readonly tell: (key: string | null, facts: OrderFacts) => void) {}

  /** Another conversation, or none. */
  moved(key: string | null): void {
    if (key === this.key) return;
    // On a page without conversations, or in its first moment, what was read is nobody else's.
    this.isOther = this.key !== null;
    this.key = key;
    this.say();
  }

  drawn(facts: OrderFacts): void {
    this.facts = facts;
    this.isOther = false;
    this.say();
  }

  /** Tells it again, for somebody who has just come. */
  say(): void {
    if (this.facts) this.tell(this.key, this.isOther ? UNKNOWN : this.facts);
  }
}
