import type { Failure, FailureCode } from '../../lib/messaging/result';
import { currentLanguage, type TextKey, t } from '../../lib/platform/i18n';
import type { Reach, TeamFault, TeamState } from '../../lib/team/state';
import type { SpacePlace } from '../../lib/team/types';
import { faultText } from '../ui/fault-text';
import { momentText } from '../ui/moment-text';

/** What is in force, as far as words of a fault name it. */
type InForce = Pick<NonNullable<TeamState['joined']>, 'seq' | 'publishedAt'> | null;

/** What happened, what is in force, and what to do. @param inForce null: nothing can be yet */
export function teamFaultText(fault: TeamFault, inForce: InForce): string {
  const at = inForce && inForce.seq > 0 ? inForce.publishedAt : null;
  const force = at === null ? null : t('team.inForce', { time: momentText(at) });
  const parts = [t(`team.fault.${fault}`), force, t(`team.do.${fault}`)];
  return parts.filter(Boolean).join(currentLanguage() === 'en' ? ' ' : '');
}

/** Held complete by its type: a fault that is added there and has no words here does not compile. */
const FAULTS: Record<TeamFault, true> = {
  ...{ unreadable: true, tampered: true, foreign: true, revoked: true, older: true, forked: true },
  ...{ expired: true, 'not-yet': true, 'too-new': true, 'too-large': true, 'not-permitted': true },
  ...{ 'no-connection': true, timeout: true, denied: true, missing: true, full: true, 'too-often': true },
  ...{ strange: true, 'read-only': true, taken: true, 'no-file': true },
};
const isTeamFault = (code: unknown): code is TeamFault =>
  typeof code === 'string' && Object.hasOwn(FAULTS, code);

/** Those whose words elsewhere speak of a reply or of its file. */
const OURS = ['bad-request', 'conflict', 'not-found', 'bad-type', 'too-large'] as const;

/** Words for codes that mean something of their own where they come, or for what fault their detail names. */
export type OwnWords = Partial<Record<FailureCode, TextKey | ((fault: unknown) => TextKey)>>;

/** Why an act came to nothing. */
export function failText(error: Failure, inForce: InForce, said: OwnWords = {}): string {
  const fault = error.detail?.fault;
  const own = said[error.code];
  if (own) return t(typeof own === 'function' ? own(fault) : own);
  if (error.code === 'team' && isTeamFault(fault)) return teamFaultText(fault, inForce);
  const ours = OURS.find((code) => code === error.code);
  return ours ? t(`team.fail.${ours}`) : faultText(error);
}

/** For whom it is, in a word or two: `早班 · 组长`. */
export function reachText(reach: Reach | undefined): string {
  const { groups = [], roles = [], shops = [] } = reach ?? {};
  const lists = [groups, roles.map((role) => t(`team.role.${role}`)), shops];
  const told = lists.flatMap((list) => (list.length > 0 ? [list.join(t('list.comma'))] : []));
  return told.join(' · ') || t('team.reach.all');
}

/** Where a space is, on one line. */
export function placeText(place: SpacePlace): string {
  if (place.kind === 'file') return t('team.place.file');
  if (place.kind !== 's3') return place.url;
  return [place.endpoint.replace(/\/$/, ''), place.bucket, place.prefix].filter(Boolean).join('/');
}
