import type { CaptureProgress } from '../../../lib/evidence/capture';
import { type TextKey, t } from '../../../lib/platform/i18n';

const REASONS: { [reason: string]: TextKey } = {
  'no-conversation': 'evidence.capture.failed.no-conversation',
  'context-changed': 'evidence.capture.failed.context-changed',
  'no-part': 'evidence.capture.failed.no-part',
  hidden: 'evidence.capture.failed.hidden',
  unsettled: 'evidence.capture.failed.unsettled',
  interrupted: 'evidence.capture.failed.interrupted',
  'not-begun': 'evidence.capture.failed.gone',
  'no-page': 'evidence.capture.failed.gone',
  'storage-full': 'fault.storage-full',
};

/** How a capture goes or went, in one sentence. @param keys that let it take pictures; empty: only the icon does */
export function progressWord(progress: CaptureProgress, keys: string): string {
  const { phase, frames, expected, items, gaps, missed, reason } = progress;
  switch (phase) {
    case 'needs-press':
      return keys ? t('evidence.capture.press', { keys }) : t('evidence.capture.pressIcon');
    case 'frames':
      return expected === null
        ? t('evidence.capture.frames', { count: frames })
        : t('evidence.capture.framesOf', { count: frames, all: Math.max(expected, frames) });
    case 'done': {
      const said =
        gaps > 0
          ? t('evidence.capture.doneGaps', { count: items, gaps })
          : t('evidence.capture.done', { count: items });
      const names = missed.map((part) => t(`evidence.part.${part}`)).join(t('evidence.desk.and'));
      return names ? t('evidence.capture.missed', { said, names }) : said;
    }
    case 'failed': {
      const why = t(REASONS[reason ?? ''] ?? 'evidence.capture.failed');
      return items > 0 ? t('evidence.capture.failedKept', { why, count: items }) : why;
    }
    case 'cancelled':
      return t('evidence.capture.cancelled', { count: items });
    default:
      return t(`evidence.capture.${phase}`);
  }
}
