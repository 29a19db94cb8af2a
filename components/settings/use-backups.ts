import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupDifference, RestoreWay } from '../../lib/exchange/backup-plan';
import { call } from '../../lib/messaging/call';
import type { BackupInfo } from '../../lib/messaging/calls';
import type { Result } from '../../lib/messaging/result';
import { type TextKey, t } from '../../lib/platform/i18n';
import { bringFile, downloadBackup, type Job } from './backup-file';
import { backupFault } from './backup-words';

export type BackupTask = 'making' | 'reading' | 'checking' | 'restoring';

export interface BackupSaid {
  isFault: boolean;
  text: string;
  /** What takes it back: the backup that was made before a restore. */
  undoId?: string;
}

export interface BackupLook {
  backup: BackupInfo;
  difference: BackupDifference;
  /** What a restore of it must still find here. */
  seen: string;
}

/** What the backup section knows and does. One task at a time. */
export function useBackups(onRestored: () => void) {
  const [list, setList] = useState<BackupInfo[] | null>(null);
  const [task, setTask] = useState<{ name: BackupTask; share: number | null } | null>(null);
  const [said, say] = useState<BackupSaid | null>(null);
  const [look, setLook] = useState<BackupLook | null>(null);
  const running = useRef<AbortController | null>(null);

  const refresh = async () => {
    const read = await call('backups.list', {});
    if (read.ok) setList(read.value);
    else say({ isFault: true, text: backupFault(read.error) });
  };
  useEffect(() => {
    void refresh();
    return () => running.current?.abort();
  }, []);

  /** `run` answers with what is to be said; null says nothing. */
  const perform = async (name: BackupTask, run: (job: Job) => Promise<Result<BackupSaid | null>>) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    say(null);
    setTask({ name, share: null });
    const onProgress = (done: number, total: number) => setTask({ name, share: done / total });
    const done = await run({ signal: controller.signal, onProgress });
    running.current = null;
    setTask(null);
    say(done.ok ? done.value : { isFault: true, text: backupFault(done.error) });
    await refresh();
  };

  const download = async (backup: BackupInfo, job: Job): Promise<Result<BackupSaid | null>> => {
    const saved = await downloadBackup(backup, job);
    if (!saved.ok) return saved;
    return { ok: true, value: saved.value === null ? null : done('backup.saved', { name: saved.value }) };
  };

  const check = async (id: string, { signal }: Job): Promise<Result<BackupSaid | null>> => {
    setTask({ name: 'checking', share: null });
    const checked = await call('backups.check', { id });
    if (checked.ok && !signal.aborted) setLook(checked.value);
    return checked.ok ? { ok: true, value: null } : checked;
  };

  return {
    list,
    task,
    said,
    look,
    cancel: () => running.current?.abort(),
    close: () => setLook(null),
    make: (words: boolean) =>
      perform('making', async (job) => {
        const made = await call('backups.make', { words });
        return made.ok ? download(made.value, job) : made;
      }),
    download: (backup: BackupInfo) => perform('making', (job) => download(backup, job)),
    open: (file: File) =>
      perform('reading', async (job) => {
        setLook(null);
        const brought = await bringFile(file, job);
        if (!brought.ok) return brought;
        if (brought.value === null) return { ok: true, value: null };
        const checked = await check(brought.value, job);
        if (!checked.ok || job.signal.aborted) await call('backups.remove', { id: brought.value });
        return checked;
      }),
    check: (id: string) => perform('checking', (job) => check(id, job)),
    remove: (id: string) => void call('backups.remove', { id }).then(refresh),
    restore: ({ backup: { id }, seen }: BackupLook, way: RestoreWay) =>
      perform('restoring', async (job) => {
        const restored = await call('backups.restore', { id, way, seen });
        if (!restored.ok && restored.error.path === 'seen') {
          const checked = await check(id, job);
          const text = t('backup.changed');
          return checked.ok ? { ok: true, value: { isFault: true, text } } : checked;
        }
        if (!restored.ok) return restored;
        const { rows, undoId } = restored.value;
        setLook(null);
        onRestored();
        return { ok: true, value: { ...done('backup.restored', { rows }), undoId } };
      }),
    undo: (undoId: string) =>
      perform('restoring', async () => {
        const undone = await call('backups.restore', { id: undoId, way: 'exact' });
        if (!undone.ok) return undone;
        onRestored();
        return { ok: true, value: done('backup.undone') };
      }),
  };
}

function done(key: TextKey, params: Record<string, string | number> = {}): BackupSaid {
  return { isFault: false, text: t(key, params) };
}
