import { useEffect, useState } from 'preact/hooks';
import { currentLanguage, type Locale, onLanguageChange } from '../../lib/platform/i18n';

/** The current language; renders again when it changes, so one use at the root is enough. */
export function useLanguage(): Locale {
  const [language, setState] = useState(currentLanguage());
  useEffect(() => {
    // It may have changed between the first render and this effect.
    setState(currentLanguage());
    return onLanguageChange(setState);
  }, []);
  return language;
}
