import { type CaptureOrder, type CaptureProgress, isUnderWay } from '../../../lib/evidence/capture';
import { t } from '../../../lib/platform/i18n';
import { Button, IconButton } from '../../ui/button';
import { progressWord } from './words';

interface CaptureLineProps {
  progress: CaptureProgress;
  /** The browser's keys for it; empty: none are set. */
  keys: string;
  onOrder: (order: CaptureOrder) => void;
  onOpen: (caseId: string) => void;
  /** It has ended, and was read. */
  onKnown: () => void;
}

/** A capture as it runs and how it ended: always in sight, also while the area it was begun in is closed. */
export function CaptureLine({ progress, keys, onOrder, onOpen, onKnown }: CaptureLineProps) {
  const { captureId, caseId, phase, gaps, missed, expected, frames } = progress;
  const lacks = gaps > 0 || missed.length > 0;
  const tone = phase === 'failed' || lacks || phase === 'needs-press' ? 'amber' : 'plain';
  const order = (act: 'pause' | 'resume' | 'cancel') => onOrder({ act, captureId });
  return (
    <div class={`case-capture case-${tone}`}>
      <span class="case-said" role="status">
        {progressWord(progress, keys)}
      </span>
      {phase === 'frames' && expected !== null && (
        <progress class="case-bar" max={Math.max(expected, frames)} value={frames} aria-hidden="true" />
      )}
      {isUnderWay(progress) ? (
        <>
          {phase === 'paused' && (
            <Button look="link" onClick={() => order('resume')}>
              {t('evidence.capture.resume')}
            </Button>
          )}
          {(phase === 'frames' || phase === 'loading' || phase === 'pictures') && (
            <Button look="link" onClick={() => order('pause')}>
              {t('evidence.capture.pause')}
            </Button>
          )}
          <Button look="link" onClick={() => order('cancel')}>
            {t('evidence.capture.cancel')}
          </Button>
        </>
      ) : (
        <>
          <Button look="link" onClick={() => onOpen(caseId)}>
            {t('evidence.open')}
          </Button>
          <IconButton icon="clear" label={t('evidence.known')} onClick={onKnown} />
        </>
      )}
    </div>
  );
}
