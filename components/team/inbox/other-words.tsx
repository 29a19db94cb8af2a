import { t } from '../../../lib/platform/i18n';
import type { Language, Reply } from '../../../lib/replies/types';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Whether buyers get a reply in more words than its own. */
export const hasOthers = ({ wordings = [], translations = {} }: Reply): boolean =>
  wordings.length > 0 || Object.keys(translations).length > 0;

interface OtherWordsProps {
  reply: Reply;
  /** They go with the old words; null: it is too late to choose. */
  isGone: boolean | null;
  onGone: (isGone: boolean) => void;
}

/** A reply's other wordings and its translations: no proposal changes them, and they go to buyers as well. */
export function OtherWords({ reply, isGone, onGone }: OtherWordsProps) {
  const { wordings = [], translations = {} } = reply;
  return (
    <div class="inbox-others">
      <p class="team-warning">{t(isGone === null ? 'inbox.others.stay' : 'inbox.others')}</p>
      <ul class="inbox-words">
        {wordings.map((words, at) => (
          <li key={at}>{words}</li>
        ))}
        {LANGUAGES.flatMap((language) => {
          const words = translations[language];
          return words
            ? [
                <li key={language} lang={language}>
                  {t(`language.${language}`)} · {words}
                </li>,
              ]
            : [];
        })}
      </ul>
      {isGone !== null && (
        <label class="team-row-name">
          <input type="checkbox" checked={isGone} onChange={(event) => onGone(event.currentTarget.checked)} />
          {t('inbox.others.drop')}
        </label>
      )}
    </div>
  );
}
