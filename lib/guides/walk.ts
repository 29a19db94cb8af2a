import type { OrderStatus } from '../orders/types';
import type { Playbook, PlaybookStep } from './types';

/** Ways through a playbook. */

/** A person's own version of a bundled playbook: it stands in its place until it is removed. */
const OWN = '~own';
export const ownIdOf = (id: string) => (id.endsWith(OWN) ? id : `${id}${OWN}`);
/** What the rules of `signs` know a playbook by. */
export const bundledIdOf = (id: string) => (id.endsWith(OWN) ? id.slice(0, -OWN.length) : id);

/** As bundled, and not written here. */
export const isBundled = ({ id, revision }: Playbook) => revision === 0 && !id.endsWith(OWN);

/** Without the bundled ones of which there is an own version. */
export function standing(playbooks: readonly Playbook[]): Playbook[] {
  const ids = new Set(playbooks.map(({ id }) => id));
  return playbooks.filter(({ id }) => id.endsWith(OWN) || !ids.has(ownIdOf(id)));
}

/** Where one can go from a step; without a label, it is simply the next. */
export interface Way {
  label: string | null;
  to: string;
  /** Statuses of an order for which it is the way. */
  statuses?: readonly OrderStatus[];
}

export function waysOn({ steps }: Playbook, step: PlaybookStep): Way[] {
  if (step.branches) return step.branches;
  const next = steps[steps.indexOf(step) + 1];
  return next ? [{ label: null, to: next.id }] : [];
}

/** Where the use of one of its lines leads: on, if there is only one way; between several the agent chooses. */
export function afterUse(playbook: Playbook, step: PlaybookStep): string | null {
  const [way, other] = waysOn(playbook, step);
  return way && !other ? way.to : null;
}

/** The step from which one has come, as far as the list says: the nearest before it that leads here. */
export function wayBack(playbook: Playbook, step: PlaybookStep): string | null {
  if (isStop(step)) return null;
  const at = playbook.steps.indexOf(step);
  const leads = (each: PlaybookStep) => waysOn(playbook, each).some(({ to }) => to === step.id);
  const before = playbook.steps.slice(0, at).findLast(leads) ?? playbook.steps.slice(at + 1).find(leads);
  return before?.id ?? null;
}

/** Here nothing more is said, and there is no way on or back: the buyer has refused. */
export function isStop({ lines, branches }: PlaybookStep): boolean {
  return lines.length === 0 && branches?.length === 0;
}

/** The straight way: from the first step on, as long as one leads to the next in the list. */
export function mainLine(playbook: Playbook): PlaybookStep[] {
  const line: PlaybookStep[] = [];
  for (const step of playbook.steps) {
    const last = line.at(-1);
    if (last && !waysOn(playbook, last).some(({ to }) => to === step.id)) break;
    line.push(step);
  }
  return line;
}

/** `3/7`, on the straight way. */
export function countOf(playbook: Playbook, step: PlaybookStep): { at: number; of: number } | null {
  const line = mainLine(playbook);
  const at = line.indexOf(step);
  return at < 0 || line.length < 3 ? null : { at: at + 1, of: line.length };
}

/**
 * What is worth a look before it is saved. `unknown`: a branch to a step that there is not, which can't be saved.
 * `unreached`: nothing leads there. `endless`: from there no end is ever reached.
 */
export interface Flaw {
  stepId: string;
  kind: 'unknown' | 'unreached' | 'endless';
  /** The step that is not there. */
  to?: string;
}

export function flawsOf(playbook: Playbook): Flaw[] {
  const { steps } = playbook;
  const ids = new Set(steps.map(({ id }) => id));
  const ways = new Map(steps.map((step) => [step.id, waysOn(playbook, step).map(({ to }) => to)]));
  const unknown = steps.flatMap(({ id, branches = [] }) =>
    branches.filter(({ to }) => !ids.has(to)).map(({ to }): Flaw => ({ stepId: id, kind: 'unknown', to })),
  );
  const first = steps[0];
  const reached = spread(first ? [first.id] : [], (id) => ways.get(id) ?? []);
  const ends = steps.filter(({ id }) => ways.get(id)?.length === 0).map(({ id }) => id);
  const back = (id: string) => steps.filter((step) => ways.get(step.id)?.includes(id)).map((step) => step.id);
  const ending = spread(ends, back);
  const flaw =
    (kind: 'unreached' | 'endless', fine: ReadonlySet<string>) =>
    ({ id }: PlaybookStep): Flaw[] =>
      fine.has(id) ? [] : [{ stepId: id, kind }];
  return [
    ...unknown,
    ...steps.flatMap(flaw('unreached', reached)),
    ...steps.flatMap(flaw('endless', ending)),
  ];
}

/** Everything that can be come to from there. */
function spread(from: readonly string[], on: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const next of on(id)) found.add(next);
  return found;
}
