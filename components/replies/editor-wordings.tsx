import { t } from '../../lib/platform/i18n';
import type { Language } from '../../lib/replies/types';
import { Button, IconButton } from '../ui/button';
import { Field } from '../ui/field';
import { BODY_LENGTH, type Draft, type Faults, WORDINGS } from './draft';
import { faultText } from './draft-fault';
import { LANGUAGES } from './scope-bar';

interface EditorWordingsProps {
  draft: Draft;
  /** Of the body. */
  language: Language;
  fault: Faults['more'];
  onChange: (part: Partial<Draft>) => void;
}

/** Other ways to say the same, and what it is in other languages. */
export function EditorWordings({ draft, language, fault, onChange }: EditorWordingsProps) {
  const { wordings, translations } = draft;
  const faultIn = (body: string) => (fault && body.includes(fault.source) ? faultText(fault) : undefined);
  return (
    <>
      {wordings.map((body, at) => (
        <div key={at} class="editor-wording">
          <Field label={t('editor.wording', { at: at + 2 })} fault={faultIn(body)}>
            {(control) => (
              <textarea
                class="control"
                {...control}
                rows={3}
                maxLength={BODY_LENGTH}
                value={body}
                onInput={(event) => onChange({ wordings: wordings.with(at, event.currentTarget.value) })}
              />
            )}
          </Field>
          <IconButton
            icon="clear"
            label={t('editor.wording.remove', { at: at + 2 })}
            onClick={() => onChange({ wordings: wordings.filter((_, each) => each !== at) })}
          />
        </div>
      ))}
      {wordings.length < WORDINGS && (
        <div>
          <Button onClick={() => onChange({ wordings: [...wordings, ''] })}>{t('editor.wording.add')}</Button>
        </div>
      )}
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <Field
          key={other}
          label={t('editor.translation', { language: t(`language.${other}`) })}
          fault={faultIn(translations[other] ?? '')}
        >
          {(control) => (
            <textarea
              class="control"
              {...control}
              rows={3}
              maxLength={BODY_LENGTH}
              value={translations[other] ?? ''}
              onInput={(event) =>
                onChange({ translations: { ...translations, [other]: event.currentTarget.value } })
              }
            />
          )}
        </Field>
      ))}
    </>
  );
}
