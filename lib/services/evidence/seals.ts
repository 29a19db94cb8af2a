import { fromBase64 } from '../../bytes/base64';
import type { SealHead } from '../../evidence/archive/format';
import { canonical } from '../../evidence/canonical';
import type { Seal } from '../../evidence/types';
import { ok, type Result } from '../../messaging/result';
import type { Settings } from '../../messaging/settings';
import type { Clock } from '../../platform/clock';
import { report } from '../../platform/log';
import type { SealRepository } from '../../store/evidence-seals';
import { type Asking, askAuthority } from './authority';
import type { SealKeys } from './keys';

const MINUTE = 60_000;
/** Up to this: twice as long after each try. */
const LONGEST = 6 * 60 * MINUTE;
/** Milliseconds after the worker's start: behind what a panel waits for. */
const PAUSE = 8_000;

export interface SealsOptions extends Asking {
  repository: SealRepository;
  keys: SealKeys;
  clock: Clock;
  settings: () => Promise<Pick<Settings, 'authorityUrl' | 'agentName'>>;
}

/**
 * Seals: the head of a case's log, signed, and stamped by an authority as soon as one can be reached. The signature is
 * kept before anybody is asked, so that a worker that is stopped meanwhile loses a try and no seal.
 *
 * What waits is tried at the worker's start, while it lives, and whenever a case is sealed. An alarm would wake the
 * browser for it, and ask for one permission more: a machine that is not worked at has nothing to hurry for.
 */
export class Seals {
  private running: Promise<void> | null = null;
  /** Seals at their first try. They are among the waiting from the moment that they are kept. */
  private readonly fresh = new Set<string>();
  private callOff = () => {};

  constructor(private readonly options: SealsOptions) {}

  /** Seals as it stands now. `isStamped` false: it is asked for again later. */
  async seal(caseId: string): Promise<Result<{ n: number; isStamped: boolean; failure: string | null }>> {
    const { repository, keys, clock, settings } = this.options;
    const { agentName } = await settings();
    const key = await keys.own();
    if (!key.ok) return key;
    const head = await repository.head(caseId, key.value.fingerprint, agentName);
    if (!head.ok) return head;
    const signedAt = clock.now();
    const { text } = canonical({
      at: new Date(signedAt).toISOString(),
      caseId,
      head: head.value.hash,
      key: key.value.fingerprint,
      seq: head.value.seq,
    } satisfies SealHead);
    const signed = await keys.sign(new TextEncoder().encode(text));
    if (!signed.ok) return signed;
    const { signature, publicKey, fingerprint } = signed.value;
    const added = await repository.add(
      { caseId, head: text, signature, publicKey, fingerprint, signedAt, seq: head.value.seq },
      agentName,
    );
    if (!added.ok) return added;
    const tried = await this.tryFirst(added.value);
    // The network is there again, or is not: the others know from this one.
    if (tried.ok && tried.value.token !== null) void this.tryAll();
    else this.later();
    if (!tried.ok) return tried;
    const { n, token, failure } = tried.value;
    return ok({ n, isStamped: token !== null, failure });
  }

  /** To be called once, as the worker starts. */
  start(): void {
    this.options.clock.after(PAUSE, () => void this.tryDue());
  }

  /** Another authority was chosen: whatever waited for one is tried, whenever it was to be. */
  tryAll(): Promise<void> {
    return this.run(() => true);
  }

  private tryDue(): Promise<void> {
    const now = this.options.clock.now();
    return this.run(({ nextTryAt }) => nextTryAt !== null && nextTryAt <= now);
  }

  /** One run at a time: two would ask for the same stamps twice. */
  private run(isWanted: (seal: Seal) => boolean): Promise<void> {
    this.running ??= this.tryEach(isWanted).finally(() => {
      this.running = null;
      this.later();
    });
    return this.running;
  }

  private async tryEach(isWanted: (seal: Seal) => boolean): Promise<void> {
    const { repository, settings } = this.options;
    const { authorityUrl } = await settings();
    if (authorityUrl === '') return;
    const waiting = await repository.waiting();
    if (!waiting.ok) {
      report('seals', waiting.error);
      return;
    }
    // At once: what is at its first try now may be past it, and this reading of it old, when its turn comes.
    const wanted = waiting.value.filter((seal) => isWanted(seal) && !this.fresh.has(nameOf(seal)));
    for (const seal of wanted) {
      const tried = await this.try(seal);
      if (!tried.ok) report('seals', tried.error);
      // An authority that cannot be reached for one is not asked for a hundred others.
      else if (tried.value.token === null) return;
    }
  }

  private async tryFirst(seal: Seal): Promise<Result<Seal>> {
    const name = nameOf(seal);
    this.fresh.add(name);
    try {
      return await this.try(seal);
    } finally {
      this.fresh.delete(name);
    }
  }

  private async try(seal: Seal): Promise<Result<Seal>> {
    const { repository, clock, settings } = this.options;
    const { authorityUrl, agentName } = await settings();
    const stamp = await askAuthority(this.options, authorityUrl, fromBase64(seal.signature));
    if (!stamp.ok) {
      // Where none is set nothing was tried: it is due as soon as one is.
      const pause = stamp.fault === 'no-authority' ? 0 : Math.min(MINUTE * 2 ** seal.tries, LONGEST);
      return repository.failed(seal, stamp.fault, clock.now() + pause);
    }
    const { token, stampedAt } = stamp;
    // Both: by the name it is known, and at the address its root certificate can be asked for.
    const authority = stamp.name ? `${stamp.name} (${authorityUrl})` : authorityUrl;
    return repository.stamped(seal, { token, stampedAt, authority }, agentName);
  }

  /** The next try while this worker lives; the one after it begins anew. */
  private later(): void {
    this.callOff();
    void this.options.repository.waiting().then((waiting) => {
      const next = waiting.ok ? waiting.value[0]?.nextTryAt : null;
      if (next === null || next === undefined) return;
      const { clock } = this.options;
      this.callOff();
      this.callOff = clock.after(Math.max(next - clock.now(), MINUTE), () => void this.tryDue());
    });
  }
}

const nameOf = ({ caseId, n }: Seal) => `${caseId}/${n}`;
