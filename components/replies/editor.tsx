import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/call';
import { currentLanguage, type TextKey, t } from '../../lib/platform/i18n';
import type { Category, Reply } from '../../lib/replies/types';
import { VARIABLES } from '../../lib/replies/variables';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { type Draft, draftOf, type Faults, faultsOf, NEW_CATEGORY, sharing } from './draft';
import './editor.css';
import { STAGES } from './scope-bar';

interface EditorProps {
  /** Null: a new one. */
  reply: Reply | null;
  start: Draft;
  categories: Category[];
  replies: Iterable<Reply>;
  onSaved: (reply: Reply) => void;
  onCancel: () => void;
}

const OWNER = 'reply-editor';

/** Writing a reply, in the panel's own place. "Saved" is said only when the background has said so. */
export function Editor({ reply, start, categories, replies, onSaved, onCancel }: EditorProps) {
  const [draft, setDraft] = useState(start);
  const [isShown, setShown] = useState(false);
  const [trouble, setTrouble] = useState<TextKey | null>(null);
  const [isSaving, setSaving] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(reply ? draftOf(reply) : start);
  useEffect(() => title.current?.focus(), []);
  // An update of the extension waits while there are words that nobody has saved.
  useEffect(() => {
    void call('busy.set', { owner: OWNER, busy: isDirty });
    return () => void call('busy.set', { owner: OWNER, busy: false });
  }, [isDirty]);

  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const faults = faultsOf(draft);
  const shown: Faults = isShown ? faults : {};
  const shared = sharing(draft, reply?.id ?? null, replies)[0];

  const save = async () => {
    setShown(true);
    if (Object.keys(faults).length > 0 || isSaving) return;
    setSaving(true);
    const failed = (code: string) => {
      setSaving(false);
      setTrouble(`fault.${code}` as TextKey);
    };
    let { categoryId } = draft;
    if (categoryId === NEW_CATEGORY) {
      const made = await call('categories.add', { name: draft.newCategory.trim() });
      if (!made.ok) return failed(made.error.code);
      categoryId = made.value.id;
      // A second try must not make it twice.
      change({ categoryId, newCategory: '' });
    }
    const saved = await call('replies.save', {
      id: reply?.id ?? null,
      revision: reply?.revision ?? 0,
      draft: {
        title: draft.title.trim(),
        body: draft.body.trim(),
        shortcut: draft.shortcut,
        stage: draft.stage,
        tags: reply?.tags ?? [],
        categoryId,
      },
    });
    if (saved.ok) onSaved(saved.value);
    else failed(saved.error.code);
  };

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
        void save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.isComposing) return;
        if (event.key === 'Escape' && !isDirty) onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <h2>{t(reply ? 'editor.edit' : 'editor.new')}</h2>
      {trouble && <Notice tone="risk">{t(trouble)}</Notice>}
      <Field label={t('editor.title')} fault={shown.title && t('editor.empty')}>
        {(control) => (
          <input
            class="control"
            {...control}
            ref={title}
            type="text"
            maxLength={60}
            value={draft.title}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('editor.body')} hint={t('editor.body.hint')} fault={bodyFault(shown)}>
        {(control) => (
          <textarea
            class="control"
            {...control}
            ref={body}
            rows={6}
            value={draft.body}
            onInput={(event) => change({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="editor-variables" role="toolbar" aria-label={t('editor.variables')}>
        {Object.entries(VARIABLES).map(([name, label]) => (
          <button key={name} type="button" class="chip" onClick={() => insert(name)}>
            {label[currentLanguage()]}
          </button>
        ))}
        <button type="button" class="chip" onClick={() => insert(`?${t('editor.field')}`)}>
          {t('editor.field.add')}
        </button>
      </div>
      <div class="editor-pair">
        <Field
          label={t('editor.shortcut')}
          fault={shown.shortcut && t('editor.shortcut.form')}
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
      <Field label={t('editor.category')}>
        {(control) => (
          <select
            class="control"
            {...control}
            value={draft.categoryId ?? ''}
            onChange={(event) => change({ categoryId: event.currentTarget.value || null })}
          >
            <option value="">{t('personal.category')}</option>
            {categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={NEW_CATEGORY}>{t('editor.category.new')}</option>
          </select>
        )}
      </Field>
      {draft.categoryId === NEW_CATEGORY && (
        <Field label={t('editor.category.name')} fault={shown.newCategory && t('editor.empty')}>
          {(control) => (
            <input
              class="control"
              {...control}
              type="text"
              maxLength={30}
              value={draft.newCategory}
              onInput={(event) => change({ newCategory: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <div class="editor-acts">
        <Button look="main" type="submit" disabled={isSaving} onClick={() => {}}>
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
