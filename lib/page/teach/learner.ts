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
  parts: TaughtParts = {};
  private latest: 'buyer-message' | 'own-message' = 'own-message';

  constructor(
    private readonly root: Document,
    private readonly now: () => number,
  ) {}

  learn(step: TeachStep, element: Element): void {
    this.forget(step);
    this.picks.set(step, element);
    // Anew for each pick: the page may have loaded another part of itself since.
    const ground = survey(this.root, this.now());
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
    for (const [part, steps] of Object.entries(STEPS_OF)) {
      if (steps.includes(step)) delete this.parts[part as keyof TaughtParts];
    }
  }

  /** What was picked, if the page still shows it. */
  pick(step: TeachStep): Element | null {
    const element = this.picks.get(step);
    return element?.isConnected ? element : null;
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
