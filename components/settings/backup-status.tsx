import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import type { BackupSaid, BackupTask } from './use-backups';

/** Milliseconds: what is over sooner needs no progress, and nobody could call it off. */
const SLOW = { progress: 1_000, cancel: 5_000 };

interface BackupStatusProps {
  task: { name: BackupTask; share: number | null } | null;
  said: BackupSaid | null;
  onCancel: () => void;
  onUndo: (undoId: string) => void;
}

/** How far a long task is; else what has become of the last one. */
export function BackupStatus({ task, said, onCancel, onUndo }: BackupStatusProps) {
  const isRunning = task !== null;
  const isSlow = useAfter(SLOW.progress, isRunning);
  // What is being written is written in one step: nothing to call off.
  const mayCancel = useAfter(SLOW.cancel, isRunning) && task?.name !== 'restoring';
  const share = task?.share ?? null;
  return (
    <div class="backup-status" role="status">
      {task && isSlow && (
        <>
          <span>{t(`backup.task.${task.name}`)}</span>
          {share !== null && <progress max={1} value={share} aria-label={t(`backup.task.${task.name}`)} />}
        </>
      )}
      {mayCancel && <Button onClick={onCancel}>{t('backup.cancel')}</Button>}
      {said && <span class={said.isFault ? 'backup-fault' : ''}>{said.text}</span>}
      {said?.undoId && (
        <Button look="link" onClick={() => onUndo(said.undoId as string)}>
          {t('backup.undo')}
        </Button>
      )}
    </div>
  );
}

/** Whether it has been on for that long. */
function useAfter(ms: number, isOn: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isOn) return;
    const timer = setTimeout(() => setLong(true), ms);
    return () => clearTimeout(timer);
  }, [ms, isOn]);
  return isLong && isOn;
}
