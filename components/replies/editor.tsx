import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Category, Language, Reply } from '../../lib/replies/types';
import type { Limit } from '../../lib/template/length';
import type { Proposed } from '../../lib/template/propose';
import { Button } from '../ui/button';
import { useBraces } from '../ui/use-braces';
import { VariableChips } from '../ui/variable-chips';
import { BodyFindings } from './body-findings';
import { DaysField, MarketplacesField, PostsField, ShopsField } from './bounds-fields';
import { CategoryField } from './category-field';
import { type Draft, hasMore } from './draft';
import './editor.css';
import { EditorTrouble } from './editor-trouble';
import { FilesField } from './files-field';
import { LengthNote } from './length-note';
import { ProposedChips } from './proposed-chips';
import { useDraft } from './use-draft';
import { useFiles } from './use-files';
import { BodyField, ShortcutField, StageField, TagsField, TitleField } from './word-fields';
import { WordingFields } from './wording-fields';
import { sharing } from './written';

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
  /** Of the shop table's own fields; null: not known yet. */
  ownLabels: readonly string[] | null;
  /** Length of a body's longest message as it would go out, in the limit's unit. */
  measure: (body: string) => number | undefined;
  limit: Limit | undefined;
  isLinkUp: boolean;
  onSaved: (reply: Reply) => void;
  onCancel: () => void;
}

/** Writing a reply, in the panel's own place. "Saved" is said only when the background has said so. */
export function Editor(props: EditorProps) {
  const { reply, start, proposed, categories, replies, isShared, language, ownLabels } = props;
  const { measure, limit, isLinkUp, onSaved, onCancel } = props;
  const newest = reply ? replies.get(reply.id) : undefined;
  const editing = useDraft({ reply, start, newest, ownLabels, isLinkUp, onSaved });
  const { draft, change, faults, isDirty } = editing;
  const fields = { written: draft, faults, onChange: change };
  const bounds = { bounds: draft, onChange: change };
  const files = useFiles(draft.files, (kept) => change({ files: kept }));
  const { form, onFocusIn, insert } = useBraces<HTMLFormElement>();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  // Only as it begins: what is being written must not fold away.
  const [isMoreOpen] = useState(() => hasMore(start));
  const isFaultyThere = faults.wordings ?? faults.translations ?? faults.validUntil;

  return (
    <form
      class="editor"
      aria-label={t(reply ? 'editor.edit' : 'editor.new')}
      ref={form}
      onFocusIn={onFocusIn}
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
      {isShared && <p class="editor-own">{t('overlay.note')}</p>}
      {editing.trouble && (
        <EditorTrouble code={editing.trouble} onOverwrite={editing.overwrite} onSaveNew={editing.saveNew} />
      )}
      <TitleField {...fields} />
      <BodyField {...fields} />
      <BodyFindings body={draft.body} onBody={(body) => change({ body })} />
      <LengthNote length={measure(draft.body)} limit={limit} />
      <ProposedChips body={draft.body} proposed={proposed} onBody={(kept) => change({ body: kept })} />
      <VariableChips onInsert={insert} ownLabels={ownLabels} />
      <div class={isShared ? undefined : 'editor-pair'}>
        <ShortcutField {...fields} shared={sharing(draft.shortcut, reply?.id ?? null, replies.values())} />
        {!isShared && <StageField {...fields} />}
      </div>
      {!isShared && (
        <>
          <CategoryField draft={draft} categories={categories} faults={faults} onChange={change} />
          <FilesField {...files} />
        </>
      )}
      <details class="editor-more" open={isMoreOpen || isFaultyThere !== undefined}>
        <summary>{t(isShared ? 'editor.wordings' : 'editor.more')}</summary>
        <WordingFields {...fields} language={language} />
        {!isShared && (
          <>
            <TagsField {...fields} />
            <DaysField {...bounds} fault={faults.validUntil} />
            <PostsField {...bounds} />
            <MarketplacesField {...bounds} />
            <ShopsField {...bounds} />
          </>
        )}
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
