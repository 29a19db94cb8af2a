import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Category, Reply } from '../../lib/replies/types';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { CategoryField } from './category-field';
import { type Draft, type Faults, sharing, TITLE_LENGTH } from './draft';
import './editor.css';
import { EditorTrouble } from './editor-trouble';
import { FilesField } from './files-field';
import { STAGES } from './scope-bar';
import { useDraft } from './use-draft';
import { useFiles } from './use-files';
import { VariableChips } from './variable-chips';

interface EditorProps {
  /** Null: a new one. */
  reply: Reply | null;
  start: Draft;
  categories: Category[];
  replies: ReadonlyMap<string, Reply>;
  isLinkUp: boolean;
  onSaved: (reply: Reply) => void;
  onCancel: () => void;
}

/** Writing a reply, in the panel's own place. "Saved" is said only when the background has said so. */
export function Editor({ reply, start, categories, replies, isLinkUp, onSaved, onCancel }: EditorProps) {
  const newest = reply ? replies.get(reply.id) : undefined;
  const editing = useDraft({ reply, start, newest, isLinkUp, onSaved });
  const { draft, change, faults, isDirty } = editing;
  const files = useFiles(draft.files, (kept) => change({ files: kept }));
  const body = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const shared = sharing(draft, reply?.id ?? null, replies.values())[0];

  const insert = (name: string) => {
    const box = body.current;
    if (!box) return;
    box.setRangeText(`{${name}}`, box.selectionStart, box.selectionEnd, 'end');
    change({ body: box.value });
    box.focus();
  };

  return (
    <form
      class="editor"
      aria-label={t(reply ? 'editor.edit' : 'editor.new')}
      onSubmit={(event) => {
        event.preventDefault();
        editing.save();
      }}
      onPaste={(event) => {
        const pasted = [...(event.clipboardData?.files ?? [])];
        if (pasted.length === 0) return;
        event.preventDefault();
        void files.add(pasted);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape' && !isDirty) onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editing.save();
      }}
    >
      <h2>{t(reply ? 'editor.edit' : 'editor.new')}</h2>
      {editing.trouble && (
        <EditorTrouble code={editing.trouble} onOverwrite={editing.overwrite} onSaveNew={editing.saveNew} />
      )}
      <Field label={t('editor.title')} fault={faults.title && t('editor.empty')}>
        {(control) => (
          <input
            class="control"
            {...control}
            ref={title}
            type="text"
            maxLength={TITLE_LENGTH}
            value={draft.title}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('editor.body')} hint={t('editor.body.hint')} fault={bodyFault(faults)}>
        {(control) => (
          <textarea
            class="control"
            {...control}
            ref={body}
            rows={6}
            maxLength={4000}
            value={draft.body}
            onInput={(event) => change({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <VariableChips onInsert={insert} />
      <div class="editor-pair">
        <Field
          label={t('editor.shortcut')}
          fault={faults.shortcut && t('editor.shortcut.form')}
          warning={shared && t('editor.shortcut.shared', { title: shared.title })}
        >
          {(control) => (
            <input
              class="control"
              {...control}
              type="text"
              maxLength={12}
              autocomplete="off"
              value={draft.shortcut}
              onInput={(event) => change({ shortcut: event.currentTarget.value.toLowerCase() })}
            />
          )}
        </Field>
        <Field label={t('editor.stage')}>
          {(control) => (
            <select
              class="control"
              {...control}
              value={draft.stage ?? ''}
              onChange={(event) =>
                change({ stage: STAGES.find((stage) => stage === event.currentTarget.value) ?? null })
              }
            >
              <option value="">{t('stage.any')}</option>
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {t(`stage.${stage}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <CategoryField
        draft={draft}
        categories={categories}
        isNameless={faults.newCategory !== undefined}
        onChange={change}
      />
      <FilesField {...files} />
      <div class="editor-acts">
        <Button look="main" type="submit" disabled={editing.isSaving}>
          {t('editor.save')} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t(isDirty ? 'editor.discard' : 'editor.cancel')}</Button>
      </div>
    </form>
  );
}

function bodyFault({ body }: Faults): string | undefined {
  if (!body) return undefined;
  return body === 'empty' ? t('editor.empty') : t('editor.unknown', { source: body.unknown });
}
