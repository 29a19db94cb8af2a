import { currentLanguage, t } from '../../lib/platform/i18n';
import { VARIABLES } from '../../lib/template/variables';

/** The whole vocabulary of variables, and a blank to be filled each time, each by a click. */
export function VariableChips({ onInsert }: { onInsert: (name: string) => void }) {
  return (
    <div class="editor-variables" role="toolbar" aria-label={t('editor.variables')}>
      {Object.entries(VARIABLES).map(([name, label]) => (
        <button key={name} type="button" class="chip" title={`{${name}}`} onClick={() => onInsert(name)}>
          {label[currentLanguage()]}
        </button>
      ))}
      <button
        type="button"
        class="chip"
        title={`{?${t('editor.field')}}`}
        onClick={() => onInsert(`?${t('editor.field')}`)}
      >
        {t('editor.field.add')}
      </button>
    </div>
  );
}
