import type { NoteMark, NoteRequest } from '../../notes/write';
import type { Profile } from '../../profile/types';
import { openForms } from '../note';
import { viewOf } from '../realm';
import { press } from './button';
import { saysOfSave } from './compare';
import { findRow } from './row';
import { Said } from './said';
import { until, type Waiting } from './wait';

/** Milliseconds between words of failure and what the form does about it: some stay, some go just then. */
const GRACE = 300;

/** What the page shows of a save, from outside the form. */
export type Outcome =
  /** It left for the next page. */
  | { state: 'left' }
  /** The form stands there still, or the page left for another reason. */
  | { state: 'failed'; said: string | null }
  | {
      state: 'closed';
      /** Of the order's row: `note` that it shows the new note, `other` that it shows another note or flag. */
      row: 'note' | 'other' | 'unknown';
      /** What the row shows; null: its page shows neither notes nor flags. */
      after: NoteMark | null;
      said: string | null;
      /** Words of failure were heard, and nothing in the row speaks against them. */
      isDoubtful: boolean;
    };

interface SaveOptions extends Omit<Waiting, 'signal'> {
  profile: Profile;
  request: NoteRequest;
  /** What stood in the form. */
  before: NoteMark;
  /** Milliseconds for the form to go, and then for the row to be drawn anew. */
  times: { save: number; row: number };
}

/**
 * Presses the console's save, once, and waits for what comes of it. From then on nothing is called off: whoever goes
 * away meanwhile, it has been pressed.
 */
export async function save(button: HTMLElement, options: SaveOptions): Promise<Outcome> {
  const { root, profile } = options;
  const over = new AbortController();
  const { signal } = over;
  const said = new Said(root, profile, signal);
  const outcomes = [leaving(button, profile, said, signal), closing({ ...options, signal }, said)];
  press(button);
  const outcome = await Promise.race(outcomes);
  over.abort();
  return outcome;
}

/** A page that is itself the form posts it and goes. From any other it goes for a login, or because the agent left it. */
function leaving(button: Element, { page }: Profile, said: Said, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const left = () => resolve(page === 'note' ? { state: 'left' } : { state: 'failed', said: said.words });
    viewOf(button).addEventListener('pagehide', left, { signal });
  });
}

/** The form goes, then the row, which the console may draw anew, shows what was saved. */
async function closing(options: SaveOptions & Waiting, said: Said): Promise<Outcome> {
  const { root, profile, request, times } = options;
  const { note, orders } = profile;
  const isClosed = () => note !== undefined && openForms(root, note).length === 0;
  await until(options, times.save, () => isClosed() || said.isFailure || null);
  if (!isClosed()) await until(options, GRACE, () => isClosed() || null);
  if (!isClosed()) return { state: 'failed', said: said.words };

  const tells = {
    note: orders?.note !== undefined,
    flag: orders?.flag !== undefined && request.flag !== null,
  };
  const markNow = (): NoteMark | null => {
    const found = findRow(root, profile, request.orderId);
    return 'mark' in found ? found.mark : null;
  };
  const says = () => {
    const now = markNow();
    return now ? saysOfSave(now, request, tells, options.before) : 'unknown';
  };
  // With nothing to be read, only words of failure are waited for.
  const isMute = !tells.note && !tells.flag;
  const isTold = () => said.isFailure || (!isMute && says() === 'saved') || null;
  await until(options, isMute ? GRACE : times.row, isTold);
  const told = says();
  return {
    state: 'closed',
    row: told === 'saved' ? (tells.note ? 'note' : 'unknown') : told,
    after: orders?.note || orders?.flag ? markNow() : null,
    said: said.words,
    isDoubtful: said.isFailure && (isMute || told === 'unknown'),
  };
}
