import { ok, type Result } from '../../../messaging/result';
import type { Clock } from '../../../platform/clock';
import type { NewId } from '../../../platform/ids';
import type { TransferRow } from '../../../store/database';
import type { Joined, TeamRepository } from '../../../store/team';
import type { TransferRepository } from '../../../store/transfers';
import { isPassing, type TransferFault } from '../../../team/back/transfer-fault';
import type { ParcelKind, ParcelOf, Transfer } from '../../../team/back/types';
import { paceOf } from '../../../team/budget';
import type { Random } from '../../../team/sign';
import type { Member } from '../member';
import { downloadStep } from './download';
import { ofStorage, type Stepped, stopped } from './step';
import { type TakingOut, takeOutStep } from './take-out';
import { newParcel, type Uploading, uploadStep } from './upload';
import { Waits } from './waits';

export interface TransfersOptions {
  repository: TransferRepository;
  team: Pick<TeamRepository, 'joined'>;
  member: Pick<Member, 'spaceOf' | 'reading'>;
  clock: Clock;
  newId: NewId;
  random: Random;
  post: Uploading['post'];
  /** Whether such letters may go from here, as things stand now. */
  wants: (kind: ParcelKind) => Promise<Result<boolean>>;
  withdraw: TakingOut['withdraw'];
  /** A browser stops a worker that waits for nothing but the network. */
  stayAwake: () => void;
}

/** Requests of one step: put, and read back. */
const REQUESTS = 2;
const FOR_GOOD = new Set<TransferFault>(['read-only', 'no-file']);

/** Moves files into the team's space and out of it, one step at a time, one file after the other. */
export class Transfers {
  private isWorking = false;
  private isWanted = false;
  private readonly waits: Waits;
  /** What this start of the worker has itself put, looked for, or fetched. */
  private readonly begun = new Set<string>();
  private callOff = () => {};

  constructor(private readonly options: TransfersOptions) {
    this.waits = new Waits(options.clock);
  }

  /** What another start of the worker had under way goes on; what nobody has taken that came then goes. */
  async start(): Promise<void> {
    const rows = await this.options.repository.list();
    for (const { id, way, state } of rows.ok ? rows.value : []) {
      const isLeft = way === 'down' && state === 'done' && !this.begun.has(id);
      if (isLeft) await this.options.repository.drop(id);
    }
    this.wake();
  }

  /** Kept here first, whole: the tab that it came from may go. */
  async send(
    blob: Blob,
    { name, mime, of }: { name: string; mime: string; of: ParcelOf },
  ): Promise<Result<Transfer>> {
    const { repository, newId, random, clock } = this.options;
    const id = newId();
    const row: TransferRow = {
      ...{ id, way: 'up', name, bytes: blob.size, done: 0, state: 'running', fault: null, letter: newId() },
      ...{ kind: of.kind, caseId: 'caseId' in of ? of.caseId : null, at: clock.now() },
      ...{ parcel: newParcel(name, mime, blob.size, random(32)), says: of },
    };
    this.begun.add(id);
    const kept = await repository.begin(row, blob);
    if (!kept.ok) return kept;
    this.wake();
    return ok(told(kept.value));
  }

  /** Of a letter that is on its way already, that one. */
  async fetch(letter: string): Promise<Result<Transfer>> {
    const { repository, newId, clock } = this.options;
    const [rows, of] = await Promise.all([repository.list(), repository.parcelOf(letter)]);
    if (!rows.ok) return rows;
    if (!of.ok) return of;
    const known = rows.value.find((row) => row.way === 'down' && row.letter === letter);
    if (known) return this.go(known);
    const { kind, caseId, parcel } = of.value;
    const id = newId();
    this.begun.add(id);
    const row: TransferRow = {
      ...{ id, way: 'down', name: parcel.name, bytes: parcel.bytes, done: 0, state: 'running' },
      ...{ fault: null, letter, kind, caseId, at: clock.now(), parcel, says: null },
    };
    const kept = await repository.begin(row, null);
    if (!kept.ok) return kept;
    this.wake();
    return ok(told(kept.value));
  }

  async list(): Promise<Result<Transfer[]>> {
    const rows = await this.options.repository.list();
    return rows.ok ? ok(rows.value.filter(({ state }) => state !== 'dropped').map(told)) : rows;
  }

  async steer(id: string, act: 'go' | 'stop' | 'drop'): Promise<Result<Transfer[]>> {
    const found = await this.options.repository.find(id);
    if (!found.ok) return found;
    if (found.value) {
      const done = await this[act](found.value);
      if (!done.ok) return done;
    }
    return this.list();
  }

