import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import type { Shortcut } from '../../lib/messaging/calls';
import { type TextKey, t } from '../../lib/platform/i18n';

/** What has no key of ours to begin with has lost none. */
const WITHOUT_KEY: { [N in Shortcut['name']]?: TextKey } = { _execute_action: 'settings.shortcuts.unset' };

/** The browser's own keys for us. Only the browser can change them, so the way there is told. */
export function ShortcutTable({ isFirefox }: { isFirefox: boolean }) {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    void call('shortcuts.read', {}).then((read) => read.ok && setShortcuts(read.value));
  }, []);
  return (
    <section>
      <h2>{t('settings.shortcuts')}</h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('settings.shortcuts.act')}</th>
            <th scope="col">{t('settings.shortcuts.keys')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ name, keys }) => (
            <tr key={name}>
              <td>{t(`shortcut.${name}`)}</td>
              <td>{keys ? <kbd>{keys}</kbd> : t(WITHOUT_KEY[name] ?? 'settings.shortcuts.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="desk-hint">
        {t(isFirefox ? 'settings.shortcuts.where.firefox' : 'settings.shortcuts.where.chrome')}
      </p>
    </section>
  );
}
