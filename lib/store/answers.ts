import type { Result } from '../messaging/result';
import { readSingle, writeSingle } from './singles';
import type { Store } from './store';

/** An answer that has not gone yet: `letter` as it is called here, `text` of the receipt. */
export interface WaitingAnswer {
  letter: string;
  text: string;
}

const KEY = 'answers';
/** When answers were last looked for. */
const LOOKED = 'answers-looked';

/** Answers that could not be put into the space yet. */
export class AnswerRepository {
  constructor(private readonly store: Store) {}

  list(): Promise<Result<WaitingAnswer[]>> {
    return this.store.read(['singles'], async (database) => {
      return (await readSingle<WaitingAnswer[]>(database, KEY)) ?? [];
    });
  }

  add(answer: WaitingAnswer): Promise<Result<null>> {
    return this.change((all) => [...all.filter(({ letter }) => letter !== answer.letter), answer]);
  }

  remove(letter: string): Promise<Result<null>> {
    return this.change((all) => all.filter((each) => each.letter !== letter));
  }

  /**
   * Whether answers may be looked for now; if so, this is the last time that they were. Kept, since a worker lives
   * shorter than it is to wait.
   * @param every milliseconds from one time to the next
   */
  looked(every: number, now: number): Promise<Result<boolean>> {
    return this.store.write(['singles'], async (database) => {
      const last = await readSingle<number>(database, LOOKED);
      // A clock that was wrong once must not keep them away.
      if (last !== undefined && last <= now && now < last + every) return false;
      await writeSingle(database, LOOKED, now);
      return true;
    });
  }

  private change(to: (all: WaitingAnswer[]) => WaitingAnswer[]): Promise<Result<null>> {
    return this.store.write(['singles'], async (database) => {
      await writeSingle(database, KEY, to((await readSingle<WaitingAnswer[]>(database, KEY)) ?? []));
      return null;
    });
  }
}