  private async go(row: TransferRow): Promise<Result<Transfer>> {
    if (row.state === 'done') return ok(told(row));
    this.waits.went(row.id, 0);
    const gone = await this.options.repository.change(row.id, () => ({ state: 'running', fault: null }));
    if (!gone.ok) return gone;
    this.wake();
    return ok(told(gone.value ?? row));
  }

  private async stop({ id }: TransferRow): Promise<Result<unknown>> {
    return this.options.repository.change(id, ({ state }) => ({
      state: state === 'running' ? 'stopped' : state,
    }));
  }

  /** What there is of it in the space is taken out by steps of their own: whoever cancels need not be connected. */
  private async drop({ id, way }: TransferRow): Promise<Result<unknown>> {
    const { repository } = this.options;
    if (way === 'down') return repository.drop(id);
    const dropped = await repository.dropped(id);
    if (!dropped.ok) return dropped;
    this.waits.went(id, 0);
    this.wake();
    return dropped;
  }

  /** Looks for what there is to do; does nothing where it is at it. */
  wake(): void {
    this.isWanted = true;
    if (!this.isWorking) void this.work();
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    this.callOff();
    try {
      // Whatever came while the list was read is looked for once more.
      while (this.isWanted) {
        this.isWanted = false;
        for (let row = await this.next(); row; row = await this.next()) {
          await this.step(row);
        }
      }
    } finally {
      this.isWorking = false;
    }
  }

  /** Null: nothing is to be done now; where something waits its time is set. */
  private async next(): Promise<TransferRow | null> {
    const { repository, clock } = this.options;
    const rows = await repository.list();
    const isMoving = ({ state }: TransferRow) => state === 'running' || state === 'dropped';
    const running = rows.ok ? rows.value.filter(isMoving) : [];
    const until = ({ id }: TransferRow) => this.waits.until(id);
    const now = clock.now();
    const due = running.find((row) => until(row) <= now);
    if (!due && running.length > 0) this.wakeAt(Math.min(...running.map(until)));
    return due ?? null;
  }

  private wakeAt(at: number): void {
    const { clock } = this.options;
    this.callOff();
    this.callOff = clock.after(at - clock.now(), () => this.wake());
  }

  private async step(row: TransferRow): Promise<void> {
    const { team, stayAwake } = this.options;
    stayAwake();
    const joined = await team.joined();
    if (!joined.ok) return this.waits.failed(row.id);
    // The team has been left, and all that was for it is gone.
    if (!joined.value) return void (await this.options.repository.drop(row.id));
    const stepped = await this.stepped(row, joined.value);
    if (!stepped.ok) return this.stand(row, stepped.fault);
    // Its hash alone asks the space nothing.
    const hasAsked = row.way === 'down' || row.parcel.sha256 !== '';
    const pace = hasAsked ? paceOf(joined.value.place) * REQUESTS : 0;
    this.waits.went(row.id, stepped.isDone ? 0 : pace);
  }

  private async stepped(row: TransferRow, joined: Joined): Promise<Stepped> {
    const { repository, member, post, wants, withdraw } = this.options;
    const space = await member.spaceOf(joined);
    if (row.state === 'dropped') return takeOutStep({ repository, space, withdraw }, row);
    const moving = { repository, space, pause: member.reading(space).pause };
    if (row.way === 'down') return downloadStep(moving, row);
    // Asked before each piece: what the team or the browser's policy switches off goes no further.
    const wanted = await wants(row.kind);
    if (!wanted.ok) return ofStorage(wanted.error);
    if (!wanted.value) return stopped('unwanted');
    const isResumed = !this.begun.has(row.id);
    const stepped = await uploadStep({ ...moving, post, isResumed }, row);
    // What is there of an earlier start has been found by now. The hash alone asks the space nothing.
    if (stepped.ok && row.parcel.sha256) this.begun.add(row.id);
    else if (!stepped.ok) this.begun.delete(row.id);
    return stepped;
  }

  private async stand({ id, state: before }: TransferRow, fault: TransferFault): Promise<void> {
    const { repository } = this.options;
    // From a space that can only be read by now nothing can be taken out.
    if (before === 'dropped' && FOR_GOOD.has(fault)) return void (await repository.drop(id));
    if (before === 'dropped' || isPassing(fault)) this.waits.failed(id);
    await repository.change(id, ({ state }) => {
      return { fault, state: state === 'running' && !isPassing(fault) ? 'failed' : state };
    });
  }
}

/** As pages see it: without its key. Those that were dropped are not listed. */
function told({ parcel: _p, says: _s, state, ...transfer }: TransferRow): Transfer {
  return { ...transfer, state: state === 'dropped' ? 'stopped' : state };
}
