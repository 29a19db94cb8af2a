import { fail, ok, type Result } from '../messaging/result';
import type { Letter, LetterOf, OutLetter } from '../team/back/types';
import type { Database, OutLetterRow } from './database';
import { Feed } from './feed';
import type { Store } from './store';

/** For how many days it is remembered what was sent. */
export const SENT_DAYS = 30;
const DAY = 24 * 3600_000;

/** What this machine sends to those who publish. The status is one row, the one that was sent or saved last. */
export class OutLetterRepository {
  readonly changes = new Feed<null>();

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  /** Newest first; of those that were sent the ones of `SENT_DAYS`. */
  list(): Promise<Result<OutLetter[]>> {
    return this.store.read(['outLetters'], async ({ outLetters }) => {
      const rows = await outLetters.orderBy('writtenAt').reverse().toArray();
      const since = this.now() - SENT_DAYS * DAY;
      return rows
        .filter(({ sentAt }) => sentAt === null || sentAt >= since)
        .map(({ buyers: _, ...letter }) => letter);
    });
  }

  /** One that is here already is left as it is. Marks of hints that go with it are not counted once more. */
  async add(letters: readonly { letter: Letter; buyers: readonly string[] }[]): Promise<Result<null>> {
    const done = await this.store.write(['outLetters', 'feedback'], async (database) => {
      for (const { letter, buyers } of letters) {
        if (await database.outLetters.get(letter.id)) continue;
        const writtenAt = this.now();
        const row = { id: letter.id, letter, writtenAt, sentAt: null, answeredAt: null };
        await database.outLetters.put({ ...row, state: 'waiting', buyers: [...buyers] });
        if (letter.kind === 'wrong-hint') await handOver(database, letter.body);
      }
      return null;
    });
    return this.told(done);
  }

  /** Of those that have not gone; what has gone cannot be called back. */
  async drop(id: string): Promise<Result<null>> {
    const dropped = await this.store.write(['outLetters'], ({ outLetters }) =>
      outLetters.filter((row) => row.id === id && row.state !== 'sent').delete(),
    );
    if (!dropped.ok) return dropped;
    return dropped.value > 0 ? this.told(ok(null)) : fail('not-found', { path: 'id' });
  }

  /** They have gone: those that waited, and the status as it was sent. */
  sent(letters: readonly Letter[]): Promise<Result<null>> {
    return this.moved(letters, { state: 'sent', sentAt: this.now() });
  }

  /** They stand in a file; whether it was saved, and whether it gets there, the agent alone knows. */
  saved(letters: readonly Letter[]): Promise<Result<null>> {
    return this.moved(letters, { state: 'saved', sentAt: null });
  }

  /** All that stand in a file have been handed over. */
  async handed(): Promise<Result<null>> {
    const now = this.now();
    const done = await this.store.write(['outLetters'], ({ outLetters }) =>
      outLetters.filter(({ state }) => state === 'saved').modify({ state: 'sent', sentAt: now }),
    );
    return done.ok ? this.told(ok(null)) : done;
  }

  /** Whoever it went to has confirmed it. */
  async answered(id: string): Promise<Result<null>> {
    const done = await this.store.write(['outLetters'], ({ outLetters }) =>
      outLetters.update(id, { answeredAt: this.now() }),
    );
    return done.ok ? this.told(ok(null)) : done;
  }

  private async moved(
    letters: readonly Letter[],
    to: Pick<OutLetterRow, 'state' | 'sentAt'>,
  ): Promise<Result<null>> {
    const writtenAt = this.now();
    const done = await this.store.write(['outLetters'], async ({ outLetters }) => {
      for (const letter of letters) {
        const { id } = letter;
        const isStatus = letter.kind === 'status';
        if (isStatus) await outLetters.put({ id, letter, writtenAt, answeredAt: null, buyers: [], ...to });
        else await outLetters.update(id, to);
      }
      return null;
    });
    return this.told(done);
  }

  private told(done: Result<null>): Result<null> {
    if (done.ok) this.changes.tell(null);
    return done;
  }
}

/** Of its rule what the letter tells is not counted once more; what was marked since it was shown stays for the next. */
async function handOver(
  { feedback }: Database,
  { signal, rule, count }: LetterOf<'wrong-hint'>['body'],
): Promise<void> {
  const row = await feedback.get([signal, rule]);
  const left = (row?.count ?? 0) - count;
  // Handed on before, or cleared: what stands here is not what the letter tells.
  if (!row || left < 0) return;
  // A mark brings one text at most.
  const words = left > 0 ? row.words.slice(-left) : [];
  if (left > 0 || row.right) await feedback.put({ ...row, count: left, words });
  else await feedback.delete([signal, rule]);
}
