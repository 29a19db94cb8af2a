import {
  CHECKS,
  type CheckId,
  type Facts,
  type Finding,
  type Problem,
  type Reason,
  type Status,
} from './types';

/** Problems shown of one check: a swapped archive would fill the page. */
const SHOWN = 20;

/** Collects what the checks come to. What nobody reached is told as unknown, never as holding. */
export class Report {
  readonly #problems = new Map<CheckId, Problem[]>();

  /** The check was made; it holds unless something is said against it. */
  reach(...checks: CheckId[]): void {
    for (const check of checks) if (!this.#problems.has(check)) this.#problems.set(check, []);
  }

  fail(check: CheckId, reason: Reason, path = '', facts: Facts = {}): void {
    this.#add(check, { status: 'fails', reason, path, facts });
  }

  doubt(check: CheckId, reason: Reason, path = '', facts: Facts = {}): void {
    this.#add(check, { status: 'unknown', reason, path, facts });
  }

  /** The same of many files is one thing that was not told, not many. */
  doubtOnce(check: CheckId, reason: Reason, path: string, facts: Facts): void {
    const isSame = (each: Problem) =>
      each.reason === reason && JSON.stringify(each.facts) === JSON.stringify(facts);
    if (!this.#problems.get(check)?.some(isSame)) this.doubt(check, reason, path, facts);
  }

  #add(check: CheckId, problem: Problem): void {
    this.reach(check);
    this.#problems.get(check)?.push(problem);
  }

  findings(): Finding[] {
    return CHECKS.map((id) => {
      const problems = this.#problems.get(id) ?? [
        { status: 'unknown' as const, reason: 'not-reached' as const, path: '', facts: {} },
      ];
      const failing = problems.filter(({ status }) => status === 'fails');
      // What fails is told first: it must not be cut off behind what is merely unknown.
      const sorted = [...failing, ...problems.filter(({ status }) => status !== 'fails')];
      return {
        id,
        status: worst(problems),
        problems: sorted.slice(0, SHOWN),
        more: Math.max(0, sorted.length - SHOWN),
      };
    });
  }
}

export function worst(of: { status: Status }[]): Status {
  if (of.some(({ status }) => status === 'fails')) return 'fails';
  return of.some(({ status }) => status === 'unknown') ? 'unknown' : 'holds';
}
