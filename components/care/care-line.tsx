import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface CareLineProps {
  /** Until when, as a clock shows it; null: it is only offered. */
  until: string | null;
  onTake: () => void;
  onLeave: () => void;
}

/** Five minutes for the agent after a hard conversation. Nobody else ever learns of it. */
export function CareLine({ until, onTake, onLeave }: CareLineProps) {
  return (
    <Notice
      inline
      actions={
        <>
          {until === null && (
            <Button look="link" onClick={onTake}>
              {t('care.take')}
            </Button>
          )}
          <Button look="link" onClick={onLeave}>
            {t(until === null ? 'care.skip' : 'care.back')}
          </Button>
        </>
      }
    >
      {until === null ? t('care.offer') : t('care.resting', { time: until })}
    </Notice>
  );
}
