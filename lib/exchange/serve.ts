import type { DeskAsk, DeskAsks, FromDesk, ToDesk } from './asks';
import { ImportDesk } from './desk';
import { exportReplies } from './export';
import type { Progress } from './plan';
import type { PlanLibrary } from './plan-types';

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
    library: (now) => {
      library = now;
      return null;
    },
    plan: (request, progress) => desk.plan(library, request, progress),
    write: () => desk.write(newId),
    export: ({ replies, library, format, language }) => exportReplies(replies, library, format, language),
  };
  return async ({ id, name, args }) => {
    const answer = answers[name] as (args: unknown, progress: Progress) => unknown;
    try {
      post({ id, value: await answer(args, (done, total) => post({ id, done, total })) });
    } catch (error) {
      const { name, stack = '' } = error instanceof Error ? error : new Error('unknown');
      post({ id, error: { name, stack } });
    }
  };
}
