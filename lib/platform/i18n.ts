import en from '../../assets/locales/en.json';
import zh from '../../assets/locales/zh-CN.json';
import { browser } from './browser';

export type Locale = 'zh-CN' | 'en';
/** The Chinese file is the original; the English one has the same keys (a test holds them together). */
export type TextKey = keyof typeof zh;
export type TextParams = Record<string, string | number>;

const TEXTS: Record<Locale, Record<TextKey, string>> = { 'zh-CN': zh, en };
const listeners = new Set<(locale: Locale) => void>();
let current: Locale = 'zh-CN';

/** What `auto` means here: Chinese for any Chinese browser, English for all others. */
function browserLocale(): Locale {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function setLanguage(choice: 'auto' | Locale): void {
  const next = choice === 'auto' ? browserLocale() : choice;
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener(next);
}

export function currentLanguage(): Locale {
  return current;
}

/** @returns a function that stops listening. */
export function onLanguageChange(listener: (locale: Locale) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * One text in the current language, its `{holes}` filled. A hole is one word: `{buyer.name}`, as a reply
 * writes it, has a dot and stays. A hole without a value stays too, so that a mistake shows.
 */
export function t(key: TextKey, params: TextParams = {}): string {
  return TEXTS[current][key].replace(/\{([a-z]+)\}/gi, (hole, name: string) =>
    name in params ? String(params[name]) : hole,
  );
}
