import type { NoteResult } from '../../notes/write';
import type { NotesModule } from '../modules';
import { refused } from './ready';
import { pause } from './wait';
import { type WriteOptions, writeNote } from './write-note';

interface Means extends Pick<WriteOptions, 'now' | 'later' | 'times'> {
  /** Milliseconds in which whoever asks must have an answer, be it that save is pressed and goes on. */
  patience: number;
}

interface Job {
  orderId: string;
  result: Promise<NoteResult>;
  /** Resolves when save is pressed, if ever. */
  pressed: Promise<void>;
  isOver: boolean;
}

const SAVING = refused('saving', { isUntouched: false });
/** The page that pressed save has gone since, and took with it what became of it. */
const FORGOTTEN = refused('not-saved', { isUntouched: false });

/**
 * A second request while one is under way is refused rather than queued: by the time it came to its turn, whoever asked
 * may have given up on it. What became of the last one is kept for those who follow it.
 */
export function oneAtATime({ patience, ...means }: Means): NotesModule['write'] {
  let last: Job | null = null;
  /** The result; where save takes longer than anybody's patience, that it goes on. */
  const soon = ({ result, pressed }: Job) =>
    Promise.race([result, Promise.all([pressed, pause(means, patience)]).then(() => SAVING)]);
  return async ({ request, ...page }) => {
    if ('follows' in request) return last?.orderId === request.follows ? soon(last) : FORGOTTEN;
    if (last && !last.isOver) return refused('busy');
    last = begin({ ...page, ...means, request });
    return soon(last);
  };
}

function begin(options: Omit<WriteOptions, 'onPressed'>): Job {
  let onPressed = () => {};
  const pressed = new Promise<void>((resolve) => {
    onPressed = resolve;
  });
  const job: Job = {
    orderId: options.request.orderId,
    pressed,
    isOver: false,
    result: writeNote({ ...options, onPressed }).finally(() => {
      job.isOver = true;
    }),
  };
  return job;
}
