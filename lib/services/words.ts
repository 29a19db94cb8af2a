import type { PageWords } from '../messaging/ports';
import type { Settings } from '../messaging/settings';
import { currentLanguage, setLanguage, t } from '../platform/i18n';
import type { PersonalNames } from '../store/personal';

/** The words that the background hands to places which have no locale file of their own. */

export function pageWords({ language }: Settings): PageWords {
  setLanguage(language);
  return {
    name: t('page.name'),
    open: t('page.open'),
    resize: t('page.resize'),
    waiting: t('page.waiting'),
    updated: t('page.updated'),
    reload: t('page.reload'),
  };
}

/** In the language of the names that were asked for before. */
export const keptTitle = (title: string): string => t('mine.kept.title', { title });

/** Kept in the database as they are: a set keeps its name when the language is changed. */
export function personalNames({ language }: Settings): PersonalNames {
  setLanguage(language);
  return { language: currentLanguage(), set: t('personal.set'), category: t('personal.category') };
}
