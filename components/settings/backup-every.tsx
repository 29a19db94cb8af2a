import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Settings } from '../../lib/messaging/settings';
import { t } from '../../lib/platform/i18n';
import { Check } from '../ui/check';
import { SelectField } from '../ui/select-field';

/** Whether files may be written without a click; `set` asks the browser, and has to be called in one. */
export interface Filing {
  has: () => Promise<boolean>;
  set: (isOn: boolean) => Promise<boolean>;
}

interface BackupEveryProps {
  settings: Settings;
  filing: Filing;
  onChange: (settings: Settings) => void;
}

/** How often a backup is made by itself, and whether it becomes a file, too. */
export function BackupEvery({ settings, filing, onChange }: BackupEveryProps) {
  const [isFiling, setFiling] = useState(false);
  useEffect(() => {
    void filing.has().then(setFiling);
  }, []);
  const every = async (backupEvery: Settings['backupEvery']) => {
    const changed = await call('settings.change', { backupEvery });
    if (changed.ok) onChange(changed.value);
  };
  return (
    <div class="form">
      <SelectField
        label={t('backup.every')}
        hint={t('backup.every.hint')}
        value={settings.backupEvery}
        options={(['off', 'day', 'week'] as const).map((each) => [each, t(`backup.every.${each}`)])}
        onValue={(chosen) => void every(chosen)}
      />
      {settings.backupEvery !== 'off' && (
        <Check
          label={t('backup.files')}
          checked={isFiling}
          onChange={(isOn) => void filing.set(isOn).then(setFiling)}
        />
      )}
    </div>
  );
}
