import { BUNDLED } from '../../lib/consoles';
import type { NoteRequest, NoteResult } from '../../lib/notes/write';
import { oneAtATime } from '../../lib/page/notes/one-at-a-time';
import { readOrders } from '../../lib/page/orders';
import type { Profile } from '../../lib/profile/types';

/** Shorter than in the extension, whose pages come over a network. */
const write = oneAtATime({
  now: Date.now,
  later: (task, ms) => setTimeout(task, ms),
  patience: 10_000,
  times: { save: 900, row: 500, open: 300, fill: 600, blank: 300, settle: 20 },
});

/** Runs inside a page: the numbers of all orders that it shows. */
export const ordersIn = (profileId: string): string[] =>
  readOrders(document, profileOf(profileId), Date.now()).orders.map(({ id }) => id);

/** Runs inside a page: marks one of its orders. */
export const mark = (profileId: string, request: NoteRequest): Promise<NoteResult> =>
  write({ root: document, profile: profileOf(profileId), signal: new AbortController().signal, request });

function profileOf(id: string): Profile {
  const profile = BUNDLED.find((each) => each.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile;
}
