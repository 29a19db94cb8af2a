import { currentLanguage } from '../../lib/platform/i18n';

const FORM = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
} as const;

/** A moment as a person here writes it, to the minute. @param at epoch milliseconds, or ISO 8601 */
export const momentText = (at: number | string): string =>
  new Date(at).toLocaleString(currentLanguage(), FORM);
