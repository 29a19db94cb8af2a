import type { PartId, Profile } from '../../profile/types';
import { newProfile, offsetText, taughtAgain } from '../../teach/profile';
import { stepsOf } from '../../teach/steps';
import type { TeachAct, TeachState, TeachStep } from '../../teach/types';
import type { TeachModule } from '../modules';
import { textOf } from '../text';
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
  private readonly pointing: Pointing;
  private readonly overlay: Overlay;
  /** As of the last look: reading the whole page for each move of a frame would be felt. */
  private told: Omit<TeachState, 'picking'> = { steps: {}, trial: null, profile: null };

  constructor(private readonly options: Options) {
    const { root, signal, emit, now } = options;
    this.learner = new Learner(root, now);
    this.overlay = new Overlay(root);
    this.pointing = new Pointing({
      root,
      signal,
      onAim: (element) => this.overlay.aim(element, element ? captionOf(element) : ''),
      onChoose: (step, element) => {
        this.learner.learn(step, element);
        this.look();
        emit(this.state);
      },
      onCancel: () => emit(this.state),
    });
    // Registered after the pointing's own end, which still draws.
    signal.addEventListener('abort', () => this.overlay.remove());
  }

  act(act: TeachAct): TeachState {
    if (act.act === 'begin') this.begin(act.parts, act.title);
    else if (act.act === 'pick') {
      // Another part's step would change what nobody asked to have taught again.
      if (this.steps.includes(act.step)) this.pointing.begin(act.step);
    } else if (act.act === 'move') this.pointing.move(act.to);
    else if (act.act === 'choose') this.pointing.choose();
    else if (act.act === 'cancel') this.pointing.stop();
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

  private begin(parts: PartId[] | null, title: string): void {
    const { root, now, profile } = this.options;
    this.pointing.stop();
    this.learner = new Learner(root, now);
    this.title = title;
    this.asked = profile && parts;
    this.steps = stepsOf(parts);
    this.look();
  }

  private get state(): TeachState {
    return { picking: this.pointing.step, ...this.told };
  }

  /** What is taught by now, tried on the page as it is; the frames there follow. */
  private look(): void {
    const { root, now } = this.options;
    const profile = this.profile();
    const reading = profile && readPage(root, profile, now());
    this.overlay.mark(reading ? marksOf(reading, this.learner) : []);
    this.told = { profile, ...outcomeOf(this.steps, this.learner, reading) };
  }

  private profile(): Profile | null {
    const { profile, root, url, now } = this.options;
    const { parts } = this.learner;
    if (Object.keys(parts).length === 0) return null;
    if (this.asked && profile) return taughtAgain(profile, this.asked, parts, now());
    const place = {
      url,
      title: this.title,
      lang: root.documentElement.lang,
      text: textOf(root.body).slice(0, SAMPLE),
      now: now(),
      utcOffset: offsetText(new Date(now()).getTimezoneOffset()),
    };
    return newProfile(place, parts);
  }
}

/** Element and text, no words of ours: those come from the panel, in the agent's language. */
function captionOf(element: Element): string {
  const text = textOf(element).replace(/\s+/g, ' ').slice(0, SHOWN);
  return text ? `${element.localName} · ${text}` : element.localName;
}
