import type { NoteResult } from '../../notes/write';
import type { NotesModule } from '../modules';
import { OwnForm } from './own-form';
import { refused } from './ready';
import { pause } from './wait';
import { type WriteOptions, writeNote } from './write-note';

interface Means extends Pick<WriteOptions, 'now' | 'later' | 'times'> {
  /** Milliseconds in which whoever asks must have an answer, be it that it goes on. */
  patience: number;
}

interface Job {
  orderId: string;
  result: Promise<NoteResult>;
  isPressed: boolean;
  isOver: boolean;
}

const WAITING = refused('waiting');
const SAVING = refused('saving', { isUntouched: false });
/** The page that pressed save has gone since, and took with it what became of it. */
const FORGOTTEN = refused('not-saved', { isUntouched: false });

/**
 * A second request while one is under way is refused rather than queued: by the time it came to its turn, whoever asked
 * may have given up on it. What became of the last one is kept for those who follow it.
 */
export function oneAtATime({ patience, ...means }: Means): NotesModule['write'] {
  let last: Job | null = null;
  const own = new OwnForm();
  /** The result; where it takes longer than anybody's patience, that it goes on. */
  const soon = (job: Job) =>
    Promise.race([job.result, pause(means, patience).then(() => (job.isPressed ? SAVING : WAITING))]);
  return async ({ request, ...page }) => {
    if ('follows' in request) return last?.orderId === request.follows ? soon(last) : FORGOTTEN;
    if (last && !last.isOver) return refused('busy');
    last = begin({ ...page, ...means, own, request });
    return soon(last);
  };
}

function begin(options: Omit<WriteOptions, 'onPressed'>): Job {
  const job = { orderId: options.request.orderId, isPressed: false, isOver: false };
  const onPressed = () => {
    job.isPressed = true;
  };
  const result = writeNote({ ...options, onPressed }).finally(() => {
    job.isOver = true;
  });
  return Object.assign(job, { result });
}
