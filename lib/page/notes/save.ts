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

export type Outcome =
  | { isSaved: true; after: NoteMark | null }
  | { isSaved: false; said: string | null; found: NoteMark | null };

interface SaveOptions extends Omit<Waiting, 'signal'> {
  profile: Profile;
  request: NoteRequest;
  /** Milliseconds for all of it, asked again whenever it waits. */
  left: () => number;
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
    const left = () =>
      resolve(
        page === 'note' ? { isSaved: true, after: null } : { isSaved: false, said: said.words, found: null },
      );
    viewOf(button).addEventListener('pagehide', left, { signal });
  });
}

/** The form goes, then the row, which the console may draw anew, shows what was saved. */
async function closing(options: SaveOptions & Waiting, said: Said): Promise<Outcome> {
  const { root, profile, request, left } = options;
  const { note, orders } = profile;
  const isClosed = () => note !== undefined && openForms(root, note).length === 0;
  await until(options, left(), () => isClosed() || said.isFailure || null);
  if (!isClosed()) await until(options, Math.min(left(), GRACE), () => isClosed() || null);
  if (!isClosed()) return { isSaved: false, said: said.words, found: null };

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
    return now ? saysOfSave(now, request, tells) : 'unknown';
  };
  // With nothing to be read, only words of failure are waited for.
  const isMute = !tells.note && !tells.flag;
  const isTold = () => said.isFailure || (!isMute && says() === 'saved') || null;
  await until(options, isMute ? Math.min(left(), GRACE) : left(), isTold);
  const after = orders?.note || orders?.flag ? markNow() : null;
  const isDenied = says() === 'other' || (said.isFailure && (isMute || says() === 'unknown'));
  return isDenied ? { isSaved: false, said: said.words, found: after } : { isSaved: true, after };
}
