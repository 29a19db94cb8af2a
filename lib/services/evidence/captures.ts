import type { CaptureAct, CaptureAnswer, CaptureOrder, CaptureProgress } from '../../evidence/capture';
import type { Capture, CaseSubject, EvidenceCase } from '../../evidence/types';
import type { AskFailure, PageEvent } from '../../messaging/ports';
import { ok, type Result } from '../../messaging/result';
import type { Clock } from '../../platform/clock';
import type { NewId } from '../../platform/ids';
import { report } from '../../platform/log';
import type { PagePort } from '../relay/page-ports';
import { clockReader } from './capture/clock-reader';
import { Control } from './capture/control';
import type { Keeping } from './capture/keeping';
import { KnownPages } from './capture/known-pages';
import { LeftBehind } from './capture/left-behind';
import { CapturePage } from './capture/page';
import { CaptureRecord, newCapture } from './capture/record';
import { runCapture } from './capture/run';
import { Shutter } from './capture/shutter';
import { Stopped } from './capture/stopped';
import { subjectOf } from './capture/subject';
import type { Tabs } from './capture/tabs';

export interface CapturesOptions {
  clock: Clock;
  /** Milliseconds by a clock that nobody can set. */
  monotonic: () => number;
  newId: NewId;
  tabs: Tabs;
  keeping: Keeping;
  ask: (page: PagePort, act: CaptureAct) => Promise<Result<CaptureAnswer | null, AskFailure>>;
  /** Has the page say everything about itself again; answered when it has. */
  askFacts: (page: PagePort) => Promise<unknown>;
  /** The console's page in that tab; null while it has no line to us. */
  pageIn: (tabId: number) => PagePort | null;
  /** To every panel of that page. */
  tell: (page: PagePort, progress: CaptureProgress | null) => void;
  /** Who works here. */
  agent: () => Promise<string>;
  /** Something begins that an update has to wait for; its answer that it has ended. */
  begin: () => () => void;
  stayAwake: () => void;
  /** Of ours, and of the browser. */
  version: string;
  browser: string;
}

interface Running {
  page: PagePort;
  control: Control;
  record: CaptureRecord;
}

/** The captures that run, at most one a tab. They live with this worker: none is ever begun again by itself. */
export class Captures {
  private readonly running = new Map<number, Running>();
  /** Ids of all that this worker has begun. */
  private readonly begun = new Set<string>();
  private readonly known = new KnownPages();
  private readonly shutter: Shutter;
  private readonly left: LeftBehind;
  private closing: Promise<void> = Promise.resolve();

  constructor(private readonly options: CapturesOptions) {
    const { clock, tabs, pageIn, ask } = options;
    this.shutter = new Shutter(clock, (windowId) => tabs.picture(windowId));
    this.left = new LeftBehind({
      clock,
      pageIn,
      end: (page) => {
        // One that has begun there meanwhile goes back to the same place at its end.
        if (!this.running.has(page.tabId)) void ask(page, { act: 'end' });
      },
    });
  }

  /** For the relay: what pages tell, and that they have gone. */
  told(page: PagePort, event: PageEvent): void {
    this.known.told(page, event);
  }

  gone(page: PagePort): void {
    const run = this.running.get(page.tabId);
    if (run?.page === page) run.control.end(new Stopped('interrupted', 'no-page'));
  }

  /** Of the capture that runs in that page; null: none does. */
  progress(page: PagePort): CaptureProgress | null {
    const run = this.running.get(page.tabId);
    return run?.page === page ? run.record.progress : null;
  }

  /** What a panel of that page wants. A second capture in the same tab is refused: the first goes on. */
  order(page: PagePort, order: CaptureOrder): void {
    const run = this.running.get(page.tabId);
    if (order.act === 'start') {
      if (run) this.options.tell(page, run.record.progress);
      else void this.start(page, order);
    } else if (run?.record.capture.id === order.captureId) {
      if (order.act === 'cancel') run.control.end(new Stopped('cancelled', null));
      else run.control.pause(order.act === 'pause');
    }
  }

  /** The icon or the key was pressed on that tab. False: no capture waits for it there. */
  pressed(tabId: number): boolean {
    const run = this.running.get(tabId);
    if (run?.record.progress.phase !== 'needs-press') return false;
    run.control.press();
    return true;
  }

