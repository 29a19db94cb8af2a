import { useRef, useState } from 'preact/hooks';
import './backup.css';
import { call } from '../../lib/messaging/call';
import type { BackupInfo } from '../../lib/messaging/calls';
import type { Settings } from '../../lib/messaging/settings';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/button';
import { Check } from '../ui/check';
import { useFileDrop } from '../ui/use-file-drop';
import { BackupEvery, type Filing } from './backup-every';
import { BackupList } from './backup-list';
import { BackupLookView } from './backup-look';
import { BackupStatus } from './backup-status';
import { whenText } from './backup-words';
import { useBackups } from './use-backups';

const DAY = 24 * 60 * 60 * 1000;
/** Days after which a file is too old to be relied on. */
const OLD = 7;

interface BackupProps {
  settings: Settings;
  filing: Filing;
  onChange: (settings: Settings) => void;
}

/** Backups: to a file, by themselves, and back. */
export function Backup({ settings, filing, onChange }: BackupProps) {
  const reread = () => void call('settings.read', {}).then((read) => read.ok && onChange(read.value));
  const backups = useBackups(reread);
  const [words, setWords] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const { list, task, said, look } = backups;
  const isBusy = task !== null;

  const open = (file: File | undefined) => {
    if (file) void backups.open(file);
  };
  const { isOver, place } = useFileDrop(([file]) => open(file));
  return (
    <section class={`backup${isOver ? ' backup-over' : ''}`} {...place}>
      <h2>{t('backup.title')}</h2>
      <p class="desk-hint">{t('backup.hint')}</p>
      <div class="desk-acts">
        <Button look="main" disabled={isBusy} onClick={() => void backups.make(words)}>
          {t('backup.make')}
        </Button>
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          {t('backup.open')}
        </Button>
        <span class="desk-hint">{t('backup.drop')}</span>
      </div>
      <Check label={t('backup.words')} checked={words} onChange={setWords} />
      <input
        ref={chooser}
        hidden
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          open(currentTarget.files?.[0]);
          // The same file again is a new choice.
          currentTarget.value = '';
        }}
      />
      {list && <p class="desk-hint">{lastText(list)}</p>}
      <BackupStatus
        task={task}
        said={said}
        onCancel={backups.cancel}
        onUndo={(id) => void backups.undo(id)}
      />
      {look && (
        <BackupLookView
          key={look.backup.id}
          look={look}
          isBusy={isBusy}
          onRestore={(way) => void backups.restore(look, way)}
          onClose={backups.close}
        />
      )}
      <BackupEvery settings={settings} filing={filing} onChange={onChange} />
      {list && list.length > 0 && (
        <>
          <h3>{t('backup.kept')}</h3>
          <BackupList
            list={list}
            isBusy={isBusy}
            onDownload={(backup) => void backups.download(backup)}
            onLook={(id) => void backups.check(id)}
            onRemove={backups.remove}
          />
        </>
      )}
    </section>
  );
}

/** What lies in the browser goes when the browser goes: so it is said when the last file was made. */
function lastText(list: readonly BackupInfo[]): string {
  const last = list.find(({ cause }) => cause === 'asked')?.at;
  if (last === undefined) return t('backup.never');
  const days = Math.floor((Date.now() - last) / DAY);
  return days < OLD ? t('backup.last', { when: whenText(last) }) : t('backup.old', { days });
}
