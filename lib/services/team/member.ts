import { fail, ok, type Result } from '../../messaging/result';
import type { Clock } from '../../platform/clock';
import type { FileRow } from '../../store/files';
import type { Joined, TeamRepository } from '../../store/team';
import { nextLook } from '../../team/budget';
import type { Published } from '../../team/entry';
import { deltasFrom, isBeside, type Known, type OpenedHead } from '../../team/head';
import { keysIn } from '../../team/keys';
import { type Verify, verifier } from '../../team/sign';
import type { TeamFault } from '../../team/state';
import type { SpaceSecret } from '../../team/types';
import { type Found, type Reading, readChanges, readFiles, readHead } from './receive';
import { readSecret } from './secrets';
import type { Space } from './spaces/space';
import { type SpaceTools, spaceAt } from './spaces/space-at';

/** Milliseconds between two tries at what seems torn. */
const PAUSE = 400;
/** No version's number: no deltas lead on from it. */
const BEFORE_ALL = -1;

export interface MemberOptions {
  repository: TeamRepository;
  clock: Clock;
  tools: SpaceTools;
  /** From 0 to under 1. */
  random: () => number;
  /** Version of the extension. */
  program: string;
}

/** How the last look went. Of this start of the worker only: after another one there is a look anyway. */
export interface Look {
  at: number | null;
  fault: TeamFault | null;
  nextAt: number | null;
}

/** Receives what a team publishes. One thing at a time: two looks at once would take one version twice. */
export class Member {
  readonly look: Look = { at: null, fault: null, nextAt: null };
  readonly verify: Verify = verifier(crypto.subtle);
  private faults = 0;
  private tag: string | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: MemberOptions) {}

  /** After whatever is under way. */
  inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.last.then(step);
    this.last = done.catch(() => {});
    return done;
  }

  reading(space: Space): Reading {
    const { clock } = this.options;
    return {
      space,
      verify: this.verify,
      now: () => clock.now(),
      pause: () => new Promise((next) => void clock.after(PAUSE, next)),
    };
  }

  async spaceOf({ place }: Pick<Joined, 'place'>, secret?: SpaceSecret | null): Promise<Space> {
    return spaceAt(place, secret === undefined ? await readSecret() : secret, this.options.tools);
  }

  /** The fingerprints of this machine's keys that may sign for the team. */
  async ownKeys(joined: Joined): Promise<Result<string[]>> {
    const rows = await this.options.repository.keys();
    if (!rows.ok) return rows;
    const listed = await keysIn(joined.head?.keys ?? [], joined.team, this.verify, joined.head?.keys);
    const mine = new Set(rows.value.map(({ fingerprint }) => fingerprint));
    const may = listed.ok ? listed.value.filter(({ revoked }) => revoked === null) : [];
    return ok(may.map(({ fingerprint }) => fingerprint).filter((each) => mine.has(each)));
  }

  /** After a restore: what is the team's is again as it was published, where this machine has no say in it. */
  async realign(): Promise<Result<null>> {
    const { repository } = this.options;
    const joined = await repository.joined();
    if (!joined.ok) return joined;
    if (!joined.value) return ok(null);
    const own = await this.ownKeys(joined.value);
    if (!own.ok) return own;
    return own.value.length > 0 ? ok(null) : repository.realign();
  }

  /** Looks into the space of the team that this machine has joined, and takes what is new. */
  async check(isDue: boolean): Promise<Result<null>> {
    const joined = await this.options.repository.joined();
    if (!joined.ok) return joined;
    if (!joined.value) return ok(null);
    if (isDue && this.isEarly()) return ok(null);
    if (joined.value.place.kind === 'file') return ok(null);
    const taken = await this.take(await this.spaceOf(joined.value), joined.value);
    if (!taken.ok) return taken;
    this.looked(joined.value, taken.value.ok ? null : taken.value.fault);
    return ok(null);
  }

  /** A clock that was put back since leaves the next look in a far future. */
  private isEarly(): boolean {
    const { at, nextAt } = this.look;
    const now = this.options.clock.now();
    return at !== null && nextAt !== null && at <= now && now < nextAt;
  }

  /** What stands in a space, for a machine that has joined it like this. Storage failures come as failures. */
  async take(space: Space, joined: Joined): Promise<Result<Found<object>>> {
    const { repository, program } = this.options;
    const reading = this.reading(space);
    const keys = await repository.keys();
    if (!keys.ok) return keys;
    const known = { ...knownOf(joined), own: keys.value.map(({ fingerprint }) => fingerprint) };
    // What an older version of the extension had no words for a newer one reads anew, all from the snapshot on.
    const isAnew = joined.skipped > 0 && joined.readBy !== program;
    const read = await readHead(reading, known, isAnew ? null : this.tag);
    if (!read.ok) return ok(read);
    const { head, hash, by } = read.same ? joined : { ...read, by: authorOf(read) };
    if (!head || (read.same && !isAnew)) {
      this.tag = read.tag;
      return ok({ ok: true });
    }
    const from = isAnew ? { ...known, seq: BEFORE_ALL } : known;
    // Deltas say by themselves what they change: reading 50,000 entries takes longer than all the rest.
    const isByDeltas = deltasFrom(head, from) !== null;
    const [published, here] = await Promise.all([
      isByDeltas ? ok<Published>(new Map()) : repository.published(),
      repository.fileIds(),
    ]);
    if (!published.ok) return published;
    if (!here.ok) return here;
    const found = await readChanges(reading, head, from, published.value);
    if (!found.ok) return ok(found);
    const keep = (file: Omit<FileRow, 'at'>) => repository.keepFile(file);
    const files = await readFiles(reading, found.changes, { here: here.value, keep });
    if (!files.ok) return files;
    if (!files.value.ok) return ok(files.value);
    const next = { ...joined, name: head.name, head, hash, by, readBy: program };
    const mine = await this.ownKeys(next);
    if (!mine.ok) return mine;
    const taken = await repository.take({
      joined: { ...next, skipped: (isByDeltas ? joined.skipped : 0) + found.skipped },
      changes: found.changes,
      mayDraft: mine.value.length > 0,
      isBeside: isBeside(head, known),
      isNext: found.isNext,
      isOwn: false,
    });
    if (!taken.ok) return taken;
    // Only now: what could not be taken is to be read again, whatever the store says of it.
    this.tag = read.tag;
    return ok({ ok: true });
  }

  /** For another team, or after what was read is no longer what is in force. */
  forget(): void {
    this.tag = null;
    this.faults = 0;
    Object.assign(this.look, { at: null, fault: null, nextAt: null });
  }

  looked({ place }: Pick<Joined, 'place'>, fault: TeamFault | null): void {
    const { clock, random } = this.options;
    this.faults = fault === null ? 0 : this.faults + 1;
    const at = clock.now();
    Object.assign(this.look, { at, fault, nextAt: nextLook(place, this.faults, at, random) });
  }
}

const authorOf = ({ head, keys }: OpenedHead): string =>
  keys.find(({ fingerprint }) => fingerprint === head.author)?.name ?? '';

export function knownOf({ team, head, hash }: Joined): Known {
  return { team, keys: head?.keys ?? [], seq: head?.seq ?? 0, hash };
}

/** A fault of the space as the failure of a call. */
export function failed(fault: TeamFault, detail = ''): Result<never> {
  return fail('team', { detail: { fault, ...(detail && { detail }) } });
}
