import {
  type BuyerCard,
  type BuyerNotes,
  type BuyerPlace,
  cardKey,
  mergeSeen,
  newCard,
  type Seen,
} from '../buyer/card';
import type { KeptOfBuyer } from '../buyer/card-export';
import type { OpenQuestion } from '../guides/types';
import type { Result } from '../messaging/result';
import { type Erased, eraseBuyer, TABLES_OF_BUYERS } from './buyer-erase';
import { Refused } from './failure';
import { Feed } from './feed';
import { buryCard } from './mine-erased';
import type { Store } from './store';

/** `card` null: it is no more. `key` null: any of them may be another, as after a restore. */
export interface BuyerChange {
  key: string | null;
  card: BuyerCard | null;
}

/** One card for each buyer of one shop. */
export class BuyerRepository {
  readonly changes = new Feed<BuyerChange>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  read(key: string): Promise<Result<BuyerCard | null>> {
    return this.store.read(['buyers'], async ({ buyers }) => (await buyers.get(key)) ?? null);
  }

  /** Those seen last come first. */
  list(): Promise<Result<BuyerCard[]>> {
    return this.store.read(['buyers'], ({ buyers }) => buyers.orderBy('lastSeen').reverse().toArray());
  }

  /** What the console shows now; a buyer who was never seen gets a card. */
  see(place: BuyerPlace, seen: Seen): Promise<Result<BuyerCard>> {
    return this.change(place, (card) => mergeSeen(card, place, seen, this.now()));
  }

  /** Fields that are not named stay as they are, also where another tab has changed them since. */
  note(place: BuyerPlace, change: Partial<BuyerNotes>): Promise<Result<BuyerCard>> {
    return this.change(place, (card) => ({ ...card, ...change }));
  }

  /** A question to the supervisor came out of this buyer's conversation. */
  asked(place: BuyerPlace, question: string): Promise<Result<BuyerCard>> {
    return this.change(place, (card) => ({
      ...card,
      questions: [...card.questions.filter((id) => id !== question), question],
    }));
  }

  /** All that is kept of one buyer. */
  kept(key: string): Promise<Result<KeptOfBuyer>> {
    return this.store.read(TABLES_OF_BUYERS, async ({ buyers, guides, feedback, briefs, marks }) => {
      const card = await buyers.get(key);
      if (!card) throw new Refused('not-found', { path: 'key' });
      const rows = await guides.bulkGet(card.questions.map((id) => ['questions', id] as [string, string]));
      const faults = await feedback.toArray();
      const orders = new Set(card.orders.map(({ id }) => id));
      const marked = await marks.filter((mark) => mark.buyer === key || orders.has(mark.orderId)).toArray();
      return {
        card,
        questions: rows.flatMap((row) => {
          const item = row?.item as OpenQuestion | null | undefined;
          return item ? [{ question: item.question, words: item.words }] : [];
        }),
        feedback: faults.flatMap(({ signal, words }) =>
          words.filter(({ buyer }) => buyer === key).map(({ text, at }) => ({ signal, text, at })),
        ),
        briefs: (await briefs.where({ buyer: key }).toArray()).map(({ text, at, due, answer }) => ({
          ...{ text, at, due, answer },
        })),
        marks: marked.map(({ orderId, at, agent, before, after }) => ({ orderId, at, agent, before, after })),
      };
    });
  }

  /** Everything of this buyer, in every table, in one step. */
  async erase(key: string): Promise<Result<Erased>> {
    const erased = await this.store.write(TABLES_OF_BUYERS, async (database) => {
      await buryCard(database, key, this.now());
      return eraseBuyer(database, key);
    });
    if (erased.ok) this.changes.tell({ key, card: null });
    return erased;
  }

  private async change(place: BuyerPlace, step: (card: BuyerCard) => BuyerCard): Promise<Result<BuyerCard>> {
    const key = cardKey(place);
    const done = await this.store.write(['buyers'], async ({ buyers }) => {
      const before = await buyers.get(key);
      const known = before ?? newCard(place, this.now());
      const card = { ...step(known), revision: known.revision + 1 };
      await buyers.put(card);
      return card;
    });
    if (done.ok) this.changes.tell({ key, card: done.value });
    return done;
  }
}