  /** The key without more: what is in view, into the newest open case of this buyer, else into a new one. */
  async captureVisible(page: PagePort): Promise<void> {
    const { keeping } = this.options;
    if (this.running.has(page.tabId) || !page.profile) return;
    await this.options.askFacts(page);
    const subject = subjectOf(page.profile, this.known.of(page).facts);
    const ofCase = (await this.openCase(subject)) ?? (await keeping.open(subject, { kind: 'other' }));
    if (ofCase.ok) this.order(page, { act: 'start', caseId: ofCase.value.id, parts: ['visible'] });
    else report('capture', ofCase.error);
  }

  /**
   * As a worker begins, and before each capture: those that nobody leads any more end as interrupted, left behind by a
   * worker before this one or by a disk that was full at their end, and what ended without a seal is sealed. What they
   * kept is whole, since each item was committed before the next step.
   */
  closeInterrupted(): Promise<void> {
    const close = () => this.closeLeftBehind().catch((error: unknown) => void report('capture', error));
    this.closing = this.closing.then(close);
    return this.closing;
  }

  /** Null: there is none that is surely about the same buyer of the same shop. */
  private async openCase({ console, conversation, shop }: CaseSubject): Promise<Result<EvidenceCase> | null> {
    // A masked name may be that of two buyers.
    if (conversation === null || conversation.startsWith('name:')) return null;
    const found = await this.options.keeping.openCase(console, conversation);
    if (!found.ok) return found;
    return found.value?.shop === shop ? ok(found.value) : null;
  }

  private async closeLeftBehind(): Promise<void> {
    const { keeping, agent, clock } = this.options;
    await this.left.putBack();
    const left = await keeping.running();
    if (!left.ok) throw left.error;
    const led = new Set([...this.running.values()].map(({ record }) => record.capture.id));
    for (const capture of left.value.filter(({ id }) => !led.has(id))) {
      const ended: Capture = { ...capture, state: 'interrupted', endedAt: clock.now() };
      const reason = this.begun.has(capture.id) ? 'end-not-kept' : 'worker-gone';
      const finished = await keeping.finish(ended, await agent(), reason);
      if (!finished.ok) report('capture', finished.error);
    }
    const unsealed = await keeping.unsealed();
    if (!unsealed.ok) throw unsealed.error;
    // Nobody who wants to capture waits for an authority that does not answer.
    void this.seal(unsealed.value);
  }

  private async seal(caseIds: readonly string[]): Promise<void> {
    for (const caseId of caseIds) {
      const sealed = await this.options.keeping.seal(caseId);
      if (!sealed.ok) report('seals', sealed.error);
    }
  }

  private async start(page: PagePort, { caseId, parts }: Pick<Capture, 'caseId' | 'parts'>): Promise<void> {
    const { clock, newId, tell, stayAwake, begin, version, browser } = this.options;
    const now = () => clock.now();
    const capture = newCapture({ caseId, parts, id: newId(), startedAt: now(), version, browser });
    const record = new CaptureRecord(capture, now, (progress) => tell(page, progress));
    const control = new Control(clock, stayAwake);
    // In the same breath: whoever comes second finds it.
    this.running.set(page.tabId, { page, control, record });
    this.begun.add(capture.id);
    const end = begin();
    record.say({ phase: 'starting' });
    try {
      await this.run({ page, control, record });
    } catch (error) {
      record.say({ phase: 'failed', reason: report('capture', error).code });
    } finally {
      this.running.delete(page.tabId);
      await this.left.save([...this.running.keys()]);
      end();
    }
  }

  private async run({ page, control, record }: Running): Promise<void> {
    const { clock, monotonic, tabs, keeping, ask, askFacts, agent } = this.options;
    const { shutter } = this;
    await this.closeInterrupted();
    await this.left.save([...this.running.keys()]);
    const ofCase = await keeping.case(record.capture.caseId);
    if (!ofCase.ok) return record.say({ phase: 'failed', reason: ofCase.error.code });
    if (!page.profile) return record.say({ phase: 'failed', reason: 'no-conversation' });
    const { parts } = record.capture;
    // Who keeps the page has, once they said so, the browser's own copy of it kept as well.
    if (parts.includes('page') && !parts.includes('mhtml') && (await tabs.mayArchive())) {
      record.capture = { ...record.capture, parts: [...parts, 'mhtml'] };
    }
    await askFacts(page);
    await runCapture(
      {
        tabId: page.tabId,
        page: new CapturePage((act) => ask(page, act)),
        tabs,
        shutter,
        control,
        record,
        keeping,
        by: await agent(),
        clockAt: clockReader(clock, monotonic),
        now: () => clock.now(),
      },
      { ofCase: ofCase.value, console: page.profile.id, known: this.known.of(page) },
    );
  }
}
