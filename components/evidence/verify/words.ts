import type { Finding, Problem } from '../../../lib/evidence/verify/types';
import { currentLanguage, t } from '../../../lib/platform/i18n';

export const problemText = ({ reason, facts }: Problem): string =>
  t(`evidence.verify.reason.${reason}`, facts);

/** Where it is: a file, and the line in it where there is one. */
export const placeText = ({ path, facts: { line } }: Problem): string =>
  line === undefined ? path : `${path}:${line}`;

export const checkText = ({ id }: Finding): string => t(`evidence.verify.check.${id}`);

/** With the seconds and the zone: it may be held against other clocks. */
export const timeText = (time: number): string =>
  new Date(time).toLocaleString(currentLanguage(), { dateStyle: 'medium', timeStyle: 'long' });
