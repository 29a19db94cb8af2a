import type { StampFault } from '../../../lib/evidence/stamp/faults';
import type { CaseSummary, EvidenceItem } from '../../../lib/evidence/types';
import { currentLanguage, t } from '../../../lib/platform/i18n';
import { caseName } from '../case-words';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** `3.4 MB`. */
export function sizeText(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[step]}`;
}

/** To the minute, as the agent's language has it; `seconds` where moments lie close together. */
export function timeText(at: number, seconds = false): string {
  return new Date(at).toLocaleString(currentLanguage(), {
    dateStyle: 'medium',
    timeStyle: seconds ? 'medium' : 'short',
  });
}

/** Whom a case is about, as the console showed them. */
export const buyerText = ({ buyerName, buyerUid }: Pick<CaseSummary, 'buyerName' | 'buyerUid'>): string =>
  buyerName ?? buyerUid ?? t('evidence.desk.noBuyer');

/** A case as one line, for a link or a list. */
export const caseLine = (each: CaseSummary): string => `${caseName(each)} · ${buyerText(each)}`;

/** `3 屏幕截图`, or the name that a file came with. */
export const itemName = ({ seq, kind, name }: Pick<EvidenceItem, 'seq' | 'kind' | 'name'>): string =>
  `${seq} ${name || t(`evidence.desk.item.${kind}`)}`;

type Typed = Pick<EvidenceItem, 'mime'>;

/** Pixels: can be covered, drawn on and laid together, and forms of platforms take them. */
export const isPicture = ({ mime }: Typed): boolean =>
  ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(mime);

/** Also a drawing (SVG), which does nothing as long as it stands in an `<img>`: never open one by itself. */
export const isShown = (item: Typed): boolean => isPicture(item) || item.mime === 'image/svg+xml';

export const isFilm = ({ mime }: Typed): boolean => /^(?:video|audio)\//.test(mime);

/** Why there is no time stamp: the code that a seal keeps, in words; null where it is none that is known. */
export function stampFaultText(code: unknown): string | null {
  return isStampFault(code) ? t(`evidence.fault.${code}`) : null;
}

const FAULTS: Record<StampFault, true> = {
  'no-authority': true,
  'not-permitted': true,
  'no-connection': true,
  timeout: true,
  refused: true,
  'too-large': true,
  'no-answer': true,
  rejected: true,
  'wrong-imprint': true,
  'wrong-nonce': true,
};
const isStampFault = (code: unknown): code is StampFault =>
  typeof code === 'string' && Object.hasOwn(FAULTS, code);
