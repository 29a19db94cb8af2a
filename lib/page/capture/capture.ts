import type { CaptureAct, CaptureAnswer, CaptureRefusal, FrameReady } from '../../evidence/capture';
import type { Profile } from '../../profile/types';
import { Binding } from '../binding';
import { afresh } from '../find';
import { copyPage } from './copy';
import { Desk, type NamedRow } from './desk';
import { isOursAway, showOurs } from './ours';
import { type Place, placeOf, restore } from './place';
import { Stage, type Times } from './stage';
import { stepOn } from './step';
import { Takings } from './takings';
import { ToTop } from './to-top';
import { TranscriptLog } from './transcript';
import { CaptureWatch } from './watch';

/** Ours comes back by itself after so long: who took the picture may have died over it. */
const AWAY_MS = 15_000;
/** How often it is asked again which conversation is open, where the page does not tell, and how soon. */
const UNSURE = { times: 4, ms: 150 };

export interface CaptureOptions {
  root: Document;
  profile: Profile;
  signal: AbortSignal;
  times: Times;
  /** Key of the conversation that is open; null: none can be told. */
  key: string | null;
  /** Where the agent was before an earlier capture that was never ended. */
  place?: Place;
}

const refuse = (reason: CaptureRefusal): CaptureAnswer => ({ ok: false, reason });

/** Of the conversation that is open at this moment; null where it cannot be told. */
export const openKey = (root: Document, profile: Profile): string | null =>
  new Binding(afresh(root), profile).key();

/** One capture of one page: does what the background says, one act after the other, and tells how the page stands. */
export class Capture {
  readonly place: Place;
  private readonly stage: Stage;
  private readonly desk: Desk;
  private readonly log: TranscriptLog;
  private readonly watch: CaptureWatch;
  private readonly end = new AbortController();
  private readonly toTop: ToTop;
  private readonly takings: Takings;
  /** Rows of the last frame; null: there is none yet. */
  private rows: NamedRow[] | null = null;
  /** How everything stood in it. */
  private look = '';
  /** Counts the places at which frames were told. */
  private frame = 0;
  /** A picture was taken at this place. */
  private isTaken = true;
  private away = 0;

  constructor(private readonly options: CaptureOptions) {
    const { root, profile, signal, times } = options;
    this.stage = new Stage(root, times);
    this.log = new TranscriptLog(profile.messages?.inheritTime ?? false);
    this.desk = new Desk(this.stage, profile, this.log);
    this.place = options.place ?? placeOf(this.desk);
    this.watch = new CaptureWatch(this.desk, this.end.signal);
    this.toTop = new ToTop(this.desk);
    this.takings = new Takings(this.log, { transcript: () => this.transcript(), page: () => this.copy() });
    signal.addEventListener('abort', () => this.stop(), { signal: this.end.signal });
  }

  /** Ours is back, and nothing is listened to any more. */
  stop(): void {
    this.end.abort();
    showOurs(this.stage.documents, true);
  }

  begun(): CaptureAnswer {
    const { stage, desk, options } = this;
    return { ok: true, is: 'begun', page: stage.stand(desk.scroller), conversation: options.key };
  }

  async answer(act: Exclude<CaptureAct, { act: 'begin' }>): Promise<CaptureAnswer> {
    if (act.act === 'end') return this.finish();
    if (act.act === 'show') return this.show();
    if (await this.isElsewhere()) return refuse('context-changed');
    switch (act.act) {
      case 'to-top':
        return this.goToTop();
      case 'next':
      case 'here':
        return this.tellFrame(act.act);
      case 'hide':
        return this.hide();
      case 'pause':
        showOurs(this.stage.documents, true);
        return this.done(true);
      case 'resume':
        return this.done(await this.resume());
      case 'transcript':
      case 'page':
        return this.takings.tellText(act.act, act.piece);
      case 'picture-list':
        return { ok: true, is: 'pictures', pictures: this.log.pictures() };
      case 'picture':
        return this.takings.tellPicture(act.url, act.piece);
    }
  }

  /** While a console draws itself anew nobody can tell for a moment. */
  private async isElsewhere(): Promise<boolean> {
    const { root, profile, key } = this.options;
    for (let turn = 0; key !== null; turn++) {
      const now = openKey(root, profile);
      if (now === key) return false;
      if (now !== null || turn === UNSURE.times) return true;
      await this.stage.pause(UNSURE.ms);
    }
    return false;
  }

