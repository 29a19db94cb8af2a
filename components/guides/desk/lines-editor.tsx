import { useState } from 'preact/hooks';
import type { Line } from '../../../lib/guides/types';
import { t } from '../../../lib/platform/i18n';
import type { Reply } from '../../../lib/replies/types';
import { bodyFault } from '../../ui/body-fault';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useBraces } from '../../ui/use-braces';
import { VariableChips } from '../../ui/variable-chips';

/** The library, as far as a line can name one of its replies. */
export interface Replies {
  get(id: string): Reply | undefined;
  /** The best few that answer a query. */
  search(query: string): Reply[];
}

interface LinesEditorProps {
  lines: readonly Line[];
  replies: Replies;
  /** Of the shop table's own fields; null: not known yet. */
  ownLabels: readonly string[] | null;
  onLines: (lines: Line[]) => void;
}

/** What may be said at one place: replies of the library, or texts of its own. */
export function LinesEditor({ lines, replies, ownLabels, onLines }: LinesEditorProps) {
  const { form, onFocusIn, insert } = useBraces<HTMLFieldSetElement>();
  const put = (n: number, line: Line) => onLines(lines.map((each, at) => (at === n ? line : each)));
  const without = (n: number) => onLines(lines.filter((_, at) => at !== n));
  return (
    <fieldset class="guide-lines" ref={form} onFocusIn={onFocusIn}>
      <legend>{t('guides.desk.lines')}</legend>
      {lines.map((line, n) => (
        <div key={n} class="guide-line">
          {'replyId' in line ? (
            <p class="guide-line-reply">
              <b>{replies.get(line.replyId)?.title ?? t('guides.desk.replyGone')}</b>{' '}
              <span>{replies.get(line.replyId)?.body ?? line.replyId}</span>
            </p>
          ) : (
            <div class="guide-line-own">
              <TextField
                label={t('editor.title')}
                value={line.title}
                onValue={(title) => put(n, { ...line, title })}
              />
              <TextField
                label={t('editor.body')}
                fault={bodyFault(line.body, ownLabels)}
                rows={2}
                value={line.body}
                onValue={(body) => put(n, { ...line, body })}
              />
            </div>
          )}
          <IconButton icon="clear" label={t('guides.desk.lineRemove')} onClick={() => without(n)} />
        </div>
      ))}
      {lines.some((line) => 'body' in line) && <VariableChips onInsert={insert} ownLabels={ownLabels} />}
      <div class="guide-line-add">
        <Button look="link" onClick={() => onLines([...lines, { title: '', body: '' }])}>
          {t('guides.desk.lineOwn')}
        </Button>
        <ReplyPicker replies={replies} onPick={({ id }) => onLines([...lines, { replyId: id }])} />
      </div>
    </fieldset>
  );
}

function ReplyPicker({ replies, onPick }: { replies: Replies; onPick: (reply: Reply) => void }) {
  const [query, setQuery] = useState('');
  const found = query.trim() === '' ? [] : replies.search(query);
  return (
    <span class="reply-picker">
      <input
        class="control"
        type="search"
        aria-label={t('guides.desk.linePick')}
        placeholder={t('guides.desk.linePick')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        // Enter belongs to the list here, and must not save the form.
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          if (first) onPick(first);
          setQuery('');
        }}
      />
      {found.length > 0 && (
        <ul class="reply-picker-list">
          {found.map((reply) => (
            <li key={reply.id}>
              <button
                type="button"
                onClick={() => {
                  onPick(reply);
                  setQuery('');
                }}
              >
                <b>{reply.title}</b> <span>{reply.body}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
