import { currentLanguage } from '../../lib/platform/i18n';

const FORM = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** A moment as a person here writes it, to the minute. */
export function when(at: number): string {
  return new Date(at).toLocaleString(currentLanguage(), { ...FORM, hour12: false });
}
