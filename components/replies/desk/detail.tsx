import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/platform/i18n';
import type { Reply, ReplyVersion } from '../../../lib/replies/types';
import { Button, IconButton } from '../../ui/button';
import { namesText } from '../../ui/names';
import { Notice } from '../../ui/notice';
import { useBraces } from '../../ui/use-braces';
import { Uses, Words } from './detail-fields';
import { History } from './history';
import { RowConflict } from './row-conflict';
import { applied, type RowDraft, rowDraftOf, rowFaults } from './row-draft';
import type { DeskLibrary } from './types';
import type { Acts } from './use-acts';
import { useReplyRead } from './use-reply-read';
import type { RowDrafts } from './use-row-drafts';
import { useRowSave } from './use-row-save';
import './detail.css';

interface DetailProps {
  id: string;
  library: DeskLibrary;
  drafts: RowDrafts;
  acts: Acts;
  onClose: () => void;
  onCopy: (reply: Reply) => void;
  aside: (reply: Reply) => ComponentChildren;
}

/** One reply, all of it. A bundled one's row belongs to its pack: of that, the agent's own words are edited. */
export function Detail({ id, library, drafts, acts, onClose, onCopy, aside }: DetailProps) {
  const { shelf } = library;
  const row = shelf.replies.get(id);
  const typed = drafts.of(id);
  const read = useReplyRead(row);
  const set = shelf.sets.get((row ?? typed?.base)?.setId ?? '');
  const isStarter = set?.kind === 'starter';
  const view = isStarter ? read?.view : row;
  const saving = useRowSave({ id, library, drafts, acts, isStarter, view });
  const { form, onFocusIn, insert } = useBraces<HTMLFormElement>();

  const base = typed?.base ?? view;
  if (!base) return row ? null : <p class="desk-hint">{t('fault.not-found')}</p>;
  const draft = typed?.draft ?? rowDraftOf(base);
  const mine = applied(base, draft);
  const change = (part: Partial<RowDraft>) => {
    const after = { ...draft, ...part };
    const isSame = base.revision > 0 && JSON.stringify(after) === JSON.stringify(rowDraftOf(base));
    drafts.put(id, isSame ? null : { base, draft: after });
  };
  const restore = (words: ReplyVersion['words']) => {
    const { title, body, shortcut, tags, wordings = [], translations = {} } = words;
    saving.save({ ...draft, title, body, shortcut, tags: namesText(tags), wordings, translations });
  };
  const isClash = typed !== undefined && base.revision > 0 && view?.revision !== base.revision;
  const faults = saving.isTried ? rowFaults(mine, library.ownLabels) : {};
  const fields = { draft, change, faults, library, id, set, insert };

  return (
    <form
      class="detail"
      aria-label={t(row ? 'editor.edit' : 'editor.new')}
      ref={form}
      onFocusIn={onFocusIn}
      onSubmit={(event) => {
        event.preventDefault();
        saving.save(draft);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) saving.save(draft);
      }}
    >
      <header class="detail-head">
        <h2>{t(row ? 'editor.edit' : 'editor.new')}</h2>
        <IconButton icon="clear" label={t('library.close')} onClick={onClose} />
      </header>
      {isClash && (
        <RowConflict
          mine={mine}
          theirs={view}
          onMine={() => saving.overwrite(draft)}
          onTheirs={() => drafts.put(id, null)}
        />
      )}
      {isStarter && (
        <Notice
          actions={
            <Button look="link" onClick={() => onCopy(base)}>
              {t('library.starter.copy')}
            </Button>
          }
        >
          {t('library.starter')}
        </Notice>
      )}
      <Words {...fields} />
      {!isStarter && <Uses {...fields} />}
      <div class="detail-acts">
        <Button look="main" type="submit" disabled={!typed || isClash}>
          {t('editor.save')} <kbd>Ctrl+Enter</kbd>
        </Button>
        {typed && <Button onClick={() => drafts.put(id, null)}>{t('editor.discard')}</Button>}
      </div>
      {row && aside(row)}
      {row && (
        <details class="detail-history">
          <summary>{t('library.history', { count: read?.versions.length ?? 0 })}</summary>
          {read && (
            <History
              reply={read.reply}
              versions={read.versions}
              // What was typed and not saved would go with it.
              onRestore={typed ? null : restore}
            />
          )}
        </details>
      )}
    </form>
  );
}
