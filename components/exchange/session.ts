import type { FileFailure } from '../../lib/exchange/asks';
import { UNDECIDED } from '../../lib/exchange/blank-decide';
import type { Encoding } from '../../lib/exchange/decode';
import type { PlanAnswer, PlanRequest, ReadSummary } from '../../lib/exchange/desk';
import type { PlanLibrary, PlanNames } from '../../lib/exchange/plan-types';
import type { ImportWrite } from '../../lib/exchange/plan-write';
import { type Inspection, LIMITS, type Reading } from '../../lib/exchange/types';
import { Cancelled, type DeskLink } from './desk-link';
import { firstTarget } from './targets';

/** What is being done, and how far it is; a total of 0: nobody can say. */
export interface Busy {
  what: 'open' | 'read' | 'plan';
  done: number;
  total: number;
}

export interface ImportState {
  file: File | null;
  /** Why it can't be read; `broken`: our own fault. */
  fault: FileFailure | 'broken' | null;
  inspection: Inspection | null;
  reading: Reading | null;
  summary: ReadSummary | null;
  request: PlanRequest | null;
  answer: PlanAnswer | null;
  busy: Busy | null;
}

const EMPTY: ImportState = {
  file: null,
  fault: null,
  inspection: null,
  reading: null,
  summary: null,
  request: null,
  answer: null,
  busy: null,
};

interface SessionOptions {
  link: DeskLink;
  names: () => PlanNames;
  onBreak: (error: unknown) => void;
}

/**
 * One import as it stands. An answer that a later question has overtaken is dropped, so that what is on the screen is
 * always the plan of what is chosen on the screen, against the library of now.
 */
export class ImportSession {
  state = EMPTY;
  private library: PlanLibrary | null = null;
  /** The one that the worker has. */
  private sent: PlanLibrary | null = null;
  private turn = 0;
  /** What the worker has read last is not what is chosen now: there is nothing to plan with yet. */
  private isReading = false;
  private isPlanning = false;
  private isWriting = false;
  /** Something has been chosen since the plan that is being made was asked for. */
  private isStale = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: SessionOptions) {}

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The plan on the screen is that of all that is chosen on the screen. */
  get isSettled(): boolean {
    return !this.isReading && !this.isPlanning && this.state.busy === null;
  }

  /** Null while it is still coming: nothing is planned before it is whole. */
  setLibrary(library: PlanLibrary | null): void {
    this.library = library;
    this.plan({});
  }

  open(file: File, encoding?: Encoding): void {
    this.turn += 1;
    this.isReading = false;
    this.state = { ...EMPTY, file };
    if (file.size > LIMITS.file) {
      this.change({ fault: { code: 'too-large', detail: { megabytes: LIMITS.file / 2 ** 20 } } });
      return;
    }
    void this.take('open', async (isOld) => {
      // Read when it is needed, and given away with the ask: the page keeps no copy.
      const bytes = await file.arrayBuffer();
      if (isOld()) return;
      const opened = await this.options.link.ask(
        'open',
        { bytes, name: file.name, ...(encoding && { encoding }) },
        { transfer: [bytes] },
      );
      if (isOld()) return;
      if (!opened.ok) {
        this.change({ fault: opened.error });
        return;
      }
      this.change({ inspection: opened.value });
      this.readSheet(opened.value.best);
    });
  }

  /** The sheet as its columns are proposed; where it goes is proposed anew, too. */
  readSheet(sheet: number): void {
    const info = this.state.inspection?.sheets[sheet];
    if (!info) return;
    this.change({ request: null, summary: null, answer: null });
    this.read({ sheet, headerRows: info.headerRows, fields: info.columns.map(({ field }) => field) });
  }

  read(reading: Reading): void {
    this.change({ reading });
    const info = this.state.inspection?.sheets[reading.sheet];
    // A list has no columns; of a table somebody has to say where the texts are.
    if (!info || (info.columns.length > 0 && !reading.fields.includes('body'))) {
      this.turn += 1;
      this.change({ summary: null, answer: null, busy: null });
      return;
    }
    this.isReading = true;
    void this.take('read', async (isOld) => {
      const read = await this.options.link.ask('read', reading);
      if (isOld() || !read.ok) return;
      this.isReading = false;
      const { file, request } = this.state;
      // What was chosen stays, though a column has become another.
      const target = request?.target ?? firstTarget(info, file?.name ?? '', this.library);
      this.change({
        summary: read.value,
        request: {
          target,
          // Paths of the file are others now.
          choices: {},
          decisions: request?.decisions ?? UNDECIDED,
          names: this.options.names(),
        },
      });
      this.plan({});
    });
  }

  /** Plans with what has been chosen; another set has other categories to choose among. */
  plan(change: Partial<PlanRequest>): void {
    const { request } = this.state;
    if (!request) return;
    const next = { ...request, ...(change.target && { choices: {} }), ...change };
    this.change({ request: next });
    if (!this.library || this.isReading || this.isWriting || !this.state.summary) return;
    // One at a time: of all that is typed meanwhile, only the last is worth a plan.
    if (this.isPlanning) this.isStale = true;
    else void this.planNow(this.library);
  }

  private async planNow(library: PlanLibrary): Promise<void> {
    this.isPlanning = true;
    await this.take('plan', async (isOld) => {
      if (this.sent !== library) await this.options.link.ask('library', library);
      this.sent = library;
      const { request } = this.state;
      if (isOld() || !request) return;
      const onProgress = (done: number, total: number) => {
        if (!isOld()) this.change({ busy: { what: 'plan', done, total } });
      };
      const planned = await this.options.link.ask('plan', request, { onProgress });
      if (!isOld() && !this.isStale && planned.ok) this.change({ answer: planned.value });
    });
    this.isPlanning = false;
    if (!this.isStale) return this.tell();
    this.isStale = false;
    this.plan({});
  }

  /**
   * What carries out the plan on the screen; null where there is none any more. From now on the library changes by
   * this very import: nothing is compared anew until `resume`.
   */
  async write(): Promise<ImportWrite | null> {
    this.isWriting = true;
    try {
      const write = await this.options.link.ask('write', null);
      return write.ok ? write.value : null;
    } catch (error) {
      if (!(error instanceof Cancelled)) this.options.onBreak(error);
      return null;
    }
  }

  /** It was not written: what has come meanwhile is compared with. */
  resume(): void {
    this.isWriting = false;
    this.plan({});
  }

  /** Gives the file up, whatever is being done with it. */
  close(): void {
    this.turn += 1;
    this.options.link.cancel();
    this.sent = null;
    this.isReading = false;
    this.isWriting = false;
    this.state = EMPTY;
    this.tell();
  }

  private async take(what: Busy['what'], work: (isOld: () => boolean) => Promise<void>): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    const isOld = () => mine !== this.turn;
    this.change({ busy: { what, done: 0, total: 0 } });
    try {
      await work(isOld);
      if (!isOld()) this.change({ busy: null });
    } catch (error) {
      if (error instanceof Cancelled || isOld()) return;
      this.change({ busy: null, fault: 'broken' });
      this.options.onBreak(error);
    }
  }

  private change(change: Partial<ImportState>): void {
    this.state = { ...this.state, ...change };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
