import type { DeskAsk, DeskAsks, FromDesk, ToDesk } from './asks';
import { ImportDesk } from './desk';
import { exportReplies } from './export';
import type { Progress } from './plan';
import type { PlanLibrary } from './plan-types';

/** One answer for each ask, so that the compiler finds the one that is missing. */
type Answers = {
  [N in DeskAsk]: (
    args: DeskAsks[N]['args'],
    progress: Progress,
  ) => DeskAsks[N]['value'] | Promise<DeskAsks[N]['value']>;
};

/** Answers what a page asks, one desk for one page. Never throws: whatever breaks down is an answer, too. */
export function serveDesk(
  newId: () => string,
  post: (message: FromDesk) => void,
): (message: ToDesk) => Promise<void> {
  const desk = new ImportDesk();
  let library: PlanLibrary = { sets: [], categories: [], replies: [] };
  const answers: Answers = {
    open: ({ bytes, name, encoding }) => desk.open(new Uint8Array(bytes), name, encoding),
    read: (reading) => desk.readRows(reading),
    // Told apart from the plan: it is large, and most plans are made with the one before.
    library: (now) => {
      library = now;
      return null;
    },
    plan: (request, progress) => desk.plan(library, request, progress),
    write: () => desk.write(newId),
    export: ({ replies, library, format, language }) => exportReplies(replies, library, format, language),
  };
  return async ({ id, name, args }) => {
    // The map holds name, arguments and answer together; the compiler can't follow it through a variable.
    const answer = answers[name] as (args: unknown, progress: Progress) => unknown;
    try {
      post({ id, value: await answer(args, (done, total) => post({ id, done, total })) });
    } catch (error) {
      const { name, stack = '' } = error instanceof Error ? error : new Error('unknown');
      post({ id, error: { name, stack } });
    }
  };
}
