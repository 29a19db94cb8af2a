import type { WordLists } from '../../lib/phrases/types';
import { type TextKey, t } from '../../lib/platform/i18n';

/** Each form of a phrase, and what it stands for. */
const FORMS = ['plain', 'either', 'within', 'gap', 'later', 'number', 'edge'] as const;

/** How phrases are written, folded away. */
export function PhraseHelp({ lists }: { lists: WordLists }) {
  const names = Object.keys(lists);
  return (
    <details class="phrase-help">
      <summary>{t('rules.help')}</summary>
      <dl>
        {FORMS.map((form) => (
          <div key={form}>
            <dt>
              <code>{t(`rules.help.${form}.form` as TextKey)}</code>
            </dt>
            <dd>{t(`rules.help.${form}` as TextKey)}</dd>
          </div>
        ))}
        {names.length > 0 && (
          <div>
            <dt>
              <code>{`{${names[0]}}`}</code>
            </dt>
            <dd>{t('rules.help.list', { names: names.join(t('rules.and')) })}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}
