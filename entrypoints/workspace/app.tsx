import { useEffect, useState } from 'preact/hooks';
import { PlatformTable } from '../../components/consoles/platform-table';
import { LogTable } from '../../components/diagnostics/log-table';
import { SettingsForm } from '../../components/settings/settings-form';
import { ShortcutTable } from '../../components/settings/shortcut-table';
import { useDress } from '../../components/ui/use-dress';
import { useLanguage } from '../../components/ui/use-language';
import { call } from '../../lib/messaging/call';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/messaging/settings';
import { browser } from '../../lib/platform/browser';
import { t } from '../../lib/platform/i18n';

const VIEWS = ['settings', 'consoles', 'diagnostics'] as const;
type View = (typeof VIEWS)[number];

/** The view is in the address, so that it can be bookmarked. */
const viewInAddress = (): View => VIEWS.find((view) => location.hash === `#${view}`) ?? 'settings';
const isFirefox = import.meta.env.FIREFOX;

/** The desk: a full tab for what needs room. */
export function App() {
  const [view, setView] = useState(viewInAddress);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const language = useLanguage();
  useEffect(() => {
    const go = () => setView(viewInAddress());
    window.addEventListener('hashchange', go);
    void call('settings.read', {}).then((read) => read.ok && setSettings(read.value));
    return () => window.removeEventListener('hashchange', go);
  }, []);
  useDress(settings);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t(`desk.${view}`)} · ${t('page.name')}`;
  }, [language, view]);

  return (
    <div class="desk">
      <nav class="desk-nav" aria-label={t('desk.nav')}>
        <strong class="desk-name">{t('page.name')}</strong>
        {VIEWS.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
            {t(`desk.${each}`)}
          </a>
        ))}
      </nav>
      <main class="desk-main">
        <h1>{t(`desk.${view}`)}</h1>
        {view === 'settings' && (
          <>
            <SettingsForm settings={settings} onChange={setSettings} />
            <ShortcutTable isFirefox={isFirefox} />
          </>
        )}
        {view === 'consoles' && <PlatformTable />}
        {view === 'diagnostics' && (
          <LogTable version={browser.runtime.getManifest().version} browserName={navigator.userAgent} />
        )}
      </main>
    </div>
  );
}
