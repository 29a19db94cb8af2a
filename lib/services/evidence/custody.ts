import type { Handlers } from '../../messaging/serve';
import type { Clock } from '../../platform/clock';
import type { NewId } from '../../platform/ids';
import { CaptureRepository } from '../../store/evidence-captures';
import { CaseRepository } from '../../store/evidence-cases';
import { ItemRepository } from '../../store/evidence-items';
import type { EvidenceContext } from '../../store/evidence-log';
import { SealRepository } from '../../store/evidence-seals';
import { Feed } from '../../store/feed';
import type { Store } from '../../store/store';
import type { Post } from '../outside';
import { evidenceCalls } from './calls';
import type { Keeping } from './capture/keeping';
import { caseOpener } from './cases';
import { keeper } from './keep';
import { SealKeys } from './keys';
import { Seals, type SealsOptions } from './seals';

export interface CustodyOptions {
  store: Store;
  clock: Clock;
  newId: NewId;
  settings: SealsOptions['settings'];
  post: Post;
}

export interface Custody {
  calls: Pick<Handlers, Extract<keyof Handlers, `cases.${string}` | `evidence.${string}`>>;
  /** What a capture needs of it. */
  keeping: Keeping;
  seals: Seals;
  /** Tells the id of a case of which anything is another now. */
  changes: Feed<string>;
}

const NONCE = 8;

/** Cases and all that belongs to them, put together. */
export function custody({ store, clock, newId, settings, post }: CustodyOptions): Custody {
  const now = () => clock.now();
  const context: EvidenceContext = { store, now, changes: new Feed() };
  const cases = new CaseRepository(context);
  const items = new ItemRepository(context);
  const captures = new CaptureRepository(context);
  const repository = new SealRepository(context);
  const keys = new SealKeys(repository, now);
  const asking = { post, nonce: () => crypto.getRandomValues(new Uint8Array(NONCE)) };
  const seals = new Seals({ ...asking, repository, keys, clock, settings });
  const keep = keeper(items, newId);
  const opening = { cases, context, newId, settings };
  return {
    calls: evidenceCalls({ ...opening, items, keep, now, seals, keys, asking }),
    keeping: {
      case: (id) => cases.case(id),
      openCase: (console, conversation) => cases.openOf(console, conversation),
      open: caseOpener(opening),
      begin: (capture, by) => captures.begin(capture, by),
      keep,
      finish: (capture, by, reason) => captures.finish(capture, by, reason),
      running: () => captures.running(),
      unsealed: () => captures.unsealed(),
      seal: (caseId) => seals.seal(caseId),
    },
    seals,
    changes: context.changes,
  };
}
