import { talkKey } from '../buyer/card';
import type { OpenQuestion } from '../guides/types';
import { bundledIdOf } from '../guides/walk';
import type { Database, TableName } from './database';
import { DROPPED } from './transfers';

/** Every table that holds something of a buyer. A table that is added must be looked at here. */
export const TABLES_OF_BUYERS = [
  'buyers',
  'playbookPlaces',
  'guides',
  'feedback',
  'briefs',
  'marks',
  'cases',
  'usedToday',
  'outLetters',
  'transfers',
  'mine',
] as const satisfies readonly TableName[];

/** How much went, of what. */
export interface Erased {
  cards: number;
  places: number;
  /** Questions whose words have gone; the questions themselves name nobody, and wait for an answer. */
  questions: number;
  feedback: number;
  briefs: number;
  marks: number;
  /** To the supervisor, with words of theirs: those that wait do not go, of those that have gone nothing stays here. */
  letters: number;
  /** Ids of cases about the buyer. They stay: evidence is erased case by case, by somebody who says why. */
  casesKept: string[];
}

/** Within one transaction over `TABLES_OF_BUYERS`. */
export async function eraseBuyer(database: Database, key: string): Promise<Erased> {
  const { buyers, playbookPlaces, guides, feedback, briefs, marks, usedToday, outLetters, transfers } =
    database;
  const card = await buyers.get(key);
  const letters = await outLetters.filter((row) => row.buyers.includes(key)).toArray();
  await outLetters.bulkDelete(letters.map(({ id }) => id));
  // A case whose letter does not go has not been handed in: what there is of it in the space is of no use to anybody.
  const unsent = new Set(letters.filter(({ state }) => state !== 'sent').map(({ id }) => id));
  await transfers.filter(({ letter }) => unsent.has(letter)).modify(DROPPED);
  const erased: Erased = {
    cards: card ? 1 : 0,
    places: 0,
    questions: 0,
    feedback: 0,
    briefs: 0,
    marks: 0,
    letters: letters.length,
    casesKept: await database.cases.where({ buyerKey: key }).primaryKeys(),
  };
  if (card) {
    const talk = talkKey(card);
    // Where a playbook came to a stop has a place of its own; `thread:1` must not take `thread:1 2` with it.
    erased.places = await playbookPlaces
      .filter((place) => place.key === talk || place.key === `${talk} ${bundledIdOf(place.playbookId)}`)
      .delete();
    const asked = new Set(card.questions);
    erased.questions = await guides
      .where({ kind: 'questions' })
      .filter(({ id, item }) => asked.has(id) && ((item as OpenQuestion | null)?.words.length ?? 0) > 0)
      .modify((row) => {
        row.item = { ...(row.item as OpenQuestion), words: [] };
      });
    // Which reply was used there is nobody's but theirs.
    await usedToday
      .filter((use) => use.console === card.console && use.conversation === card.conversation)
      .delete();
    // Those that were made before the buyer had a card, too.
    const orders = card.orders.map(({ id }) => id);
    erased.marks = await marks.where('orderId').anyOf(orders).delete();
    await buyers.delete(key);
  }
  erased.feedback = await feedback
    .filter(({ words }) => words.some(({ buyer }) => buyer === key))
    .modify((row) => {
      row.words = row.words.filter(({ buyer }) => buyer !== key);
    });
  erased.briefs = await briefs.where({ buyer: key }).delete();
  erased.marks += await marks.where({ buyer: key }).delete();
  return erased;
}
