import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { add, closing, NOTHING, ONE_FAILED, ONE_PASSED, type Tally } from './tally';

/** Counts and tells the steps of a run in a browser: `ok 1 …` or `not ok 1 …` with the reason. */
export class JobSteps {
  tally: Tally = NOTHING;
  private count = 0;

  /** `shots`: folder for a picture of the page after each step, taken by `picture`. */
  constructor(
    private readonly shots?: string,
    private readonly picture?: (path: string) => Promise<unknown>,
  ) {
    if (shots) mkdirSync(shots, { recursive: true });
  }

  /**
   * Runs one step; `body` throws where it does not hold and returns a few words on what was found, or none. A failed
   * step does not end the run: the steps after it tell how much is broken.
   */
  readonly step = async (name: string, title: string, body: () => Promise<string>): Promise<void> => {
    const number = ++this.count;
    try {
      const found = await body();
      console.log(`ok ${number} ${title}${found && `: ${oneLine(found)}`}`);
      this.tally = add(this.tally, ONE_PASSED);
    } catch (error) {
      // Playwright's errors go on with a call log, which no line of ours has room for.
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n\n');
      console.log(`not ok ${number} ${title}: ${oneLine(reason ?? '')}`);
      this.tally = add(this.tally, ONE_FAILED);
    }
    if (!this.shots || !this.picture) return;
    const file = `${String(number).padStart(2, '0')}-${name}.png`;
    // A picture that can't be taken is no failure of the job; the step has told its own.
    await this.picture(join(this.shots, file)).catch((error: Error) => {
      console.log(`no picture ${file}: ${error.message}`);
    });
  };

  close(): Tally {
    console.log(closing(this.tally));
    return this.tally;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
