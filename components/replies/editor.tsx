import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Category, Language, Reply } from '../../lib/replies/types';
import { withBraces } from '../../lib/template/insert';
import type { Limit } from '../../lib/template/length';
import type { Proposed } from '../../lib/template/propose';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { CategoryField } from './category-field';
import { BODY_LENGTH, type Draft, type Faults, hasMore, sharing, TITLE_LENGTH } from './draft';
import { faultText } from './draft-fault';
import './editor.css';
import { EditorMore } from './editor-more';
import { EditorTrouble } from './editor-trouble';
import { EditorWordings } from './editor-wordings';
import { FilesField } from './files-field';
import { LengthNote } from './length-note';
import { ProposedChips } from './proposed-chips';
import { STAGES } from './scope-bar';
import { useDraft } from './use-draft';
import { useFiles } from './use-files';
import { VariableChips } from './variable-chips';

interface EditorProps {
  /** Null: a new one. */
  reply: Reply | null;
  start: Draft;
  /** What of the start is a variable in place of what was said. */
  proposed: readonly Proposed[];
  categories: Category[];
  replies: ReadonlyMap<string, Reply>;
  /** It is not the agent's own: their words lie over it, and nothing else of it is theirs to change. */
  isShared: boolean;
  /** Of the body. */
  language: Language;
  /** Length of a body's longest message as it would go out, in the limit's unit. */
  measure: (body: string) => number | undefined;
  limit: Limit | undefined;
  isLinkUp: boolean;
  onSaved: (reply: Reply) => void;
  onCancel: () => void;
}

/** Writing a reply, in the panel's own place. "Saved" is said only when the background has said so. */
export function Editor(props: EditorProps) {
  const { reply, start, proposed, categories, replies, isShared, language, measure, limit } = props;
  const { isLinkUp, onSaved, onCancel } = props;
  const newest = reply ? replies.get(reply.id) : undefined;
  const editing = useDraft({ reply, start, newest, isLinkUp, onSaved });
  const { draft, change, faults, isDirty } = editing;
  const files = useFiles(draft.files, (kept) => change({ files: kept }));
  const body = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const written = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => title.current?.focus(), []);
  // Only as it begins: what is being written must not fold away.
  const [isMoreOpen] = useState(() => hasMore(start));
  const shared = sharing(draft, reply?.id ?? null, replies.values())[0];

  /** Into the text that was written in last. */
  const insert = (content: string) => {
    const box = written.current ?? body.current;
    if (!box) return;
    const { selectionStart: start, selectionEnd: end } = box;
    const edited = withBraces({ body: box.value, start, end }, content);
    box.value = edited.body;
    // As if it had been typed: each text knows where it is kept.
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.focus();
    box.setSelectionRange(edited.start, edited.end);
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
      onFocusIn={({ target }) => {
        if (target instanceof HTMLTextAreaElement) written.current = target;
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape' && !isDirty) onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editing.save();
      }}
    >
      <h2>{t(reply ? 'editor.edit' : 'editor.new')}</h2>
      {isShared && <p class="editor-own">{t('overlay.note')}</p>}
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
            maxLength={BODY_LENGTH}
            value={draft.body}
            onInput={(event) => change({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <LengthNote length={measure(draft.body)} limit={limit} />
      <ProposedChips body={draft.body} proposed={proposed} onBody={(kept) => change({ body: kept })} />
      <VariableChips onInsert={insert} />
      <div class={isShared ? undefined : 'editor-pair'}>
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
        {!isShared && (
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
        )}
      </div>
      {!isShared && (
        <>
          <CategoryField
            draft={draft}
            categories={categories}
            isNameless={faults.newCategory !== undefined}
            onChange={change}
          />
          <FilesField {...files} />
        </>
      )}
      <details
        class="editor-more"
        open={isMoreOpen || faults.more !== undefined || faults.validUntil !== undefined}
      >
        <summary>{t(isShared ? 'editor.wordings' : 'editor.more')}</summary>
        <EditorWordings draft={draft} language={language} fault={faults.more} onChange={change} />
        {!isShared && <EditorMore draft={draft} faults={faults} onChange={change} />}
      </details>
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
  return body === 'empty' ? t('editor.empty') : faultText(body);
}
