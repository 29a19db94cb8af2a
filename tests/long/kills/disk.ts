import { call } from '../../tools/panel-driver';
import { addFile } from './acts';
import type { Seat } from './seat';

/** Bytes that are free between two runs. */
const ROOM = 20_000_000;
/** Bytes that a file takes besides its own. */
const BESIDE = 12_000;

/**
 * The room that the browser gives the extension, which a run can find full. The browser asks how much there is only when
 * a write is larger than what it knew to be free: so it is bounded before the database is opened, and from then on it
 * only ever grows, and is filled by files.
 */
export class Disk {
  private bound = 0;

  private constructor(
    private readonly seat: Seat,
    /** The case that takes up room. */
    private readonly caseId: string,
  ) {}

  static async of(seat: Seat): Promise<Disk> {
    await seat.rest();
    await seat.setQuota((await seat.usage()) + ROOM);
    const subject = { console: 'pdd-chat', marketplace: 'pdd', shop: '', conversation: null };
    const nobody = { buyerName: null, buyerUid: null, buyerKey: null };
    const opened = await call(await seat.own(), 'cases.open', {
      ...{ subject: { ...subject, ...nobody }, notes: { kind: 'other' } },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    const disk = new Disk(seat, opened.value.id);
    await disk.free();
    return disk;
  }

  /** Fills it but for so many bytes; 0: as far as anything goes in. */
  async leave(bytes: number): Promise<void> {
    const free = this.bound - (await this.seat.usage()) - bytes;
    if (free > BESIDE) await this.fill(free - BESIDE);
    if (bytes > 0) return;
    // From large to small: what else is written meanwhile may have been in the way of the first.
    for (let size = ROOM / 2; size >= 1; size = Math.floor(size / 2)) while (await this.fill(size));
    // The least that is ever written is a line of a log.
    while (await this.note());
  }

  /** There is room again. */
  async free(): Promise<void> {
    this.bound = (await this.seat.usage()) + ROOM;
    await this.seat.setQuota(this.bound);
  }

  private async note(): Promise<boolean> {
    const detail = { zip: 'f'.repeat(64) };
    const note = { id: this.caseId, act: 'export' as const, items: [], detail };
    return (await call(await this.seat.own(), 'cases.note', note)).ok;
  }

  private async fill(size: number): Promise<boolean> {
    const { caseId } = this;
    return (await this.seat.own()).evaluate(addFile, { caseId, size });
  }
}
