import type { TaughtParts } from '../../teach/profile';
import { STEPS_OF, type TeachProblem, type TeachStep } from '../../teach/types';
import { teachBox } from './box';
import { type Ground, isIn, survey } from './ground';
import { teachMessages } from './messages';
import { teachName } from './name';
import { teachOrder } from './order';

/** What was pointed at in a lesson, and what was made of it so far. */
export class Learner {
  /** Elements, not selectors: what is made of them may be made anew when another pick tells more. */
  readonly picks = new Map<TeachStep, Element>();
  readonly problems = new Map<TeachStep, TeachProblem>();
  private latest: 'buyer-message' | 'own-message' = 'own-message';

  /** `parts`: of a lesson that goes on, whose picks went with the page that they were in. */
  constructor(
    private readonly now: () => number,
    public parts: TaughtParts = {},
  ) {}

  learn(step: TeachStep, element: Element): void {
    this.forget(step);
    this.picks.set(step, element);
    // Anew for each pick: the page may have loaded another part of itself since.
    const ground = survey(element.ownerDocument, this.now());
    if (step === 'box') this.keep(step, 'input', teachBox(ground, element));
    else if (step === 'name') this.keep(step, 'conversation', teachName(ground, element));
    else if (step === 'order') this.keep(step, 'orders', teachOrder(ground, element));
    else {
      if (step !== 'list') this.latest = step;
      this.learnMessages(ground);
    }
  }

  forget(step: TeachStep): void {
    this.picks.delete(step);
    this.problems.delete(step);
    for (const part of partOf(step)) delete this.parts[part];
  }

  /** A pick that cannot be learned from at all. */
  refuse(step: TeachStep, problem: TeachProblem): void {
    this.forget(step);
    this.problems.set(step, problem);
  }

  /** Whether anything was learned, but for what this step brings. */
  knowsMoreThan(step: TeachStep): boolean {
    const others = [...this.picks.keys()].some((each) => each !== step);
    return (
      others || Object.keys(this.parts).some((part) => !partOf(step).includes(part as keyof TaughtParts))
    );
  }

  /** The part of this step is there, and what was pointed at for it is not known any more. */
  isKept(step: TeachStep): boolean {
    return !this.picks.has(step) && partOf(step).some((part) => this.parts[part] !== undefined);
  }

  /** What was picked, if the page still shows it. A frame that has loaded anew leaves its old document behind. */
  pick(step: TeachStep): Element | null {
    const element = this.picks.get(step);
    return element?.isConnected && element.ownerDocument.defaultView ? element : null;
  }

  /** Three picks make one part; one of them may have been redrawn by the page meanwhile, and is then asked for again. */
  private learnMessages(ground: Ground): void {
    for (const step of STEPS_OF.messages) {
      this.problems.delete(step);
      if (!this.pick(step)) this.picks.delete(step);
    }
    const [list, buyer, own] = STEPS_OF.messages.map((step) => this.pick(step));
    if (list && buyer && own) {
      const taught = teachMessages(ground, { list, buyer, own, latest: this.latest });
      if ('part' in taught) this.parts.messages = taught.part;
      else this.problems.set(taught.step, taught.problem);
      return;
    }
    // What can be said already is not kept back until the third pick.
    for (const step of ['buyer-message', 'own-message'] as const) {
      const message = this.pick(step);
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
}

/** The part that it is a step of, in a list of one. */
const partOf = (step: TeachStep) =>
  (Object.keys(STEPS_OF) as (keyof typeof STEPS_OF)[]).filter((part) => STEPS_OF[part].includes(step));
