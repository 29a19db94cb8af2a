import { t } from '../../lib/platform/i18n';
import { LIMITS } from '../../lib/replies/limits';
import type { Language } from '../../lib/replies/types';
import { Button, IconButton } from '../ui/button';
import { TextField } from '../ui/text-field';
import './editor.css';
import { fieldFault } from './field-fault';
import { LANGUAGES } from './scope-bar';
import type { FieldProps } from './word-fields';
import type { FieldFault } from './written';

interface WordingFieldsProps extends FieldProps {
  /** Of the body. */
  language: Language;
}

/** Other ways to say the same, and what it is in other languages. */
export function WordingFields({ written, language, faults, onChange }: WordingFieldsProps) {
  const { wordings, translations } = written;
  return (
    <>
      {wordings.map((body, at) => (
        <div key={at} class="editor-wording">
          <TextField
            label={t('editor.wording', { at: at + 2 })}
            fault={faultIn(body, faults.wordings)}
            rows={3}
            maxLength={LIMITS.body}
            value={body}
            onValue={(text) => onChange({ wordings: wordings.with(at, text) })}
          />
          <IconButton
            icon="clear"
            label={t('editor.wording.remove', { at: at + 2 })}
            onClick={() => onChange({ wordings: wordings.filter((_, each) => each !== at) })}
          />
        </div>
      ))}
      {wordings.length < LIMITS.wordings && (
        <div>
          <Button onClick={() => onChange({ wordings: [...wordings, ''] })}>{t('editor.wording.add')}</Button>
        </div>
      )}
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <TextField
          key={other}
          label={t('editor.translation', { language: t(`language.${other}`) })}
          fault={faultIn(translations[other] ?? '', faults.translations)}
          rows={3}
          maxLength={LIMITS.body}
          value={translations[other] ?? ''}
          onValue={(text) => onChange({ translations: { ...translations, [other]: text } })}
        />
      ))}
    </>
  );
}

/** One of several texts is at fault: it is said of that one. */
function faultIn(body: string, fault: FieldFault | undefined): string | undefined {
  const isThere = typeof fault !== 'object' || body.includes(fault.source);
  return isThere ? fieldFault(fault) : undefined;
}