  private async goToTop(): Promise<CaptureAnswer> {
    if (this.desk.rows.length === 0) return refuse('no-part');
    const { reached, rows } = await this.toTop.go();
    this.log.toTop();
    this.rows = null;
    this.notice();
    return { ok: true, is: 'top', reached, rows, events: this.watch.take() };
  }

  private async tellFrame(act: 'next' | 'here'): Promise<CaptureAnswer> {
    const { stage, desk, watch } = this;
    if (!stage.isInSight) return refuse('hidden');
    watch.look();
    // A place of which there is no picture yet is not left: the answer that told it may have been lost.
    const isStep = act === 'next' && this.rows !== null && this.isTaken;
    if (isStep || this.rows === null) {
      this.frame++;
      this.isTaken = false;
    }
    const failed = isStep ? await stepOn(desk, this.rows ?? []) : await desk.rest();
    if (!stage.isInSight) return refuse('hidden');
    if (await this.isElsewhere()) return refuse('context-changed');
    if (failed) watch.note('settle-timeout', failed);
    return { ok: true, is: 'frame', frame: this.readFrame() };
  }

  private readFrame(): FrameReady {
    const { desk, watch } = this;
    watch.look();
    const rows = desk.seen();
    watch.noteChanges(this.log.take(rows, this.frame));
    desk.keep(rows);
    this.rows = rows;
    this.look = desk.look();
    watch.takeAway();
    return { ...desk.frame(rows), events: watch.take() };
  }

  /** Takes in what has changed since the last look, out of any frame. */
  private notice(): void {
    this.watch.look();
    if (this.rows === null) return;
    const rows = this.desk.seen();
    this.watch.noteChanges(this.log.take(rows, null));
    this.desk.keep(rows);
  }

  private async hide(): Promise<CaptureAnswer> {
    const { stage, desk } = this;
    if (!stage.isInSight) return refuse('hidden');
    const { documents } = stage;
    const turn = ++this.away;
    showOurs(documents, false);
    this.options.times.later(() => turn === this.away && showOurs(documents, true), AWAY_MS);
    await stage.frames(2);
    if (!isOursAway(documents)) {
      showOurs(documents, true);
      return refuse('unsettled');
    }
    this.isTaken = true;
    if (this.rows === null) this.look = desk.look();
    return { ok: true, is: 'hidden', page: stage.stand(desk.scroller), isVisible: stage.isInSight };
  }

  /** Moved, too, where ours was in sight in between, or the page was not. */
  private async show(): Promise<CaptureAnswer> {
    const { stage, desk, watch } = this;
    const wasAway = watch.takeAway();
    const moved = wasAway || !isOursAway(stage.documents) || desk.look() !== this.look;
    this.away++;
    showOurs(stage.documents, true);
    if (!(await this.isElsewhere())) this.notice();
    return { ok: true, is: 'shown', moved, events: watch.take() };
  }

  /** Whether the page stands again as in the last frame, from which the next one goes on. */
  private async resume(): Promise<boolean> {
    const { desk, rows } = this;
    if (rows === null) return true;
    const anchor = rows.find(({ isWhole }) => isWhole) ?? rows[0];
    const { height = 0, top = 0 } = desk.scroller?.position ?? {};
    const below = (anchor?.box.y ?? 0) - desk.view.y;
    return restore(
      {
        anchor: anchor ? { id: anchor.id, below } : null,
        isAtEnd: false,
        fromEnd: height - top,
        focus: null,
      },
      desk,
    );
  }

  private async finish(): Promise<CaptureAnswer> {
    this.stop();
    // In another conversation there is no place of the agent's to go back to.
    const isBack = !(await this.isElsewhere()) && (await restore(this.place, this.desk));
    if (!isBack) this.watch.note('place-lost');
    return this.done(isBack);
  }

  private done(placeRestored: boolean): CaptureAnswer {
    return { ok: true, is: 'done', events: this.watch.take(), placeRestored };
  }

  private transcript(): string {
    if (this.log.size === 0) this.log.take(this.desk.seen(), null);
    return JSON.stringify(this.log.transcript(this.options.key));
  }

  private copy(): string {
    const { root, profile } = this.options;
    return copyPage({ root, profile, url: root.URL, now: this.stage.now() });
  }
}
