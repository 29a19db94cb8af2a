import { type BuyerCard, type BuyerNotes, type BuyerPlace, cardKey } from '../../lib/buyer/card';
import type { FailureCode, Result } from '../../lib/messaging/result';

type Change = Partial<BuyerNotes>;

interface Open {
  place: BuyerPlace;
  /** On its way to the background; null: nothing is. */
  sending: Change | null;
  /** Typed since. */
  waiting: Change;
}

interface Options {
  write: (place: BuyerPlace, change: Change) => Promise<Result<BuyerCard>>;
  /** It is kept now. */
  kept: (card: BuyerCard) => void;
  /** Something of what the getters tell has changed. */
  changed: () => void;
}

/**
 * What has been typed into cards and is not yet kept. It belongs to the buyer for whom it was typed, whoever is open by
 * then. One write of a card at a time, begun with the first letter; what is typed meanwhile goes with the next.
 */
export class CardEdits {
  private readonly open = new Map<string, Open>();
  /** Why the last write failed; null: it did not. What it was about waits, and goes with the next. */
  failure: FailureCode | null = null;

  constructor(private readonly options: Options) {}

  type(place: BuyerPlace, change: Change): void {
    const key = cardKey(place);
    const known = this.open.get(key) ?? { place, sending: null, waiting: {} };
    known.waiting = { ...known.waiting, ...change };
    this.open.set(key, known);
    this.options.changed();
    void this.send(key);
  }

  /** What of this card is newer than what is kept. */
  of(key: string): Change {
    const open = this.open.get(key);
    return { ...open?.sending, ...open?.waiting };
  }

  get isAllKept(): boolean {
    return this.open.size === 0;
  }

  /** Once more with all that waits. */
  again(): void {
    for (const key of [...this.open.keys()]) void this.send(key);
  }

  /** The buyer was erased: nothing typed of them may come back. */
  drop(key: string): void {
    this.open.delete(key);
    this.options.changed();
  }

  private async send(key: string): Promise<void> {
    const open = this.open.get(key);
    if (!open || open.sending !== null || Object.keys(open.waiting).length === 0) return;
    open.sending = open.waiting;
    open.waiting = {};
    const done = await this.options.write(open.place, open.sending);
    const now = this.open.get(key);
    // Dropped meanwhile, or dropped and begun anew.
    if (!now || now.sending !== open.sending) return;
    this.failure = done.ok ? null : done.error.code;
    if (!done.ok) now.waiting = { ...now.sending, ...now.waiting };
    now.sending = null;
    const isLeft = Object.keys(now.waiting).length > 0;
    if (!isLeft) this.open.delete(key);
    if (done.ok) {
      this.options.kept(done.value);
      if (isLeft) void this.send(key);
    }
    this.options.changed();
  }
}
