import { newCaseId } from '../../evidence/case';
import type { CaseNotes, CaseSubject, EvidenceCase } from '../../evidence/types';
import type { Result } from '../../messaging/result';
import type { Handlers } from '../../messaging/serve';
import type { Settings } from '../../messaging/settings';
import type { NewId } from '../../platform/ids';
import type { CaseRepository } from '../../store/evidence-cases';
import { eraseCase, erasedCases } from '../../store/evidence-erase';
import type { EvidenceContext } from '../../store/evidence-log';

type CaseCalls = Pick<Handlers, Extract<keyof Handlers, `cases.${string}`>>;

export interface CasesOptions {
  cases: CaseRepository;
  context: EvidenceContext;
  newId: NewId;
  settings: () => Promise<Pick<Settings, 'agentName'>>;
}

/** Opens cases; `owner` is the agent unless somebody else is named. */
export function caseOpener({ cases, context, newId, settings }: CasesOptions) {
  return async (
    subject: CaseSubject,
    notes: Partial<CaseNotes> & Pick<CaseNotes, 'kind'>,
  ): Promise<Result<EvidenceCase>> => {
    const at = context.now();
    const id = newCaseId(at, minutesAhead(at), newId());
    return cases.open(id, subject, notes, (await settings()).agentName);
  };
}

/** Minutes that this machine's time is ahead of UTC. */
export function minutesAhead(at: number): number {
  // `-0` would be another text than `0` wherever it is written down.
  return 0 - new Date(at).getTimezoneOffset();
}

export function caseCalls(options: CasesOptions): CaseCalls {
  const { cases, context, settings } = options;
  const open = caseOpener(options);
  const by = async () => (await settings()).agentName;
  return {
    'cases.open': ({ subject, notes }) => open(subject, notes),
    'cases.list': () => cases.list(),
    'cases.here': ({ dueBy, ...place }) => cases.here(place, dueBy),
    'cases.read': ({ id }) => cases.read(id),
    'cases.change': async ({ id, revision, change }) => cases.change(id, revision, change, await by()),
    'cases.reminded': ({ read }) => cases.remind(read),
    'cases.search': ({ words }) => cases.search(words),
    'cases.erase': async ({ id, reason }) => eraseCase(context, id, reason, await by()),
    'cases.erased': () => erasedCases(context),
    'cases.note': async ({ id, act, ...about }) => cases.note(id, act, about, await by()),
  };
}
