import type { NotesModule } from '../modules';
import { refused } from './ready';
import { type WriteOptions, writeNote } from './write-note';

/**
 * A second request while one is under way is refused rather than queued: by the time it came to its turn, whoever asked
 * may have given up on it.
 */
export function oneAtATime(means: Pick<WriteOptions, 'now' | 'later' | 'times'>): NotesModule['write'] {
  let isBusy = false;
  return async (options) => {
    if (isBusy) return refused('aborted');
    isBusy = true;
    try {
      return await writeNote({ ...options, ...means });
    } finally {
      isBusy = false;
    }
  };
}
