import type { Find, PartId, Profile } from '../../profile/types';
import { newProfile, offsetText, taughtAgain, taughtIn } from '../../teach/profile';
import { stepsOf } from '../../teach/steps';
import type { TeachAct, TeachProblem, TeachState, TeachStep } from '../../teach/types';
import { roomOf } from '../frame';
import type { TeachModule } from '../modules';
import { textOf } from '../text';
import { frameOf, framesIn } from './frames';
import { survey } from './ground';
import { holdOf } from './hold';
import { Learner } from './learner';
import { marksOf } from './marks';
import { outcomeOf } from './outcome';
import { Overlay } from './overlay';
import { Pointing } from './pointing';
import { readPage } from './trial';

type Options = Parameters<TeachModule['start']>[0];

/** Signs of an element's text beside its frame. */
const SHOWN = 24;
/** Signs of the page that tell its language. */
const SAMPLE = 4000;

/**
 * One lesson on one page, until its signal aborts: lets a person point, makes a profile of it, and says what that reads.
 * Nothing of it stays in the page.
 */
export class Lesson {
  private learner: Learner;
  private steps: readonly TeachStep[] = [];
  private asked: readonly PartId[] | null = null;
  private title = '';
  /** Of the page's frames the one that the console lives in; null: none. */
  private frame: Find | null = null;
  private readonly pointing: Pointing;
  private readonly overlay: Overlay;
  /** As of the last look: reading the whole page for each move of a frame would be felt. */
  private told: Omit<TeachState, 'picking'> = { steps: {}, trial: null, profile: null };

  constructor(private readonly options: Options) {
    const { root, signal, now } = options;
    this.learner = new Learner(now);
    this.overlay = new Overlay(root);
    this.pointing = new Pointing({
      root,
      signal,
      onAim: (element) => this.overlay.aim(element, element ? captionOf(element) : ''),
      onChoose: (step, element) => {
        this.learn(step, element);
        this.tell();
      },
      onCancel: () => this.tell(),
    });
    // Registered after the pointing's own end, which still draws.
    signal.addEventListener('abort', () => this.overlay.remove());
  }

  act(act: TeachAct): TeachState {
    if (act.act === 'begin') this.begin(act.parts, act.title, act.kept ?? null);
    else if (act.act === 'pick') {
      // Another part's step would change what nobody asked to have taught again.
      if (this.steps.includes(act.step)) this.pick(act.step);
    } else if (act.act === 'move') this.pointing.move(act.to);
    else if (act.act === 'choose') this.pointing.choose();
    else if (act.act === 'cancel') this.stop();
    else if (act.act === 'forget') {
      this.learner.forget(act.step);
      this.look();
    } else if (act.act === 'look') this.look();
    else {
      this.pointing.stop();
      this.overlay.remove();
    }
    return this.state;
  }

  private begin(parts: PartId[] | null, title: string, kept: Profile | null): void {
    const { now, profile } = this.options;
    this.stop();
    this.title = title;
    this.asked = profile && parts;
    this.learner = new Learner(now, kept ? taughtIn(kept, this.asked) : {});
    this.frame = (this.asked ? profile : kept)?.frame ?? null;
    this.steps = stepsOf(parts);
    this.look();
  }

  private pick(step: TeachStep): void {
    this.pointing.begin(step);
    this.overlay.bar(framesIn(this.options.root).barred, () => {
      this.learner.refuse(step, 'foreign-frame');
      this.tell();
    });
  }

  private learn(step: TeachStep, element: Element): void {
    const refused = this.enter(step, element.ownerDocument);
    if (refused) this.learner.refuse(step, refused);
    else this.learner.learn(step, element);
  }

  /** A console lives in one document: where the first pick of a new one is, else where the known one is. */
  private enter(step: TeachStep, room: Document): TeachProblem | null {
    if (room === this.room) return null;
    if (this.asked || this.learner.knowsMoreThan(step)) return 'other-frame';
    const { root, now } = this.options;
    const frame = room === root ? null : frameOf(room);
    this.frame = (frame && holdOf(survey(root, now()), frame)?.find) ?? null;
    return frame && !this.frame ? 'no-hold' : null;
  }

  /** As the reading engine finds it, see `followFrame`. */
  private get room(): Document {
    const { root } = this.options;
    return (this.frame && roomOf(root, this.frame)) ?? root;
  }

  private stop(): void {
    this.pointing.stop();
    this.overlay.bar([], () => {});
  }

  private tell(): void {
    this.stop();
    this.look();
    this.options.emit(this.state);
  }

  private get state(): TeachState {
    return { picking: this.pointing.step, ...this.told };
  }

  /** What is taught by now, tried on the page as it is; the frames there follow. */
  private look(): void {
    const profile = this.profile();
    const reading = profile && readPage(this.room, profile, this.options.now());
    this.overlay.mark(reading ? marksOf(reading, this.learner) : []);
    this.told = { profile, ...outcomeOf(this.steps, this.learner, reading) };
  }

  private profile(): Profile | null {
    const { profile, url, now } = this.options;
    const { room, frame } = this;
    const { parts } = this.learner;
    if (Object.keys(parts).length === 0) return null;
    if (this.asked && profile) return taughtAgain(profile, this.asked, parts, now());
    const place = {
      url,
      title: this.title,
      lang: room.documentElement.lang,
      text: textOf(room.body).slice(0, SAMPLE),
      now: now(),
      utcOffset: offsetText(new Date(now()).getTimezoneOffset()),
      frame,
    };
    return newProfile(place, parts);
  }
}

/** Element and text, no words of ours: those come from the panel, in the agent's language. */
function captionOf(element: Element): string {
  const text = textOf(element).replace(/\s+/g, ' ').slice(0, SHOWN);
  return text ? `${element.localName} · ${text}` : element.localName;
}
