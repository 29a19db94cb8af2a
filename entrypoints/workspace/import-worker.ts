import type { DeskAsk, DeskAsks, FromDesk, ToDesk } from '../../lib/exchange/asks';
import { ImportDesk } from '../../lib/exchange/desk';
import { exportReplies } from '../../lib/exchange/export';
import type { PlanLibrary } from '../../lib/exchange/plan-types';
import { newId } from '../../lib/platform/ids';

/**
 * Reads and writes files away from the page: a workbook takes the formats' readers, the largest part of our code, and
 * a hostile one may take the thread with it.
 */

const scope = self as unknown as { postMessage(message: FromDesk): void };
const desk = new ImportDesk();
let library: PlanLibrary = { sets: [], categories: [], replies: [] };

type Answers = {
  [N in DeskAsk]: (
    args: DeskAsks[N]['args'],
    progress: (done: number, total: number) => void,
  ) => DeskAsks[N]['value'] | Promise<DeskAsks[N]['value']>;
};

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

self.addEventListener('message', async ({ data }: MessageEvent<ToDesk>) => {
  const { id, name, args } = data;
  try {
    const answer = answers[name] as (
      args: unknown,
      progress: (done: number, total: number) => void,
    ) => unknown;
    const value = await answer(args, (done, total) => scope.postMessage({ id, done, total }));
    scope.postMessage({ id, value });
  } catch (error) {
    const { name: kind, stack = '' } = error instanceof Error ? error : new Error('unknown');
    scope.postMessage({ id, error: { name: kind, stack } });
  }
});
