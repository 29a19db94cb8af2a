import type { PartId, Profile } from '../../profile/types';
import { newProfile, offsetText, type TaughtParts, taughtAgain } from '../../teach/profile';
import {
  STEPS_OF,
  TEACH_STEPS,
  type TeachAct,
  type TeachProblem,
  type TeachState,
  type TeachStep,
} from '../../teach/types';
import type { TeachModule } from '../modules';
import { textOf } from '../text';
import { teachBox } from './box';
import { type Ground, isIn, survey } from './ground';
import { teachMessages } from './messages';
import { teachName } from './name';
import { teachOrder } from './order';
import { outcomeOf } from './outcome';
import { type Mark, Overlay } from './overlay';
import { Pointing } from './pointing';
import { type Reading, readPage } from './trial';

type Options = Parameters<TeachModule['start']>[0];

/** Signs of an element's text beside its frame. */
const SHOWN = 24;
/** Signs of the page that tell its language. */
const SAMPLE = 4000;

/**
 * One lesson on one page: which elements were pointed at, what was made of them, and what that reads. Nothing of it stays
 * in the page when it ends.
 */
export class Lesson {
  private readonly picks = new Map<TeachStep, Element>();
  private readonly problems = new Map<TeachStep, TeachProblem>();
  private parts: TaughtParts = {};
  private steps: readonly TeachStep[] = [];
  private asked: PartId[] | null = null;
  private title = '';
  private latest: 'buyer-message' | 'own-message' = 'own-message';
  private readonly pointing: Pointing;
  private readonly overlay: Overlay;

  constructor(private readonly options: Options) {
    const { root, signal, emit } = options;
    this.overlay = new Overlay(root);
    this.pointing = new Pointing({
      root,
      signal,
      onAim: (element) => this.overlay.aim(element, element ? captionOf(element) : ''),
      onChoose: (step, element) => {
        this.learn(step, element);
        emit(this.look());
      },
      onCancel: () => emit(this.look()),
    });
    signal.addEventListener('abort', () => this.overlay.remove());
  }

  act(act: TeachAct): TeachState {
    switch (act.act) {
      case 'begin':
        this.begin(act.parts, act.title);
        break;
      case 'pick':
        if (this.steps.includes(act.step)) this.pointing.begin(act.step);
        break;
      case 'move':
        this.pointing.move(act.to);
        break;
      case 'choose':
        this.pointing.choose();
        break;
      case 'cancel':
        this.pointing.stop();
        break;
      case 'forget':
        this.forget(act.step);
        break;
      case 'end':
        this.pointing.stop();
        this.overlay.remove();
        break;
      case 'look':
        break;
    }
    return this.look(act.act === 'end');
  }

  private begin(parts: PartId[] | null, title: string): void {
    this.picks.clear();
    this.problems.clear();
    this.parts = {};
    this.title = title;
    this.asked = parts && this.options.profile ? parts : null;
    this.steps = TEACH_STEPS.filter(
      (step) =>
        !parts ||
        parts.some((part) => (STEPS_OF as Record<string, readonly TeachStep[]>)[part]?.includes(step)),
    );
  }

  private learn(step: TeachStep, element: Element): void {
    const { root, now } = this.options;
    this.forget(step);
    this.picks.set(step, element);
    const ground = survey(root, now());
    if (step === 'box') this.keep(step, 'input', teachBox(ground, element));
    else if (step === 'name') this.keep(step, 'conversation', teachName(ground, element));
    else if (step === 'order') this.keep(step, 'orders', teachOrder(ground, element));
    else {
      if (step !== 'list') this.latest = step;
      this.learnMessages(ground);
    }
  }

  /** Three picks make one part; one of them may have been redrawn by the page meanwhile, and is then asked for again. */
  private learnMessages(ground: Ground): void {
    for (const step of STEPS_OF.messages) {
      this.problems.delete(step);
      if (this.picks.get(step)?.isConnected === false) this.picks.delete(step);
    }
    const [list, buyer, own] = STEPS_OF.messages.map((step) => this.picks.get(step));
    if (list && buyer && own) {
      const zone = this.utcOffset;
      const taught = teachMessages(ground, { list, buyer, own, latest: this.latest }, zone);
      if ('part' in taught) this.parts.messages = taught.part;
      else this.problems.set(taught.step, taught.problem);
      return;
    }
    for (const step of ['buyer-message', 'own-message'] as const) {
      const message = this.picks.get(step);
      if (list && message && !isIn(message, list)) this.problems.set(step, 'outside-list');
    }
  }

  private keep<K extends keyof TaughtParts>(
    step: TeachStep,
    key: K,
    taught: { part: NonNullable<TaughtParts[K]> } | { problem: TeachProblem },
  ): void {
    if ('part' in taught) this.parts[key] = taught.part;
    else this.problems.set(step, taught.problem);
  }

  private forget(step: TeachStep): void {
    this.picks.delete(step);
    this.problems.delete(step);
    for (const [part, steps] of Object.entries(STEPS_OF)) {
      if (steps.includes(step)) delete this.parts[part as keyof TaughtParts];
    }
  }

  /** What is taught by now, tried on the page as it is; the frames there follow. */
  private look(isOver = false): TeachState {
    const { root, now } = this.options;
    const profile = this.profile();
    const reading = profile && readPage(root, profile, now());
    if (!isOver) this.overlay.mark(reading ? this.marksOf(reading) : []);
    const { picks, problems, parts, steps } = this;
    return { picking: this.pointing.step, profile, ...outcomeOf({ steps, picks, problems, parts, reading }) };
  }

  private get utcOffset(): string {
    const { profile, now } = this.options;
    return (this.asked && profile?.utcOffset) || offsetText(new Date(now()).getTimezoneOffset());
  }

  private profile(): Profile | null {
    const { profile, root, url, now } = this.options;
    if (Object.keys(this.parts).length === 0) return null;
    if (this.asked && profile) return taughtAgain(profile, this.asked, this.parts, now());
    const text = textOf(root.body).slice(0, SAMPLE);
    const { lang } = root.documentElement;
    return newProfile(
      { url, title: this.title, lang, text, now: now(), utcOffset: this.utcOffset },
      this.parts,
    );
  }

  private marksOf({ lists, rows, box }: Reading): Mark[] {
    const [within] = lists;
    const sides = { buyer: 'buyer', agent: 'own', robot: 'own' } as const;
    const count = (kind: Mark['kind']) =>
      rows.filter(({ side }) => side && sides[side as 'buyer'] === kind).length;
    const found = rows.flatMap(({ element, side }): Mark[] => {
      const kind = side === null || side === 'system' ? null : sides[side];
      return kind ? [{ element, kind, tag: String(count(kind)), ...(within ? { within } : {}) }] : [];
    });
    const names = this.parts.conversation ? [this.picks.get('name')] : [];
    const orders = this.parts.orders ? [this.picks.get('order')] : [];
    const boxes = this.parts.input ? [box] : [];
    return [
      ...found,
      ...[...names, ...orders, ...boxes].flatMap((element) =>
        element?.isConnected ? [{ element, kind: 'part' as const, tag: '' }] : [],
      ),
    ];
  }
}

function captionOf(element: Element): string {
  const text = textOf(element).replace(/\s+/g, ' ').slice(0, SHOWN);
  return text ? `${element.localName} · ${text}` : element.localName;
}
