import { useEffect } from 'preact/hooks';
import type { Settings } from '../../lib/messaging/settings';
import { setLanguage } from '../../lib/platform/i18n';

/** Puts the chosen language and theme on a page of ours; `auto` leaves the theme to the system. */
export function useDress({ language, theme }: Settings): void {
  useEffect(() => {
    setLanguage(language);
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [language, theme]);
}
