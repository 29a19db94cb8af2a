import type { Head } from '../evidence/chain';
import type { Seal } from '../evidence/types';
import type { Result } from '../messaging/result';
import type { SealKeyRow } from './database';
import { append, caseOf, type EvidenceContext, headOf, rangeOf } from './evidence-log';
import { setUnsealed } from './evidence-unsealed';
import { Refused } from './failure';

const TABLES = ['cases', 'custody', 'seals', 'singles'] as const;

/** A seal as it is made; the case numbers it. */
export type NewSeal = Pick<
  Seal,
  'caseId' | 'head' | 'signature' | 'publicKey' | 'fingerprint' | 'signedAt'
> & {
  /** Of the line that it is about. */
  seq: number;
};

/** What an authority has answered. */
export interface Stamped {
  token: string;
  stampedAt: number;
  authority: string;
}

/** Seals, and the key of this machine. */
export class SealRepository {
  constructor(private readonly context: EvidenceContext) {}

  key(): Promise<Result<SealKeyRow | null>> {
    return this.context.store.read(['sealKeys'], async ({ sealKeys }) => {
      const [newest] = (await sealKeys.toArray()).sort((one, other) => other.since - one.since);
      return newest ?? null;
    });
  }

  /** The one that holds from now on: of two that were made at once, the first. */
  addKey(key: SealKeyRow): Promise<Result<SealKeyRow>> {
    return this.context.store.write(['sealKeys'], async ({ sealKeys }) => {
      const [first] = await sealKeys.toArray();
      if (first) return first;
      await sealKeys.add(key);
      return key;
    });
  }

  /** Where the log ends now, after it has been told that this key is new to it. */
  head(caseId: string, fingerprint: string, by: string): Promise<Result<Head>> {
    const { store, now } = this.context;
    return store.write(TABLES, async (database) => {
      await caseOf(database, caseId);
      const told = await database.custody
        .where('[caseId+seq]')
        .between(...rangeOf(caseId))
        .filter(({ act, detail }) => act === 'key-new' && detail?.fingerprint === fingerprint)
        .count();
      if (told === 0)
        await append(database, caseId, { at: now(), by }, { act: 'key-new', detail: { fingerprint } });
      const head = await headOf(database, caseId);
      // A case has a first line from its first moment.
      if (!head) throw new Refused('internal', { path: 'log' });
      return { seq: head.seq, hash: head.hash };
    });
  }

  /** Waits for its stamp from now on. */
  async add({ seq, ...seal }: NewSeal, by: string): Promise<Result<Seal>> {
    const { store, now, changes } = this.context;
    const done = await store.write(TABLES, async (database) => {
      const row = await caseOf(database, seal.caseId);
      const last = await database.seals
        .where('[caseId+n]')
        .between(...rangeOf(seal.caseId))
        .last();
      const at = now();
      const none = { token: null, stampedAt: null, authority: '', failure: null };
      const added: Seal = { ...seal, ...none, n: (last?.n ?? 0) + 1, tries: 0, nextTryAt: at };
      await database.seals.add(added);
      // What was logged while it was signed, a capture's end it may be, is not under it.
      const head = await headOf(database, seal.caseId);
      if (head?.seq === seq) await setUnsealed(database, seal.caseId, false);
      await database.cases.put({ ...row, tally: { ...row.tally, unstamped: row.tally.unstamped + 1 } });
      const detail = { seal: added.n, line: seq, fingerprint: seal.fingerprint };
      await append(database, seal.caseId, { at, by }, { act: 'seal', detail });
      return added;
    });
    if (done.ok) changes.tell(seal.caseId);
    return done;
  }

  /** The stamp and its delay, with a line that tells both. A seal that has one already keeps it. */
  async stamped({ caseId, n }: Seal, stamp: Stamped, by: string): Promise<Result<Seal>> {
    const { store, now, changes } = this.context;
    const done = await store.write(TABLES, async (database) => {
      const row = await caseOf(database, caseId);
      const seal = await sealOf(database.seals, caseId, n);
      if (seal.token !== null) return seal;
      const tries = seal.tries + 1;
      const next: Seal = { ...seal, ...stamp, tries, nextTryAt: null, failure: null };
      await database.seals.put(next);
      await database.cases.put({ ...row, tally: { ...row.tally, unstamped: row.tally.unstamped - 1 } });
      const detail = {
        seal: n,
        stampedAt: new Date(stamp.stampedAt).toISOString(),
        authority: stamp.authority,
        // How long the authority could not be reached, by this machine's clock.
        delaySeconds: Math.round((now() - seal.signedAt) / 1000),
        tries,
      };
      await append(database, caseId, { at: now(), by }, { act: 'seal', detail });
      return next;
    });
    if (done.ok) changes.tell(caseId);
    return done;
  }

  async failed({ caseId, n }: Seal, failure: string, nextTryAt: number): Promise<Result<Seal>> {
    const { store, changes } = this.context;
    const done = await store.write(['seals'], async ({ seals }) => {
      const seal = await sealOf(seals, caseId, n);
      if (seal.token !== null) return seal;
      const next: Seal = { ...seal, tries: seal.tries + 1, failure, nextTryAt };
      await seals.put(next);
      return next;
    });
    if (done.ok) changes.tell(caseId);
    return done;
  }

  /** Those that wait for a stamp, the one that is to be tried first before the others. */
  waiting(): Promise<Result<Seal[]>> {
    return this.context.store.read(['seals'], ({ seals }) => seals.orderBy('nextTryAt').toArray());
  }
}

async function sealOf(
  seals: { get(key: [string, number]): PromiseLike<Seal | undefined> },
  caseId: string,
  n: number,
): Promise<Seal> {
  const seal = await seals.get([caseId, n]);
  if (!seal) throw new Refused('not-found', { path: 'seal' });
  return seal;
}
