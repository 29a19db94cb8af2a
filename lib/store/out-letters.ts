import { fail, ok, type Result } from '../messaging/result';
import type { Letter, LetterOf, OutLetter } from '../team/back/types';
import type { Database, OutLetterRow } from './database';
import { Feed } from './feed';
import type { Store } from './store';

/** For how many days it is remembered what was sent. */
export const SENT_DAYS = 30;
const DAY = 24 * 3600_000;

/** What this machine sends to those who publish. The status is one row, the one that was sent last. */
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

  /** Of those that wait; one that has gone cannot be called back. */
  async drop(id: string): Promise<Result<null>> {
    const dropped = await this.store.write(['outLetters'], ({ outLetters }) =>
      outLetters.filter((row) => row.id === id && row.state === 'waiting').delete(),
    );
    if (!dropped.ok) return dropped;
    return dropped.value > 0 ? this.told(ok(null)) : fail('not-found', { path: 'id' });
  }

  /** They have gone: those that waited, and the status as it was sent. */
  async sent(letters: readonly Letter[]): Promise<Result<null>> {
    const at = this.now();
    const done = await this.store.write(['outLetters'], async ({ outLetters }) => {
      for (const letter of letters) {
        if (letter.kind === 'status') await outLetters.put(statusRow(letter, at));
        else await outLetters.update(letter.id, { state: 'sent', sentAt: at });
      }
      return null;
    });
    return this.told(done);
  }

  /** Whoever it went to has confirmed it. */
  async answered(id: string): Promise<Result<null>> {
    const done = await this.store.write(['outLetters'], ({ outLetters }) =>
      outLetters.update(id, { answeredAt: this.now() }),
    );
    return done.ok ? this.told(ok(null)) : done;
  }

  private told(done: Result<null>): Result<null> {
    if (done.ok) this.changes.tell(null);
    return done;
  }
}

const statusRow = (letter: LetterOf<'status'>, at: number): OutLetterRow => ({
  ...{ id: letter.id, letter, state: 'sent', writtenAt: at, sentAt: at, answeredAt: null, buyers: [] },
});

/** Its rule begins anew: what the next letter counts has come since. */
async function handOver(
  { feedback }: Database,
  { signal, rule }: LetterOf<'wrong-hint'>['body'],
): Promise<void> {
  const row = await feedback.get([signal, rule]);
  if (row?.right) await feedback.put({ ...row, count: 0, words: [] });
  else await feedback.delete([signal, rule]);
}
